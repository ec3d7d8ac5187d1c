"""Writes a book with openpyxl. Its formulas never have results; it knows neither rich strings nor readings."""
import datetime

import openpyxl
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.table import Table, TableStyleInfo

from model import Day, Formula, letter, plain

version = f"openpyxl {openpyxl.__version__}"


def _value(value):
    if isinstance(value, Formula):
        return f"={value.text}"
    return datetime.date.fromisoformat(value.iso) if isinstance(value, Day) else plain(value)


def _fill(target, sheet):
    for (row, column), cell in sheet.cells.items():
        place = target.cell(row, column)
        place.value = _value(cell.value)
        if isinstance(cell.value, Day):
            place.number_format = "yyyy/mm/dd"
        if isinstance(cell.value, str):
            place.data_type = "s"
        if cell.bold:
            place.font = Font(bold=True)
        if cell.fill:
            place.fill = PatternFill("solid", fgColor=cell.fill)


def _shape(target, sheet):
    for reference in sheet.merges:
        target.merge_cells(reference)
    for row in sheet.hidden_rows:
        target.row_dimensions[row].hidden = True
    for first, last in sheet.grouped_rows:
        target.row_dimensions.group(first, last, outline_level=1)
    for column, width in sheet.widths.items():
        target.column_dimensions[letter(column)].width = width
    for column in sheet.hidden_columns:
        target.column_dimensions[letter(column)].hidden = True
    target.freeze_panes = sheet.freeze
    if sheet.autofilter:
        target.auto_filter.ref = sheet.autofilter
    if sheet.table:
        reference, name = sheet.table
        table = Table(displayName=name, ref=reference)
        table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
        target.add_table(table)


def write(books, folder):
    for book in books:
        file = openpyxl.Workbook()
        if book.uses1904:
            file.epoch = CALENDAR_MAC_1904
        file.remove(file.active)
        for sheet in book.sheets:
            target = file.create_sheet(sheet.name)
            _fill(target, sheet)
            _shape(target, sheet)
        file.save(folder / f"{book.name}.xlsx")
