"""
Writes the corpus: `python3 scripts/corpus/make.py [develop|held|sealed|name …]`, everything where nothing is asked.
Needs openpyxl, LibreOffice (soffice) and the project's node_modules.
"""
import json
import pathlib
import sys

here = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(here), str(here / "writers")]

import by_hand  # noqa: E402
import develop  # noqa: E402
import held  # noqa: E402
import sealed  # noqa: E402
import with_excelts  # noqa: E402
import with_libreoffice  # noqa: E402
import with_openpyxl  # noqa: E402
from facts import root  # noqa: E402

writers = {"openpyxl": with_openpyxl, "LibreOffice": with_libreoffice, "by hand": by_hand, "excelts": with_excelts}


def _line(value):
    return json.dumps(value, ensure_ascii=False)


def _listed(rows, indent):
    inner = ",\n".join(f"{indent}  {_line(row)}" for row in rows)
    return f"[\n{inner}\n{indent}]" if rows else "[]"


def _sheet(sheet):
    fields = {"sheet": sheet.name, **sheet.expected}
    inner = ",\n".join(f'      "{key}": {_listed(value, "      ") if key == "rows" else _line(value)}' for key, value in fields.items())
    return f"    {{\n{inner}\n    }}"


def expectation(book, written_by):
    """One row a line, so that a change can be read."""
    sheets = ",\n".join(map(_sheet, book.sheets))
    return f'{{\n  "what": {_line(book.what)},\n  "writtenBy": {_line(written_by)},\n  "sheets": [\n{sheets}\n  ]\n}}\n'


def main(asked):
    for half, books in {"develop": develop.books, "held": held.books, "sealed": sealed.books}.items():
        folder = root / "test/corpus" / half
        folder.mkdir(parents=True, exist_ok=True)
        chosen = [book for book in books() if not asked or half in asked or book.name in asked]
        for name, writer in writers.items():
            mine = [book for book in chosen if book.how == name]
            if mine:
                writer.write(mine, folder)
            for book in mine:
                (folder / f"{book.name}.json").write_text(expectation(book, writer.version), encoding="utf-8")


main(set(sys.argv[1:]))
