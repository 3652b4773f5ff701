"""Leaks in PDF files, by the name of the rule that must find them."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from random import Random

import pikepdf
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from leaks.making import NAMES, PLAIN, STREETS, changed, memo, place, write

Plant = Callable[[Random], bytes]


def photo(rng: Random, size: tuple[int, int] = (60, 40)) -> Image.Image:
    """A picture of which every dot has another colour."""
    return Image.frombytes("RGB", size, rng.randbytes(size[0] * size[1] * 3))


def _under_a_box(canvas: Canvas, rng: Random) -> None:
    x, y = place(rng)
    width = write(canvas, rng, rng.choice((*NAMES, "06 12 34 56 78", "Bo Li")), x, y)
    canvas.setFillGray(rng.choice((0, 0.3, 0.5, 0.8, 1)))
    canvas.rect(x - 2, y - 4, width + 4, 16, stroke=0, fill=1)


def _in_the_colour_of_the_paper(canvas: Canvas, rng: Random) -> None:
    canvas.setFillGray(rng.choice((1, 0.99, 0.98)))
    write(canvas, rng, rng.choice(NAMES), *place(rng))


def _without_ink(canvas: Canvas, rng: Random) -> None:
    text = canvas.beginText(*place(rng))
    text.setFont("Helvetica", 10)
    text.setTextRenderMode(3)
    text.textOut(rng.choice(NAMES))
    canvas.drawText(text)


def _under_a_photo(canvas: Canvas, rng: Random) -> None:
    x, y = place(rng)
    width = write(canvas, rng, rng.choice(NAMES), x, y)
    canvas.drawImage(ImageReader(photo(rng)), x - 5, y - 10, width + 10, 30)


def _cut_away(canvas: Canvas, rng: Random) -> None:
    x, y = place(rng)
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(x, y + 40, 100, 20)
    canvas.clipPath(path, stroke=0)
    write(canvas, rng, rng.choice(NAMES), x, y)
    canvas.restoreState()


def _under_strokes(canvas: Canvas, rng: Random) -> None:
    """A felt pen: the tails of the letters stick out."""
    x, y = place(rng)
    canvas.setFont("Helvetica", 12)
    name = rng.choice(NAMES)
    canvas.drawString(x, y, name)
    canvas.setLineWidth(11)
    canvas.line(x - 3, y + 4.5, x + canvas.stringWidth(name, "Helvetica", 12) + 3, y + 4.5)


def _under_a_bar_of_a_scan(canvas: Canvas, rng: Random) -> None:
    """A scanner read the page before a bar was drawn on the picture of it."""
    paper = Image.new("RGB", (300, 200), (250, 250, 250))
    text = canvas.beginText(0, 0)
    text.setFont("Helvetica", 9)
    text.setTextRenderMode(3)
    for line in range(12):
        for dot in range(20, 250, 3):
            paper.paste((20, 20, 20), (dot, 12 + line * 14, dot + 1, 20 + line * 14))
        text.setTextOrigin(120, 368 - line * 14)
        text.textOut(" ".join(rng.choice(PLAIN).split()[:4]))
    paper.paste((0, 0, 0), (10, 178, 200, 200))
    text.setTextOrigin(130, 206)
    text.textOut(rng.choice(NAMES))
    canvas.drawImage(ImageReader(paper), 100, 200, 300, 200)
    canvas.drawText(text)


HIDING = (_under_a_box, _in_the_colour_of_the_paper, _without_ink, _under_a_photo, _cut_away, _under_strokes,
          _under_a_bar_of_a_scan)  # fmt: skip


def hidden_words(rng: Random) -> bytes:
    """Each way of hiding in turn."""
    return memo(rng, HIDING[rng.randint(0, 99) % len(HIDING)], pages=rng.randint(1, 3))


def covered_words(rng: Random) -> bytes:
    """A label on the box, right where the name is."""

    def draw(canvas: Canvas, rng: Random) -> None:
        x, y = place(rng)
        canvas.setFont("Helvetica", 10)
        name = rng.choice(NAMES)
        canvas.drawString(x, y, name)
        width = canvas.stringWidth(name, "Helvetica", 10)
        canvas.setFillGray(rng.choice((0.75, 0.85, 0.6)))
        canvas.rect(x - 2, y - 4, width + 4, 16, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(x, y, rng.choice(("5.1.2e  5.1.2e  5.1.2e", "10.2.e 10.2.e 10.2.e 10.2.e"))[: len(name) + 4])

    return memo(rng, draw)


def off_page(rng: Random) -> bytes:
    """Beyond an edge, or outside the crop box."""
    x, y = rng.choice(((-300, 400), (700, 300), (200, -60), (200, 900)))
    if rng.random() < 0.5:
        return memo(rng, lambda canvas, rng: canvas.drawString(x, y, rng.choice(NAMES)) or None)
    data = memo(rng, lambda canvas, rng: canvas.drawString(80, 40, rng.choice(NAMES)) or None)

    def crop(file: pikepdf.Pdf) -> None:
        file.pages[0].CropBox = pikepdf.Array([20, 70, 575, 820])

    return changed(data, crop)


def tiny_words(rng: Random) -> bytes:
    def draw(canvas: Canvas, rng: Random) -> None:
        canvas.setFont("Helvetica", rng.choice((0.3, 0.5, 0.8)))
        canvas.drawString(*place(rng), f"{rng.choice(NAMES)}, {rng.choice(STREETS)}")

    return memo(rng, draw)


def layers_off(rng: Random) -> bytes:
    def hide(file: pikepdf.Pdf) -> None:
        layer = file.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=f"intern {rng.randint(1, 99)}"))
        page = file.pages[0]
        page.Resources.Properties = pikepdf.Dictionary(MC0=layer)
        page.contents_add(b"/OC /MC0 BDC BT /F1 10 Tf 80 300 Td (Karin Voorbeeld) Tj ET EMC")
        off = {"OFF": pikepdf.Array([layer])} if rng.random() < 0.7 else {"BaseState": pikepdf.Name.OFF}
        first = pikepdf.Dictionary(Order=pikepdf.Array([layer]), **off)
        file.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([layer]), D=first)

    return changed(memo(rng), hide)


def annotated(rng: Random, kind: str, **keys: object) -> bytes:
    """A memo with an annotation over its first line."""

    def add(file: pikepdf.Pdf) -> None:
        box = pikepdf.Array([60, 770, 300, 795])
        each = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name(f"/{kind}"), Rect=box)
        for key, value in keys.items():
            each[f"/{key}"] = value
        file.pages[0].Annots = pikepdf.Array([file.make_indirect(each)])

    return changed(memo(rng), add)


def unapplied_redaction(rng: Random) -> bytes:
    return annotated(rng, "Redact", OverlayText=rng.choice(("5.1.2e", "10.2.e", "")))


def marks_over_words(rng: Random) -> bytes:
    if rng.random() < 0.5:
        strokes = pikepdf.Array([pikepdf.Array([60, 782, 300, 782])])
        return annotated(rng, "Ink", InkList=strokes, C=pikepdf.Array([0, 0, 0]))
    return annotated(rng, rng.choice(("Square", "Stamp", "Line")), IC=pikepdf.Array([0, 0, 0]))


def earlier_revision(rng: Random) -> bytes:
    """Saved in place after a change, as Acrobat does: the new objects stand behind the old file."""
    data = memo(rng, lambda canvas, rng: canvas.drawString(80, 200, rng.choice(NAMES)) or None)
    with pikepdf.open(io.BytesIO(data)) as file:
        number = file.pages[0].Contents.objgen[0]
        root, size = file.Root.objgen[0], len(file.objects) + 1
    start = len(data)
    content = b"BT /F1 10 Tf 80 700 Td (Alleen dit.) Tj ET"
    body = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(content), content)
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    before = int(data.rpartition(b"startxref")[2].split()[0])
    return data + body + table % (number, start, size, root, before, start + len(body))


def embedded_files(rng: Random) -> bytes:
    def attach(file: pikepdf.Pdf) -> None:
        name = rng.choice(("begroting.xlsx", "nota.docx", "mail.msg"))
        file.attachments[name] = rng.randbytes(100)

    return changed(memo(rng), attach)


def notes(rng: Random) -> bytes:
    keys = {"T": rng.choice(("k.voorbeeld", "JPROEF01", "Sanne"))} if rng.random() < 0.5 else {"Contents": "Handig?"}
    return annotated(rng, rng.choice(("Text", "Highlight", "Popup")), **keys)


def filled_form(rng: Random) -> bytes:
    def fill(file: pikepdf.Pdf) -> None:
        field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T=rng.choice(("naam", "adres")), V=rng.choice(NAMES))
        if rng.random() < 0.3:
            signature = pikepdf.Dictionary(Type=pikepdf.Name.Sig, Name=rng.choice(NAMES))
            field = pikepdf.Dictionary(FT=pikepdf.Name.Sig, T="handtekening", V=signature)
        file.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([file.make_indirect(field)]))

    return changed(memo(rng), fill)


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/">{}</rdf:Description></rdf:RDF>
</x:xmpmeta><?xpacket end="w"?>"""


