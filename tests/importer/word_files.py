"""Word files that the tests write themselves, with what Word keeps outside the text: headers, text boxes, content
controls, numbers, notes, tracked changes, comments."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, *look: str) -> str:
    """A run, with properties such as ``b``, ``i``, ``vanish``, or ``highlight=black``."""
    made = "".join(
        f"<w:{name}{f' w:val={chr(34)}{value}{chr(34)}' if value else ''}/>"
        for name, _, value in (each.partition("=") for each in look)
    )
    return f'<w:r><w:rPr>{made}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", number: tuple[int, int] | None = None) -> str:
    """A paragraph of runs or plain words; ``number`` is its list and level."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        look += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    inside = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{look}</w:pPr>{inside}</w:p>"


def note_mark(id: int) -> str:
    """The mark of a footnote."""
    return f'<w:r><w:footnoteReference w:id="{id}"/></w:r>'


def box(*paragraphs: str) -> str:
    """A text box, in both forms that Word writes."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing>{inside}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def control(*paragraphs: str, gallery: str = "", alias: str = "") -> str:
    """A content control, with a name; with a gallery the list of contents."""
    named = f'<w:alias w:val="{alias}"/>' if alias else ""
    part = f'<w:docPartObj><w:docPartGallery w:val="{gallery}"/></w:docPartObj>' if gallery else ""
    return f"<w:sdt><w:sdtPr>{named}{part}</w:sdtPr><w:sdtContent>{''.join(paragraphs)}</w:sdtContent></w:sdt>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of words."""
    made = "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{made}</w:tbl>"


def _level(place: int, form: str, text: str) -> str:
    indent = f'<w:pPr><w:ind w:left="{360 * (place + 1)}"/></w:pPr>'
    return f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{indent}</w:lvl>'


NUMBERS = (
    f'<w:numbering xmlns:w="{W}">'
    f'<w:abstractNum w:abstractNumId="1">{_level(0, "decimal", "%1.")}{_level(1, "decimal", "%1.%2")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{_level(0, "bullet", "•")}{_level(1, "bullet", "-")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="3">{_level(0, "lowerLetter", "%1)")}</w:abstractNum>'
    + "".join(f'<w:num w:numId="{each}"><w:abstractNumId w:val="{each}"/></w:num>' for each in (1, 2, 3))
    + '<w:num w:numId="4"><w:abstractNumId w:val="3"/>'
    + '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    + "</w:numbering>"
)
STYLES = (
    f'<w:styles xmlns:w="{W}">'
    '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="character" w:styleId="Zwaar"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
    "</w:styles>"
)


def word_file(
    body: str, header: str = "", notes: dict[int, str] | None = None, comments: int = 0, stale: str = ""
) -> bytes:
    """The whole file. ``stale`` is the header of a first page that has none of its own any more."""
    noted = "".join(f'<w:footnote w:id="{id}">{paragraph(text)}</w:footnote>' for id, text in (notes or {}).items())
    remarks = "".join(f'<w:comment w:id="{each}">{paragraph("Geheim")}</w:comment>' for each in range(comments))
    parts = {
        "styles": STYLES,
        "numbering": NUMBERS,
        "header1": f'<w:hdr xmlns:w="{W}">{header or paragraph("")}</w:hdr>',
        "header2": f'<w:hdr xmlns:w="{W}">{stale or paragraph("")}</w:hdr>',
        "footnotes": f'<w:footnotes xmlns:w="{W}">{noted}</w:footnotes>',
        "comments": f'<w:comments xmlns:w="{W}">{remarks}</w:comments>',
    }
    kinds = {"header1": "header", "header2": "header"}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        overrides = "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}.{kinds.get(name, name)}+xml"/>'
            for name in parts
        )
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>{overrides}</Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        links = "".join(
            f'<Relationship Id="{name}" Type="{R}/{kinds.get(name, name)}" Target="{name}.xml"/>' for name in parts
        )
        archive.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">{links}</Relationships>')
        first = '<w:headerReference w:type="first" r:id="header2"/>'
        section = f'<w:sectPr><w:headerReference w:type="default" r:id="header1"/>{first}</w:sectPr>'
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}{section}</w:body></w:document>',
        )
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
    return target.getvalue()
