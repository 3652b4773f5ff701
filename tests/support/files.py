"""Files to stand beside pages: whole ones, for what cannot be read is not published."""

from __future__ import annotations

import io

from PIL import Image


def pdf(words: str = "een") -> bytes:
    """A PDF of one page with these words (ASCII) on it, which stand in its bytes as they are."""
    content = f"BT /F1 24 Tf 72 760 Td ({words}) Tj ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    data, starts = "%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        starts.append(len(data))
        data += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    end = f"xref\n0 6\n0000000000 65535 f \n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return (data + end).encode("ascii")


def png(words: str = "een") -> bytes:
    """A picture one dot high, of which the greys are these words (ASCII): they stand in its bytes as they are."""
    data = io.BytesIO()
    Image.frombytes("L", (len(words), 1), words.encode("ascii")).save(data, "PNG", compress_level=0)
    return data.getvalue()
