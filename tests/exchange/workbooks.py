"""Workbooks made by hand, part by part, as nobody's program would write them."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
GOOD = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'


def packed(parts: dict[str, str | bytes], sort: int = ZIP_DEFLATED) -> bytes:
    """Return an archive."""
    made = BytesIO()
    with ZipFile(made, "w", sort, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return made.getvalue()


def excel(rows: str = GOOD, texts: str = "", **parts: str | bytes) -> bytes:
    """Return a workbook in Excel's form, with one worksheet of these rows, and further parts."""
    related = "".join(
        f'<Relationship Id="{name}" Type="{_DOCUMENT}/{sort}" Target="{sort}s/{name}.xml"/>'
        for name, sort in (("first", "worksheet"), ("texts", "sharedString"))
    ).replace('sharedString"', 'sharedStrings"', 1)
    return packed(
        {
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">'
            f'<Relationship Id="a" Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}">'
            '<sheets><sheet name="People" sheetId="1" r:id="first"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>',
            "xl/worksheets/first.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>',
            "xl/sharedStrings/texts.xml": f'<sst xmlns="{_MAIN}">{texts}</sst>',
            **{f"xl/{name}.xml": text for name, text in parts.items()},
        }
    )


def libreoffice(rows: str) -> bytes:
    """Return a workbook in LibreOffice's form, with one worksheet of these rows."""
    names = " ".join(f'xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"' for each in ("office", "table"))
    text = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
            "content.xml": f"<office:document-content {names} {text}><office:body><office:spreadsheet>"
            f'<table:table table:name="People">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )


def cell(text: str, more: str = "") -> str:
    """Return a cell of LibreOffice with a text."""
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


def row(cells: str, more: str = "") -> str:
    """Return a row of LibreOffice."""
    return f"<table:table-row {more}>{cells}</table:table-row>"
