"""What can only be measured inside a page: JavaScript that gives plain values."""

from __future__ import annotations

TAB_STOPS = 300
"""More than any page has."""

REQUESTS = "() => performance.getEntriesByType('resource').map(entry => entry.name)"
"""The address of everything that a page asked for after its own."""

KEPT = "() => [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(Boolean)"
"""The name of everything that a page left on the reader's device."""

HIDDEN_FOCUS = """
() => {
  document.getAnimations().forEach(animation => animation.finish())
  const field = document.activeElement
  const drawnByItsLabel = field.matches('input[type=radio], input[type=checkbox]')
  const shown = drawnByItsLabel ? [...field.labels, field.nextElementSibling].filter(Boolean) : [field]
  const visible = shown.some(element => {
    const box = element.getBoundingClientRect()
    const within = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
    return within && box.width > 0 && element.checkVisibility({opacityProperty: true, visibilityProperty: true})
  })
  return visible ? [] : [field.outerHTML.slice(0, 150)]
}
"""
"""The element that has the focus, when a reader cannot see it."""

TOO_WIDE = """
() => {
  const scrolls = element => /auto|scroll/.test(getComputedStyle(element).overflowX)
  const inScroller = element => {
    for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement)
      if (scrolls(parent)) return true
    return false
  }
  const wide = [...document.body.querySelectorAll('*')].filter(element => {
    const box = element.getBoundingClientRect()
    return box.width > 0 && box.right > innerWidth + 1 && element.checkVisibility() && !inScroller(element)
  })
  const root = document.documentElement
  const page = root.scrollWidth > root.clientWidth ? [`page: ${root.scrollWidth}`] : []
  return page.concat(wide.map(element => element.outerHTML.slice(0, 120)))
}
"""
"""What sticks out to the right; a table or code block that scrolls within itself does not count."""

CONTRASTS = """
() => {
  document.getAnimations().forEach(animation => animation.finish())
  const context = Object.assign(document.createElement('canvas'), {width: 1, height: 1})
    .getContext('2d', {willReadFrequently: true})
  const rgba = colour => {
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data
    return [r, g, b, a / 255]
  }
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3]))
  const lineage = element => element ? [...lineage(element.parentElement), element] : []
  const background = element => lineage(element)
    .reduce((under, each) => over(rgba(getComputedStyle(each).backgroundColor), under), [255, 255, 255])
  const opacity = element => lineage(element).reduce((product, each) => product * getComputedStyle(each).opacity, 1)
  const luminance = colour => colour
    .map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0)
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim()
    const element = walker.currentNode.parentElement
    const box = element.getBoundingClientRect()
    const seen = element.checkVisibility({visibilityProperty: true}) && box.width > 1 && box.right > 0
    if (!text || !seen || opacity(element) === 0) continue
    const under = background(element)
    const [r, g, b, a] = rgba(getComputedStyle(element).color)
    const value = ratio(over([r, g, b, a * opacity(element)], under), under)
    found.push({text: text.slice(0, 60), link: !!element.closest('a'), ratio: Math.round(value * 100) / 100})
  }
  return found
}
"""
"""Each visible piece of text with its contrast against what lies under it, as WCAG 2 counts it."""

SMALL_TARGETS = """
() => {
  const inText = element => {
    const block = element.closest('p, dd, li, span.ob-rij__regel, td, th, h1, h2, h3, h4, .ob-rij')
    return block && getComputedStyle(element).display === 'inline' &&
      [...block.childNodes].some(node => node !== element && node.textContent.trim() && !node.contains(element))
  }
  const targets = [...document.querySelectorAll('a[href], button, input, summary')].filter(element => {
    const box = element.getBoundingClientRect()
    return element.checkVisibility({visibilityProperty: true}) && box.width > 1 && box.right > 0
  })
  const middle = box => [box.x + box.width / 2, box.y + box.height / 2]
  const boxes = new Map(targets.map(element => [element, element.getBoundingClientRect()]))
  const small = targets.filter(element => Math.min(boxes.get(element).width, boxes.get(element).height) < 24)
  const near = element => targets.filter(other => {
    if (other === element) return false
    const [x, y] = middle(boxes.get(element)), box = boxes.get(other)
    const dx = Math.max(box.left - x, 0, x - box.right), dy = Math.max(box.top - y, 0, y - box.bottom)
    return Math.hypot(dx, dy) < 12
  })
  return small.filter(element => !inText(element) && near(element).length > 0)
    .map(element => element.outerHTML.slice(0, 150))
}
"""
"""What can be pressed, is smaller than 24 pixels, does not stand in a sentence, and has another target within the circle
of 24 pixels around its middle: WCAG 2.5.8."""

CUT_OFF = """
() => [...document.body.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element)
  const hides = style.overflowX === 'hidden' || style.overflowY === 'hidden'
  const shortened = style.webkitLineClamp !== 'none' && element.closest('.ob-rij, .ob-rapport')
  const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
  return hides && cut && !shortened && !element.matches('.ob-verborgen, .ob-stuk__kop') && element.checkVisibility()
}).map(element => element.outerHTML.slice(0, 150))
"""
"""What has text that is hidden because it does not fit; words for screen readers alone do not count, nor
does the summary in a row of a list, of which a phone shows two lines and an ellipsis: all of it is on the page of the row."""

PLACES = """
() => [...document.querySelectorAll('*')]
  .filter(element => element.checkVisibility({opacityProperty: true, visibilityProperty: true}))
  .map(element => {
    const box = element.getBoundingClientRect()
    return [element.localName, box.x, box.y, box.width, box.height].join(' ')
  })
"""
"""What a reader can see, and where it stands."""

SHIFT = """
() => new Promise(resolve => {
  let total = 0
  const observer = new PerformanceObserver(list => list.getEntries().forEach(entry => { total += entry.value }))
  observer.observe({type: 'layout-shift', buffered: true})
  const loaded = performance.getEntriesByType('navigation')[0].loadEventEnd
  const wait = Math.max(50, 300 - (performance.now() - loaded))
  setTimeout(() => { observer.disconnect(); resolve(total) }, wait)
})
"""
"""How much of the page moved from when it began to load until 300 milliseconds after that or later (cumulative layout
shift)."""

MOVING = """
() => [...document.querySelectorAll('*')].filter(element => {
  const style = getComputedStyle(element)
  const lasts = style.transitionDuration.split(',').concat(style.animationDuration.split(','))
  return style.scrollBehavior === 'smooth' || lasts.some(each => parseFloat(each) > 0)
}).map(element => element.outerHTML.slice(0, 100))
"""
"""What moves, or would when it changes."""

WITH_STYLE = """
css => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
}
"""
"""Adds a style of the reader's own, as an extension of the browser does: no policy of the site forbids it."""

FOCUS = """
() => {
  const element = document.activeElement, style = getComputedStyle(element)
  const name = element.getAttribute('aria-label') ?? element.innerText
  const outline = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth)
  return {of: element.tagName, name: name.replace(/\\s+/g, ' ').trim(), outline}
}
"""
"""What has the focus: its element, its words, and how wide the ring around it is (pixels)."""

SETTLED = """
() => !location.search || !document.querySelector('#aantal') || document.querySelector('#aantal').textContent !== ''
"""
"""Whether a page is complete: results of a search come after the page itself."""
