"""Hands a book to excelts, in excelts.ts."""
import json
import subprocess

from facts import root
from model import Day, Error, Formula, Rich, a1, area, plain

_package = json.loads((root / "node_modules/@cj-tech-master/excelts/package.json").read_text())
version = f"excelts {_package['version']}"


def _value(value):
    if isinstance(value, Formula):
        return {"formula": value.text, **({"result": _value(value.cached)} if value.stored else {})}
    if isinstance(value, Rich):
        return {"richText": [{"text": run, **({"font": {"bold": True}} if i % 2 else {})} for i, run in enumerate(value.runs)]}
    if isinstance(value, Error):
        return {"error": value.code}
    return {"day": value.iso} if isinstance(value, Day) else plain(value)


def _sheet(sheet):
    return {
        "name": sheet.name,
        "cells": [{"at": a1(*place), "value": _value(cell.value), "bold": cell.bold, "fill": cell.fill} for place, cell in sorted(sheet.cells.items())],
        "merges": sheet.merges, "hiddenRows": sorted(sheet.hidden_rows), "hiddenColumns": sorted(sheet.hidden_columns),
        "groupedRows": sheet.grouped_rows, "widths": sheet.widths, "freeze": sheet.freeze, "autofilter": sheet.autofilter,
        "table": sheet.table and {"area": sheet.table[0], "corners": area(sheet.table[0]), "name": sheet.table[1]},
    }


def write(books, folder):
    plans = [{"path": str(folder / f"{book.name}.xlsx"), "uses1904": book.uses1904, "sheets": [_sheet(sheet) for sheet in book.sheets]} for book in books]
    subprocess.run(["npx", "tsx", "scripts/corpus/writers/excelts.ts"], cwd=root, check=True, input=json.dumps(plans), text=True)
