"""
Writes the parts of an .xlsx as text. Options, each an allowed way that other programs have:
`strings`: "shared" (default) or "inline"; `prefix`: a prefix for the main namespace, as the Open XML SDK writes it;
`addresses`: False leaves out the addresses of rows and cells; `absolute`: targets of relationships from the root.
"""
import re
import zipfile
from xml.sax.saxutils import escape, quoteattr

from model import Day, Error, Formula, Phonetic, Rich, a1

version = "by hand"
main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
styles = ('<fonts count="2"><font><sz val="11"/><name val="Yu Gothic"/></font><font><b/><sz val="11"/><name val="Yu Gothic"/></font></fonts>'
          '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills>'
          '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
          '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
          '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>')


bold = '<rPr><b/><sz val="11"/></rPr>'


class Strings(list):
    def index_of(self, xml):
        if not hasattr(self, "known"):
            self.known = {}
        if xml not in self.known:
            self.known[xml] = len(self)
            self.append(xml)
        return self.known[xml]


def _attributes(**pairs):
    """Those that have a value, each after a space."""
    return "".join(f" {key}={quoteattr(str(value))}" for key, value in pairs.items() if value)


def _text(text):
    return f'<t xml:space="preserve">{escape(text)}</t>'


def _string(value):
    if isinstance(value, Rich):
        return "".join(f"<r>{bold if i % 2 else ''}{_text(run)}</r>" for i, run in enumerate(value.runs))
    if isinstance(value, Phonetic):
        return f'{_text(value.text)}<rPh sb="0" eb="{len(value.text)}"><t>{escape(value.kana)}</t></rPh><phoneticPr fontId="0"/>'
    return _text(value)


def _result(value):
    if isinstance(value, Error):
        return "e", f"<v>{escape(value.code)}</v>"
    if isinstance(value, bool):
        return "b", f"<v>{int(value)}</v>"
    if isinstance(value, str):
        return "str", f"<v>{escape(value)}</v>"
    return "", f"<v>{value}</v>"


def _content(value, book, strings):
    if isinstance(value, Formula):
        kind, result = _result(value.cached) if value.stored else ("", "")
        return kind, f"<f>{escape(value.text)}</f>{result}"
    if isinstance(value, Day):
        return "", f"<v>{value.serial(book.uses1904)}</v>"
    if isinstance(value, (str, Rich, Phonetic)):
        if book.options.get("strings") == "inline":
            return "inlineStr", f"<is>{_string(value)}</is>"
        return "s", f"<v>{strings.index_of(_string(value))}</v>"
    return _result(value)


def _cell(row, column, cell, book, strings):
    style = 3 if isinstance(cell.value, Day) else 2 if cell.fill else 1 if cell.bold else 0
    kind, inner = _content(cell.value, book, strings)
    address = book.options.get("addresses") is not False and a1(row, column)
    return f"<c{_attributes(r=address, s=style, t=kind)}>{inner}</c>"


def _rows(sheet, book, strings):
    by_row = {}
    for (row, column), cell in sheet.cells.items():
        by_row.setdefault(row, {})[column] = cell
    bare = book.options.get("addresses") is False
    levels = {row: 1 for first, last in sheet.grouped_rows for row in range(first, last + 1)}
    for row in range(1, max(by_row, default=0) + 1):
        cells = by_row.get(row, {})
        if not cells and not bare:
            continue
        columns = range(1, max(cells, default=0) + 1) if bare else sorted(cells)
        inner = "".join(_cell(row, column, cells[column], book, strings) if column in cells else "<c/>" for column in columns)
        shape = _attributes(r=not bare and row, hidden=int(row in sheet.hidden_rows), outlineLevel=levels.get(row))
        yield f"<row{shape}>{inner}</row>"


def _sheet(sheet, book, strings):
    columns = "".join(f"<col{_attributes(min=c, max=c, width=w, customWidth=1, hidden=int(c in sheet.hidden_columns))}/>" for c, w in sorted(sheet.widths.items()))
    merges = f'<mergeCells count="{len(sheet.merges)}">{"".join(f"<mergeCell ref={quoteattr(one)}/>" for one in sheet.merges)}</mergeCells>' if sheet.merges else ""
    filters = f"<autoFilter ref={quoteattr(sheet.autofilter)}/>" if sheet.autofilter else ""
    return f'<worksheet>{f"<cols>{columns}</cols>" if columns else ""}<sheetData>{"".join(_rows(sheet, book, strings))}</sheetData>{filters}{merges}</worksheet>'


def _prefixed(xml, prefix):
    """The elements of the main namespace with a prefix, or in the default namespace; the root declares it."""
    if prefix:
        xml = re.sub(r"<(/?)(?=[A-Za-z])", rf"<\1{prefix}:", xml)
    first = xml.index(">") if xml[xml.index(">") - 1] != "/" else xml.index("/>")
    return f'{head}{xml[:first]} xmlns{":" + prefix if prefix else ""}="{main}" xmlns:r="{office}"{xml[first:]}'


def _relationships(targets):
    inner = "".join(f'<Relationship Id="{key}" Type="{office}/{kind}" Target="{target}"/>' for key, kind, target in targets)
    return f'{head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'


def _parts(book):
    strings = Strings()
    prefix = book.options.get("prefix", "")
    base = "/xl/" if book.options.get("absolute") else ""
    sheets = {f"xl/worksheets/sheet{i}.xml": _prefixed(_sheet(sheet, book, strings), prefix) for i, sheet in enumerate(book.sheets, 1)}
    entries = "".join(f'<sheet name={quoteattr(sheet.name)} sheetId="{i}" r:id="rId{i}"/>' for i, sheet in enumerate(book.sheets, 1))
    properties = '<workbookPr date1904="1"/>' if book.uses1904 else ""
    count = len(book.sheets)
    targets = [(f"rId{i}", "worksheet", f"{base}worksheets/sheet{i}.xml") for i in range(1, count + 1)]
    targets += [(f"rId{count + 1}", "styles", f"{base}styles.xml"), (f"rId{count + 2}", "sharedStrings", f"{base}sharedStrings.xml")]
    kinds = {"/xl/workbook.xml": "sheet.main", "/xl/styles.xml": "styles", "/xl/sharedStrings.xml": "sharedStrings", **{f"/{path}": "worksheet" for path in sheets}}
    overrides = "".join(f'<Override PartName="{path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>' for path, kind in kinds.items())
    return {
        "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": _relationships([("rId1", "officeDocument", f"{base or 'xl/'}workbook.xml")]),
        "xl/workbook.xml": _prefixed(f"<workbook>{properties}<sheets>{entries}</sheets></workbook>", prefix),
        "xl/_rels/workbook.xml.rels": _relationships(targets),
        "xl/styles.xml": _prefixed(f"<styleSheet>{styles}</styleSheet>", prefix),
        "xl/sharedStrings.xml": _prefixed("<sst>" + "".join(f"<si>{one}</si>" for one in strings) + "</sst>", prefix),
        **sheets,
    }


def write(books, folder):
    for book in books:
        with zipfile.ZipFile(folder / f"{book.name}.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
            for path, text in _parts(book).items():
                file.writestr(zipfile.ZipInfo(path, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED, 9)