def metadata(rng: Random) -> bytes:
    """In Info, in XMP alone, or under a key of somebody's own."""
    name, street = rng.choice(NAMES), rng.choice(STREETS)
    account = rng.choice((name, "VoorbeeldK", "proefj01", "k.voorbeeld@minbzk.nl", "MIN\\\\voorbeeldk"))
    if rng.random() < 0.25:
        return memo(rng, author=account)
    if rng.random() < 0.3:
        one = f"<dc:creator><rdf:Seq><rdf:li>{name}</rdf:li></rdf:Seq></dc:creator>"
        other = f"<pdfx:Opgesteld_x0020_door>{name}</pdfx:Opgesteld_x0020_door>"
        packet = XMP.format(rng.choice((one, other))).encode()

        def add(file: pikepdf.Pdf) -> None:
            file.Root.Metadata = file.make_stream(packet, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)

        return changed(memo(rng), add)
    keys = {"Typist": account, "AUTHOR_ID": "184467", "Aan": name, "adres": f"{street}, 1234 AB Ons Dorp",
            "EMAILADRES": "k.voorbeeld@minbzk.nl", "Opgesteld door, Naam": name, "_dlc_source": "C:\\Users\\kv\\n.docx",
            "MSIP_Label_1_Owner": "k.voorbeeld@minbzk.nl", "Keywords": "k.voorbeeld@minbzk.nl", "Creator": name}  # fmt: skip
    key = rng.choice(sorted(keys))

    def set_key(file: pikepdf.Pdf) -> None:
        file.docinfo[f"/{key}"] = keys[key]

    return changed(memo(rng), set_key)


