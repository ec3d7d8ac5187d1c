"""
Writes flat OpenDocument (.fods), HTML or CSV, and lets LibreOffice open that and save it as .xlsx: it calculates the
formulas and decides itself how strings, merges and styles are stored. option `source`: "fods" (default), "html", "csv".
"""
import csv
import pathlib
import re
import subprocess
import tempfile
from xml.sax.saxutils import escape, quoteattr

from model import Day, Error, Formula, Rich, area, plain

version = subprocess.run(["soffice", "--version"], capture_output=True, text=True, check=True).stdout.strip().rsplit(" ", 1)[0]
namespaces = " ".join(f'xmlns:{key}="urn:oasis:names:tc:opendocument:xmlns:{value}"' for key, value in {
    "office": "office:1.0", "table": "table:1.0", "text": "text:1.0", "style": "style:1.0", "fo": "xsl-fo-compatible:1.0", "number": "datastyle:1.0",
    "of": "of:1.2"}.items())
styles = """<office:automatic-styles>
<style:style style:name="strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="header" style:family="table-cell"><style:table-cell-properties fo:background-color="#d9e1f2"/><style:text-properties fo:font-weight="bold"/></style:style>
<number:date-style style:name="dateFormat"><number:year number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:day number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="dateFormat"/>
</office:automatic-styles>"""


def _of_formula(text):
    """A formula of plain references and functions, in OpenFormula's dress."""
    return "of:=" + re.sub(r"\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?", lambda found: "[" + ":".join("." + part for part in found.group().split(":")) + "]", text).replace(",", ";")


def _paragraph(value):
    if isinstance(value, Rich):
        return "<text:p>" + "".join(f'<text:span text:style-name="strong">{escape(run)}</text:span>' if i % 2 else escape(run) for i, run in enumerate(value.runs)) + "</text:p>"
    return "".join(f"<text:p>{escape(line)}</text:p>" for line in str(plain(value)).split("\n"))


def _typed(value):
    if isinstance(value, bool):
        return f'office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
    if isinstance(value, (int, float)):
        return f'office:value-type="float" office:value="{value}"'
    return 'office:value-type="string"'


def _cell(cell, span):
    value = cell.value if cell else None
    extra = f' table:number-rows-spanned="{span[0]}" table:number-columns-spanned="{span[1]}"' if span else ""
    if value is None:
        return f"<table:table-cell{extra}/>"
    if cell.fill:
        extra += ' table:style-name="header"'
    if isinstance(value, Day):
        return f'<table:table-cell{extra} table:style-name="day" office:value-type="date" office:date-value="{value.iso}"/>'
    if isinstance(value, Error):
        return f'<table:table-cell{extra} table:formula="of:={"NA()" if value.code == "#N/A" else value.code}"/>'
    if isinstance(value, Formula):
        return f"<table:table-cell{extra} table:formula={quoteattr(_of_formula(value.text))}/>"
    return f"<table:table-cell{extra} {_typed(value)}>{_paragraph(value)}</table:table-cell>"


def _collapsed(hidden):
    return ' table:visibility="collapse"' if hidden else ""


def _row(sheet, row, width, spans, covered):
    cells = "".join("<table:covered-table-cell/>" if (row, column) in covered else _cell(sheet.cells.get((row, column)), spans.get((row, column))) for column in range(1, width + 1))
    before = "<table:table-row-group>" * sum(first == row for first, _ in sheet.grouped_rows)
    after = "</table:table-row-group>" * sum(last == row for _, last in sheet.grouped_rows)
    return f"{before}<table:table-row{_collapsed(row in sheet.hidden_rows)}>{cells}</table:table-row>{after}"


def _table(sheet):
    width = max((column for _, column in sheet.cells), default=1)
    height = max((row for row, _ in sheet.cells), default=1)
    spans, covered = {}, set()
    for reference in sheet.merges:
        top, left, bottom, right = area(reference)
        spans[top, left] = (bottom - top + 1, right - left + 1)
        covered |= {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)} - {(top, left)}
    columns = "".join(f"<table:table-column{_collapsed(column in sheet.hidden_columns)}/>" for column in range(1, width + 1))
    rows = "".join(_row(sheet, row, width, spans, covered) for row in range(1, height + 1))
    return f"<table:table table:name={quoteattr(sheet.name)}>{columns}{rows}</table:table>"


def _fods(book):
    filters = "".join(
        f'<table:database-range table:name="filter{i}" table:target-range-address={quoteattr(_range(sheet))} table:display-filter-buttons="true"/>'
        for i, sheet in enumerate(book.sheets) if sheet.autofilter)
    ranges = f"<table:database-ranges>{filters}</table:database-ranges>" if filters else ""
    dates = '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>' if book.uses1904 else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">{styles}<office:body><office:spreadsheet>{dates}{"".join(map(_table, book.sheets))}{ranges}</office:spreadsheet></office:body></office:document>"""


def _range(sheet):
    first, last = sheet.autofilter.split(":")
    return f"'{sheet.name}'.{first}:'{sheet.name}'.{last}"


def _html(book):
    sheet, = book.sheets
    width = max(column for _, column in sheet.cells)
    spans = {area(one)[:2]: area(one) for one in sheet.merges}
    covered = {(r, c) for top, left, bottom, right in spans.values() for r in range(top, bottom + 1) for c in range(left, right + 1)} - set(spans)
    def cell(row, column):
        top, left, bottom, right = spans.get((row, column), (row, column, row, column))
        return f'<td rowspan="{bottom - top + 1}" colspan="{right - left + 1}">{escape(str(plain(sheet.cells[row, column].value))) if (row, column) in sheet.cells else ""}</td>'
    rows = "".join("<tr>" + "".join(cell(row, column) for column in range(1, width + 1) if (row, column) not in covered) + "</tr>" for row in range(1, max(row for row, _ in sheet.cells) + 1))
    return f'<html><head><meta charset="utf-8"><title>{escape(sheet.name)}</title></head><body><table>{rows}</table></body></html>'


def _csv(book, path):
    sheet, = book.sheets
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        for row in range(1, max(row for row, _ in sheet.cells) + 1):
            writer.writerow([plain(sheet.cells[row, column].value) if (row, column) in sheet.cells else "" for column in range(1, max(column for _, column in sheet.cells) + 1)])


def _csv_filter(book):
    # Comma, quotes, UTF-8, from line 1, every column as text (2).
    columns = max(column for sheet in book.sheets for _, column in sheet.cells)
    return "--infilter=CSV:44,34,76,1," + "/".join(f"{column}/2" for column in range(1, columns + 1))


def write(books, folder):
    with tempfile.TemporaryDirectory() as scratch:
        base = pathlib.Path(scratch)
        groups = {}
        for book in books:
            source = book.options.get("source", "fods")
            path = base / f"{book.name}.{source}"
            if source == "csv":
                _csv(book, path)
            else:
                path.write_text({"fods": _fods, "html": _html}[source](book), encoding="utf-8")
            arguments = {"csv": _csv_filter(book), "html": "--infilter=HTML (StarCalc)"}.get(source)
            groups.setdefault(arguments, []).append(str(path))
        for arguments, paths in groups.items():
            subprocess.run(["soffice", f"-env:UserInstallation={(base / 'profile').as_uri()}", "--headless", *([arguments] if arguments else []),
                            "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(folder), *paths], check=True, capture_output=True)
