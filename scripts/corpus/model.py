"""A workbook as plain data, which every writer puts into a file in its own way."""
import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Formula:
    """In English with commas, without "="; `cached` is what it gives (None: the file holds no result)."""
    text: str
    cached: Any = None
    stored: bool = True


@dataclass(frozen=True)
class Error:
    code: str


@dataclass(frozen=True)
class Rich:
    """Runs of text, every second one bold."""
    runs: tuple


@dataclass(frozen=True)
class Phonetic:
    """A text with its reading in kana, as Japanese input leaves it in a file."""
    text: str
    kana: str


@dataclass(frozen=True)
class Day:
    iso: str

    def serial(self, uses1904=False):
        return (date.fromisoformat(self.iso) - (date(1904, 1, 1) if uses1904 else date(1899, 12, 30))).days


@dataclass
class Cell:
    value: Any
    bold: bool = False
    fill: str | None = None


@dataclass
class Sheet:
    name: str
    cells: dict = field(default_factory=dict)
    merges: list = field(default_factory=list)
    hidden_rows: set = field(default_factory=set)
    hidden_columns: set = field(default_factory=set)
    grouped_rows: list = field(default_factory=list)
    widths: dict = field(default_factory=dict)
    freeze: str | None = None
    autofilter: str | None = None
    table: tuple | None = None
    # Of the matrix laid out last: its area with the header, and its last row.
    area: str = ""
    last: int = 0
    expected: dict = field(default_factory=dict)

    def put(self, address, value, **style):
        """Puts one value; None leaves the cell out."""
        if value is not None:
            self.cells[at(address)] = Cell(value, **style)
        return self

    def lines(self, address, rows, **style):
        """Puts rows of values from a corner on."""
        row, column = at(address)
        for r, values in enumerate(rows):
            for c, value in enumerate(values):
                self.put((row + r, column + c), value, **style)
        return self


@dataclass
class Book:
    """`how` is the writer; `options` are its own (see writers/)."""
    name: str
    what: str
    how: str
    sheets: list
    uses1904: bool = False
    options: dict = field(default_factory=dict)


def letter(column):
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def number(letters):
    value = 0
    for one in letters:
        value = value * 26 + ord(one) - 64
    return value


def at(address):
    """(row, column), one-based, of "B4" or of itself."""
    if isinstance(address, tuple):
        return address
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", address).groups()
    return int(row), number(letters)


def a1(row, column):
    return f"{letter(column)}{row}"


def area(reference):
    """(first row, first column, last row, last column) of "B4:C9"."""
    first, last = reference.split(":")
    return (*at(first), *at(last))


def plain(value):
    """The text, number or truth value that a reader sees."""
    if isinstance(value, Rich):
        return "".join(value.runs)
    if isinstance(value, Phonetic):
        return value.text
    if isinstance(value, Error):
        return value.code
    if isinstance(value, Formula):
        return plain(value.cached)
    return value