def encrypted(rng: Random) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(memo(rng))) as file:
        file.save(target, encryption=pikepdf.Encryption(owner="geheim", user="", R=rng.choice((4, 6))))
    return target.getvalue()


def scripts(rng: Random) -> bytes:
    def add(file: pikepdf.Pdf) -> None:
        action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('x')")
        if rng.random() < 0.4:
            file.Root.OpenAction = action
        elif rng.random() < 0.5:
            file.pages[0].AA = pikepdf.Dictionary(O=action)
        else:
            file.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe")

    return changed(memo(rng), add)


PATHS = (
    "file:///C:/Users/kvoorbeeld/Documents/nota.docx", "C:\\Users\\kvoorbeeld\\nota.docx", "\\\\server\\dgp\\nota.docx",
    "https://rijk.sharepoint.com/personal/k_voorbeeld_minbzk_nl/nota", "http://intranet/nota", "../concept/nota.docx",
)  # fmt: skip


def own_paths(rng: Random) -> bytes:
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=rng.choice(PATHS))
    return annotated(rng, "Link", A=action)


def thumbnails(rng: Random) -> bytes:
    def add(file: pikepdf.Pdf) -> None:
        file.pages[0].Thumb = file.make_stream(
            rng.randbytes(64), Width=8, Height=8, ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8
        )

    return changed(memo(rng), add)


PLANTS: Mapping[str, Plant] = {
    "verborgen-woorden": hidden_words,
    "woorden-onder-een-vlak": covered_words,
    "woorden-buiten-de-pagina": off_page,
    "te-kleine-woorden": tiny_words,
    "laag-die-uit-staat": layers_off,
    "redactie-niet-toegepast": unapplied_redaction,
    "strepen-over-tekst": marks_over_words,
    "eerdere-versie": earlier_revision,
    "bestand-in-bestand": embedded_files,
    "notitie": notes,
    "ingevuld-formulier": filled_form,
    "eigenschappen": metadata,
    "versleuteld": encrypted,
    "script": scripts,
    "pad-van-een-computer": own_paths,
    "miniatuur": thumbnails,
}
