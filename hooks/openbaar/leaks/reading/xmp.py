"""A packet of XMP as keys and values: every property in it, however deep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from openbaar.leaks.reading.model import Property

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML = "http://www.w3.org/XML/1998/namespace"
NAMES: Mapping[str, str] = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/xap/1.0/rights/": "xmpRights",
    "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#": "stEvt",
    "http://ns.adobe.com/xap/1.0/sType/ResourceRef#": "stRef",
    "http://ns.adobe.com/xap/1.0/sType/Version#": "stVer",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://ns.adobe.com/pdfx/1.3/": "pdfx",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
}
"""The usual short name of a namespace; another one is called by its own address."""


def properties_in(packet: bytes, where: str) -> Iterator[Property]:
    """The properties of a packet. One that is no XML is one property, of which no rule knows the key."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(packet.strip().strip(b"\0"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        yield Property(where, "onleesbaar", packet[:200].decode("utf-8", "replace"))
        return
    for each in root.iter(etree.Element):
        yield from _own(each, where)


def _own(element: etree._Element, where: str) -> Iterator[Property]:
    for name, value in element.attrib.items():
        namespace = etree.QName(name).namespace
        if namespace not in (RDF, XML, None):
            yield Property(where, _key(name), str(value))
    words = (element.text or "").strip()
    if len(element) == 0 and words:
        yield Property(where, _key(_property_of(element).tag), words)


def _property_of(element: etree._Element) -> etree._Element:
    """The property that an item of a list belongs to."""
    while etree.QName(element).namespace == RDF and element.getparent() is not None:
        element = element.getparent()
    return element


def _key(name: str | bytes) -> str:
    parts = etree.QName(name)
    return f"{NAMES.get(parts.namespace or '', parts.namespace)}:{parts.localname}"
