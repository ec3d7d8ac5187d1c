"""Lays out a matrix on a sheet and notes, as it goes, how it is to be read."""
from dataclasses import dataclass, field
from typing import Any, Callable

from facts import services
from model import Formula, a1, at, letter, plain
from words import shown

UNREAD = object()
# What a row says nothing about.
texts = {"code", "name", "scope", "team", "outsourcer", "rationale", "evidence", "approvedBy", "assessor", "basis", "notes", "supporting"}
derived = {"category", "gap"}


@dataclass(frozen=True)
class Said:
    """How one cell is written, and what it means: by field, or not at all (UNREAD)."""
    value: Any
    means: dict


def said(value, means=None, **fields):
    return Said(value, fields or {None: means})


def unread(value):
    return Said(value, {None: UNREAD})


@dataclass(frozen=True)
class Column:
    """`parts` are the parts it plays, the first its own; none for the user's own. `show` writes a cell from the row's meaning."""
    parts: tuple
    header: Any
    band: str | None = None
    show: Callable | None = None
    hidden: bool = False
    width: float = 12

    @property
    def key(self):
        return self.parts[0] if self.parts else self.header


def col(parts, header, show=None, **more):
    return Column(tuple(parts.split()), header, show=show, **more)


@dataclass(frozen=True)
class Line:
    """A line that is no row of the matrix: category, subtotal, remark, blank. Cells by offset."""
    cells: dict = field(default_factory=dict)
    hidden: bool = False
    merged: int = 0
    # It holds a service and counts for nothing all the same: an example.
    example: bool = False


@dataclass(frozen=True)
class Item:
    """A row: its meaning, and how cells of it are written where that is not the column's way."""
    means: dict
    printed: dict = field(default_factory=dict)
    hidden: bool = False


def items(rows, printed=None, hidden=()):
    """Rows of a portfolio with what is printed in its own way, by code."""
    return [Item(row, (printed or {}).get(row["code"], {}), row["code"] in hidden) for row in rows]


def by_category(rows, before=None, after=None):
    """The items with lines before and after each category, each made from the letter and the category's items."""
    result = []
    letters = list(dict.fromkeys(item.means["code"][0] for item in rows))
    for one in letters:
        members = [item for item in rows if item.means["code"][0] == one]
        result += [*(before(one, members) if before else []), *members, *(after(one, members) if after else [])]
    return result


def _header(sheet, row, column, columns, two, merged, low):
    style = {"bold": True, "fill": "D9E1F2"}
    bottom = row + 1 if two else row
    start = None
    for offset, one in enumerate(columns):
        here = column + offset
        if not two or one.band is None:
            top = bottom if two and low else row
            sheet.put((top, here), one.header, **style)
            if two and merged:
                sheet.merges.append(f"{a1(row, here)}:{a1(bottom, here)}")
            start = None
            continue
        sheet.put((bottom, here), one.header, **style)
        if start is None or columns[start].band != one.band:
            start = offset
            sheet.put((row, here), one.band, **style)
        last = offset + 1 == len(columns) or columns[offset + 1].band != one.band
        if last and merged and offset > start:
            sheet.merges.append(f"{a1(row, column + start)}:{a1(row, here)}")
    return [row, bottom] if two else [row]


def _meaning(part, value, cell_text):
    if value is UNREAD:
        return {"unread": cell_text}
    return ("" if part in texts else None) if value is None else value


def _text(value):
    value = plain(value)
    return ("TRUE" if value else "FALSE") if isinstance(value, bool) else str(value)


def _written(one, item, row):
    """What stands in a cell: as said, as given, or as the column shows the row's meaning."""
    if one.key in item.printed:
        own = item.printed[one.key]
        return own.value if isinstance(own, Said) else own
    return (one.show or shown(one.key))(item.means, row)


def _means(part, one, item, value):
    own = item.printed.get(one.key)
    if isinstance(own, Said):
        return own.means.get(part, own.means.get(None) if part == one.key else None)
    # A name is as it stands in its cell, even where it is not the service's own.
    stands = value is not None and len(one.parts) == 1 and part in texts - {"code"}
    return _text(value) if stands else item.means.get(part)


def _row(sheet, row, column, columns, item, notes, uncalculated):
    result = {"row": row, "code": item.means["code"]}
    for offset, one in enumerate(columns):
        address = a1(row, column + offset)
        value = _written(one, item, row)
        sheet.put(address, value)
        for part in (part for part in one.parts if part not in derived):
            means = _means(part, one, item, value)
            result[part] = _meaning(part, means, _text(value))
            if means is UNREAD:
                notes.append({"cell": address, "field": part, "text": _text(value)})
            if isinstance(value, Formula) and not value.stored:
                uncalculated.append({"cell": address, "field": part})
    return result


def _merge_equal(sheet, column, key, placed):
    def said_in(row):
        return placed[row].means.get(key, placed[row].means["code"][:1])
    rows = sorted(placed)
    while rows:
        first = last = rows.pop(0)
        while rows and rows[0] == last + 1 and said_in(first) and said_in(rows[0]) == said_in(first):
            last = rows.pop(0)
            sheet.cells.pop((last, column), None)
        if last > first:
            sheet.merges.append(f"{a1(first, column)}:{a1(last, column)}")


def matrix(sheet, corner, columns, body, two=False, merged=False, low=False, merge="", verdict="services", every=1):
    """
    Puts header and body at a corner. `two` makes the header two rows, with its bands merged or not, the other headers
    in the upper row or (`low`) in the lower. `merge` names the columns, by key, whose equal neighbours become one merged cell.
    `every` lists only each n-th row in the expectation.
    Returns the sheet; its area is in `sheet.area`.
    """
    row, column = at(corner)
    header_rows = _header(sheet, row, column, columns, two, merged, low)
    here = header_rows[-1] + 1
    rows, notes, uncalculated = [], [], []
    placed, examples = {}, []
    for item in body:
        if isinstance(item, Line):
            examples += [here] if item.example else []
            for offset, value in item.cells.items():
                sheet.put((here, column + offset), value(here) if callable(value) else value, bold=True)
            if item.merged:
                sheet.merges.append(f"{a1(here, column)}:{a1(here, column + item.merged)}")
        else:
            rows.append(_row(sheet, here, column, columns, item, notes, uncalculated))
            placed[here] = item
        if item.hidden:
            sheet.hidden_rows.add(here)
        here += 1
    for offset, one in enumerate(columns):
        if one.key in merge.split():
            _merge_equal(sheet, column + offset, one.key, placed)
    for offset, one in enumerate(columns):
        sheet.widths[column + offset] = one.width
        if one.hidden:
            sheet.hidden_columns.add(column + offset)
    sheet.area = f"{a1(row, column)}:{a1(here - 1, column + len(columns) - 1)}"
    sheet.last = here - 1
    parts = {part: letter(column + offset) for offset, one in enumerate(columns) for part in one.parts}
    sheet.expected = {
        "verdict": verdict, "headerRows": header_rows, "columns": parts, "rowCount": len(rows), "rows": rows[::every],
        **({"passedOver": examples} if examples else {}), "notUnderstood": notes, **({"uncalculated": uncalculated} if uncalculated else {}),
    }
    return sheet


def none(sheet, why):
    sheet.expected = {"verdict": "none", "why": why}
    return sheet


def ask(sheet, areas):
    sheet.expected = {"verdict": "ask", "candidates": areas}
    return sheet


def name_of(code, language="ja"):
    return services[code]["name"][language]
