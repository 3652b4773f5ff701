"""What looks like a leak and is none, by the name of the rule that must not find it: the traps of each."""

from __future__ import annotations

import io
from collections.abc import Mapping
from random import Random

import pikepdf
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from leaks.making import PLAIN, changed, memo, place
from leaks.planted_other import picture, saved, word
from leaks.planted_pdf import Plant, annotated
from leaks.planted_text import in_a_file


def boxes(rng: Random) -> bytes:
    """Boxes under words, beside words and where words were; white words on a dark box; a picture behind words."""

    def draw(canvas: Canvas, rng: Random) -> None:
        canvas.setFillGray(0.2)
        canvas.rect(60, 300, 200, 40, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(70, 315, "TER BESLISSING")
        canvas.setFillGray(0)
        canvas.rect(60, 250, 80, 14, stroke=0, fill=1)
        canvas.drawString(150, 252, "heeft gebeld")
        grain = Image.frombytes("L", (40, 40), bytes(rng.randint(200, 250) for _ in range(1600)))
        canvas.drawImage(ImageReader(grain), 60, 150, 200, 60)
        canvas.drawString(80, 180, "Woorden op een plaatje")
        canvas.setFont("Helvetica", 3)
        canvas.drawString(70, 120, "Kleine letters van een noot")

    return memo(rng, draw)


def labelled_boxes(rng: Random) -> bytes:
    """A box with a ground on it, where the words under it are gone; letters drawn twice to make them bold."""

    def draw(canvas: Canvas, rng: Random) -> None:
        x, y = place(rng)
        canvas.setFillGray(0.75)
        canvas.rect(x, y - 4, 90, 16, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(x + 20, y, "5.1.2e")
        for shift in (0, 0.3):
            canvas.drawString(x + shift, y - 40, "Vette kop")

    return memo(rng, draw)


def scan(rng: Random) -> bytes:
    """A picture of a page, with a text without ink that lies a centimetre beside the words of the picture."""

    def draw(canvas: Canvas, rng: Random) -> None:
        paper = Image.new("L", (595, 842), 250)
        for line in range(20):
            paper.paste(20, (70, 60 + line * 30, 400, 68 + line * 30))
        canvas.drawImage(ImageReader(paper), 0, 0, 595, 842)
        text = canvas.beginText(90, 700)
        text.setFont("Helvetica", 9)
        text.setTextRenderMode(3)
        for _ in range(12):
            text.textLine(rng.choice(PLAIN)[:60])
        canvas.drawText(text)

    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.setAuthor("")
    draw(canvas, rng)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def scan_over_its_text(rng: Random) -> bytes:
    """A picture of the page in strips, drawn over the text that was read from it."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.setAuthor("")
    canvas.setFont("Helvetica", 9)
    for line in range(20):
        canvas.drawString(80, 760 - line * 30, rng.choice(PLAIN)[:60])
    for strip in range(6):
        paper = Image.new("L", (595, 142), 248)
        paper.paste(30, (70, 40, 400, 48))
        canvas.drawImage(ImageReader(paper), 0, strip * 141, 595, 142)
    canvas.save()
    return target.getvalue()


def framed(rng: Random) -> bytes:
    """A frame around words, as a note without a name."""
    return annotated(rng, rng.choice(("Square", "Circle")), C=pikepdf.Array([1, 0, 0]))


def cut_table(rng: Random) -> bytes:
    """A row of fixed height, in which the third line does not fit."""

    def draw(canvas: Canvas, _: Random) -> None:
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(60, 296, 200, 28)
        canvas.clipPath(path, stroke=0)
        canvas.setFont("Helvetica", 9)
        for number, line in enumerate(("Eerste regel van de cel", "Tweede regel van de cel", "Derde regel erbuiten")):
            canvas.drawString(64, 314 - number * 12, line)
        canvas.restoreState()

    return memo(rng, draw)


def cropped(rng: Random) -> bytes:
    """A page with a crop box within which all words are, as in a Kamerstuk; and one that was turned."""

    def crop(file: pikepdf.Pdf) -> None:
        file.pages[0].CropBox = pikepdf.Array([18.4, 35.4, 576.8, 806.4])
        file.pages[0].Rotate = rng.choice((0, 90, 180))

    return changed(memo(rng), crop)


def linearised(rng: Random) -> bytes:
    """A file for reading on the way has two ends; one of Word has an empty table behind the first one."""
    data = memo(rng, pages=3)
    if rng.random() < 0.5:
        target = io.BytesIO()
        with pikepdf.open(io.BytesIO(data)) as file:
            file.save(target, linearize=True)
        return target.getvalue()
    start, size = int(data.rpartition(b"startxref")[2].split()[0]), 20
    root = data.partition(b"/Root ")[2].partition(b"\n")[0].partition(b"R")[0] + b"R"
    again = b"xref\n0 0\ntrailer\n<< /Size %d /Root %s /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
    return data + again % (size, root.strip(), start, len(data))


def links(rng: Random) -> bytes:
    uri = rng.choice(
        (
            "https://zoek.officielebekendmakingen.nl/kst-28638-205.html",
            "mailto:info@minbzk.nl",
            "http://www.rijksoverheid.nl",
        )
    )
    return annotated(rng, "Link", A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI=uri))


def layer_on(rng: Random) -> bytes:
    def add(file: pikepdf.Pdf) -> None:
        used, unused = (file.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=name)) for name in ("a", "b"))
        page = file.pages[0]
        page.Resources.Properties = pikepdf.Dictionary(MC0=used)
        page.contents_add(b"/OC /MC0 BDC BT /F1 10 Tf 80 300 Td (Zichtbaar) Tj ET EMC")
        first = pikepdf.Dictionary(OFF=pikepdf.Array([unused]))
        file.Root.OCProperties = pikepdf.Dictionary(OCGs=pikepdf.Array([used, unused]), D=first)

    return changed(memo(rng), add)


def empty_form(rng: Random) -> bytes:
    def add(file: pikepdf.Pdf) -> None:
        fields = [
            pikepdf.Dictionary(FT=pikepdf.Name.Tx, T="naam"),
            pikepdf.Dictionary(FT=pikepdf.Name.Btn, T="x", V=pikepdf.Name.Off),
        ]
        file.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([file.make_indirect(each) for each in fields]))

    return changed(memo(rng), add)


def known_metadata(rng: Random) -> bytes:
    keys = {
        "Author": rng.choice(("", "Ministerie van Justitie en Veiligheid", "Rijksoverheid", "IenW", "Directie Wetgeving", "-")),
        "Creator": rng.choice(("Microsoft® Word 2016", "Acrobat PDFMaker 19 voor Word", "Canon iR-ADV C5535", "Writer")),
        "Producer": rng.choice(("Adobe PDF Library 15.0", "iText® 7.1.17 ©2000-2021 iText Group NV (AGPL-version)", "macOS Version 13.1 (Build 22C65) Quartz PDFContext")),
        "Title": rng.choice(("Microsoft Word - 4954620.docx", "Kamerbrief over de motie van het lid Voorbeeld", "")),
        "Keywords": "------------------------",
        "Company": rng.choice(("Ministerie van Financiën", "RWS Dienst", "Rijkswaterstaat")),
        "SourceModified": "D:20230203184041",
        "MSIP_Label_1_SetDate": "2023-02-03T18:40:41Z",
        "MSIP_Label_1_SiteId": "1321633e-f6b9-44e2-a44f-59b9d264ecb7",
        "MSIP_Label_1_Enabled": "true",
        "ContentTypeId": "0x010100F0B6A0C1",
    }  # fmt: skip

    def set_keys(file: pikepdf.Pdf) -> None:
        for key, value in keys.items():
            file.docinfo[f"/{key}"] = value

    return changed(memo(rng), set_keys)


def digits(rng: Random) -> str:
    return rng.choice((
        "Kenmerk 111222333", "Onze referentie: 111222333", "Zaaknummer 111222333", "KvK 111222333", "€ 111.222.333",
        "111 222 333 euro", "2023-0000700225", "DGED / 111222333", "IENW/BSK-2022/111222333", "20261128", "1112223334",
        "artikel 5.1.2, tweede lid", "kst-28638-205", "12 111 222 333", "RSIN 111222333", "111222333 kWh", "111222334",
    ))  # fmt: skip


def telephones(rng: Random) -> str:
    return rng.choice((
        "Kamerstuk 31 475, nr. 12", "(31 475)", "06-2023", "2006-12345678", "IENW/06-12345678", "0612345678901",
        "T 088 123 4567", "telefoon 1400", "0800-1351", "14 070", "06-12-2023 en 06-11-2023", "06 12 2023 12 2024",
    ))  # fmt: skip


def emails(rng: Random) -> str:
    return rng.choice((
        "info@minbzk.nl", "woo@minvws.nl", "woo-verzoeken@minjenv.nl", "postbus.dgp@minjenv.nl", "info@rws.nl",
        "secretariaat.dgbi@minezk.nl", "redactie@rijksoverheid.nl", "pers@minfin.nl", "@mindef.nl",
    ))  # fmt: skip


def no_accounts(rng: Random) -> str:
    return rng.choice(("NL91 ABNA 0417 1643 01", "Rekening 12.34.56.789", "EU2023L0012345678", "NL00 0000"))


def limits(rng: Random) -> str:
    return rng.choice((
        "personen geboren na 1 januari 1950", "kinderen die zijn geboren voor 1-10-2016", "geboren vanaf 2016",
        "geboren op 1 januari 1960 of later", "de geboortedatum van het kind", "geboren tussen 1 mei 1950 en 1 mei 1960",
    ))  # fmt: skip


def labels(rng: Random) -> str:
    label = rng.choice(("Auteur", "Opgesteld door", "Contactpersoon", "Behandeld door"))
    value = rng.choice((
        "Datum", "Directie Wetgeving", "5.1.2.e", "Persoonsgegeven", "Bijlage(n)", "DGBI-O", "Ministerie van Financiën",
        "6 oktober 2023", "Cluster D", "Aan de minister", "", "TER BESLISSING", "Onze referentie", "Inspectie der Rijksfinanciën",
    ))  # fmt: skip
    return f"{label}{rng.choice((': ', chr(10)))}{value}\nDatum"


def marks(rng: Random) -> str:
    return rng.choice((
        "De conceptbrief ligt voor.", "Het concept is besproken.", "Dit deel is vertrouwelijk gedeeld met de Kamer.",
        "een CONCEPT-verslag van het overleg met de sector over de plannen voor volgend jaar", "Concept-wetsvoorstel", "geheimhouding",
    ))  # fmt: skip


def past(rng: Random) -> str:
    return rng.choice(("Er was een embargo.", "embargobeleid tot 2026", "Embargo tot nader order"))


def offices(rng: Random) -> str:
    return rng.choice((
        "de motie van het lid J. Voorbeeld (D66)", "minister K. Voorbeeld", "prof. dr. A. Voorbeeld", "de voorzitter, mevrouw Voorbeeld",
        "staatssecretaris Voorbeeld", "artikel a, algemeen deel",
    ))  # fmt: skip


def addresses(rng: Random) -> str:
    return rng.choice(
        (
            "Postbus 20401, 2500 EK Den Haag",
            "Turfmarkt 147, 2511 DP Den Haag",
            "2511 DP Den Haag",
            "Artikel 12, 2024 EU",
        )
    )


def plates(rng: Random) -> str:
    return rng.choice(("AB-2023-12", "A-12-B", "DGBI-O-12", "kst-28638-205", "COM-12-34-XX-1"))


def grounds(rng: Random) -> str:
    return rng.choice(
        (
            "[weggelaten: 5.1.2e] heeft gebeld met de minister.",
            "Op grond van artikel 5.1.2e van de Woo is dit weg.",
            "5.1.2e",
        )
    )


def bare_word(rng: Random) -> bytes:
    return saved(word(rng))


def bare_picture(rng: Random) -> bytes:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0131] = 1, "Canon", "GIMP 2.10"
    return picture(rng, exif=exif.tobytes())


TRAPS: Mapping[str, tuple[Plant, ...]] = {
    "verborgen-woorden": (boxes, labelled_boxes, scan, scan_over_its_text, cut_table, cropped),
    "woorden-onder-een-vlak": (boxes, labelled_boxes, scan, scan_over_its_text, cropped),
    "woorden-buiten-de-pagina": (cropped, boxes),
    "te-kleine-woorden": (boxes,),
    "laag-die-uit-staat": (layer_on,),
    "redactie-niet-toegepast": (links,),
    "strepen-over-tekst": (links, framed),
    "eerdere-versie": (linearised,),
    "bestand-in-bestand": (links, bare_word),
    "notitie": (links, empty_form),
    "ingevuld-formulier": (empty_form,),
    "eigenschappen": (known_metadata, bare_word, bare_picture),
    "versleuteld": (boxes,),
    "script": (links,),
    "pad-van-een-computer": (links,),
    "miniatuur": (boxes, bare_picture),
    "kantoorbestand": (boxes, bare_picture),
    "bijgehouden-wijzigingen": (bare_word,),
    "opmerkingen": (bare_word,),
    "verborgen-inhoud": (bare_word,),
    "plaats-in-foto": (bare_picture,),
    "achter-het-einde": (bare_picture,),
    "niet-te-lezen": (boxes, bare_word, bare_picture),
    "embargo": (in_a_file(past, first=True),),
    "bsn": (in_a_file(digits),),
    "negen-cijfers": (in_a_file(digits),),
    "mobiel-nummer": (in_a_file(telephones), in_a_file(digits)),
    "persoonlijk-e-mailadres": (in_a_file(emails),),
    "rekeningnummer": (in_a_file(no_accounts), in_a_file(digits)),
    "geboortedatum": (in_a_file(limits),),
    "naam-bij-een-label": (in_a_file(labels, first=True),),
    "merk-op-de-eerste-pagina": (in_a_file(marks, first=True),),
    "tekstlaag-van-een-scan": (boxes,),
    "afgekapte-woorden": (boxes,),
    "pagina-zonder-tekst": (boxes,),
    "vlak-over-plaatje": (boxes, scan),
    "vast-nummer": (in_a_file(telephones), in_a_file(digits)),
    "e-mailadres": (in_a_file(emails),),
    "rekening-van-de-overheid": (in_a_file(no_accounts),),
    "adres": (in_a_file(addresses),),
    "naam-van-een-persoon": (in_a_file(offices),),
    "merk-in-de-tekst": (in_a_file(marks),),
    "kenteken": (in_a_file(plates),),
    "grond-zonder-merk": (in_a_file(grounds),),
}
