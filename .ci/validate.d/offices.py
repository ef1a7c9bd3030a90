"""offices.py FOLDER: workbooks and documents as other programs read them. Values, not only that they
open: what the report's JSON says stands in the workbook for pandas, through openpyxl and calamine,
and in the document for python-docx and mammoth."""
import json
import pathlib
import re
import sys
import warnings
from decimal import Decimal
from html import unescape

import docx
import mammoth
import openpyxl
import python_calamine

import repositories
from outcome import Outcome


def cells(file):
    """Each sheet's cells as openpyxl and calamine see them; formulas as the results stored with them."""
    book = openpyxl.load_workbook(file, data_only=True, read_only=False)
    by_openpyxl = {s.title: [list(r) for r in s.iter_rows(values_only=True)] for s in book.worksheets}
    other = python_calamine.CalamineWorkbook.from_path(str(file))
    by_calamine = {name: other.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in other.sheet_names}
    return by_openpyxl, by_calamine


def why_set_aside(sent):
    """Why an answer proves nothing here, if it does not: it is the workbook that was sent (`None` of all
    that is not an answer) with our notes, and that one was refused."""
    if sent is None:
        return None
    try:
        book = openpyxl.load_workbook(sent)
    except Exception as error:  # Whatever it finds wrong was so before.
        return f"what was sent cannot be read: {type(error).__name__}"
    # Readers that lay out what is empty as well would need more memory than there is.
    vast = any(sheet.max_row * sheet.max_column > 10_000_000 for sheet in book.worksheets)
    return "a sheet that is empty but for one cell at its end" if vast else None


def plain(value):
    """A value as both readers should see it: numbers by value, days as days, nothing as nothing."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return Decimal(repr(value)).normalize()
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    return str(value)


def trimmed(rows):
    rows = [[plain(v) for v in row] for row in rows]
    for row in rows:
        while row and row[-1] == "":
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def workbook(file):
    one, other = cells(file)
    found = []
    if list(one) != list(other):
        found.append(f"other sheets: {list(one)}, {list(other)}")
    for name, rows in one.items():
        first, second = trimmed(rows), trimmed(other.get(name, []))
        for at, pair in enumerate(zip(first, second)):
            if pair[0] != pair[1]:
                found.append(f"{name}, row {at + 1}: {str(pair)[:300]}")
                break
        if len(first) != len(second):
            found.append(f"{name}: {len(first)} rows, {len(second)} by calamine")
    return found


def data(file):
    """The sheet for programs against the JSON: each indicator's figures."""
    report = json.loads(file.with_suffix(".json").read_text(), parse_float=Decimal)
    one, _ = cells(file)
    rows = next((r for r in one.values() if r and r[0] and r[0][0] == "report"), None)
    if rows is None:
        # Of a hundred units and more a workbook is for people: programs read the CSV.
        return [] if len(report["units"]) > 100 else ["no sheet for programs"]
    at = {name: number for number, name in enumerate(rows[0])}
    # Of the whole; units, and categories where there are some, have rows of their own.
    parts = [at[name] for name in ("unit", "category") if name in at]
    seen = {row[at["indicator"]]: row for row in rows[1:] if all(row[part] is None for part in parts)}
    found = []
    for indicator in report["indicators"]:
        row = seen.get(indicator["id"])
        if row is None:
            found.append(f"{indicator['id']} is not there")
            continue
        for key in ("numerator", "denominator", "value"):
            wanted = "" if indicator[key] is None else Decimal(str(indicator[key])).normalize()
            if plain(row[at[key]]) != wanted:
                found.append(f"{indicator['id']} {key}: {row[at[key]]}, not {wanted}")
        # An id is a text, whatever digits it has.
        if not isinstance(row[at["indicator"]], str):
            found.append(f"{indicator['id']} is no text")
    units = [row[at["unit"]] for row in rows[1:] if row[at["unit"]] is not None]
    found += [f"unit {unit!r} is no text" for unit in units if not isinstance(unit, str)]
    return found


def days(file):
    """Days are days: none stands as text alone in a cell."""
    one, _ = cells(file)
    form = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4}")
    return [f"{name}, row {at + 1}: {value}" for name, rows in one.items() for at, row in enumerate(rows)
            for value in row if isinstance(value, str) and form.fullmatch(value)]


def document(file):
    """Every paragraph that python-docx sees is in what mammoth makes of it, and mammoth knows all it meets."""
    opened = docx.Document(str(file))
    with open(file, "rb") as bytes_of:
        html = mammoth.convert_to_html(bytes_of)
    found = [m.message for m in html.messages if m.type == "error"]
    words = unescape(re.sub(r"<[^>]+>", "", html.value))
    squeezed = "".join(words.split())
    for paragraph in opened.paragraphs:
        if "".join(paragraph.text.split()) not in squeezed:
            found.append(f"mammoth lacks: {paragraph.text[:80]}")
    for table in opened.tables:
        wide = {len(row.cells) for row in table.rows}
        if len(wide) > 1:
            found.append(f"rows of {wide} cells")
    return found


def figures(file):
    """Each indicator of the JSON stands in the document by its name, with the value shown there."""
    report = json.loads(file.with_suffix(".json").read_text(), parse_float=Decimal)
    opened = docx.Document(str(file))
    text = "\n".join([p.text for p in opened.paragraphs] + [c.text for t in opened.tables for r in t.rows for c in r.cells])
    squeezed = "".join(text.split())
    return [f"{i['id']} is not there" for i in report["indicators"] if "".join(i["name"].split()) not in squeezed]


def main():
    warnings.simplefilter("ignore")
    made = pathlib.Path(sys.argv[1]) / "made"
    outcome = Outcome()
    books = sorted(made.rglob("*.xlsx"))
    aside = {file: why for file in books if (why := why_set_aside(repositories.sent(made, file)))}
    for file, why in aside.items():
        print(f"NOT CHECKED: {file.relative_to(made)} by openpyxl and calamine: {why}", flush=True)
    books = [file for file in books if file not in aside]
    documents = sorted(made.rglob("*.docx"))
    reports = [f for f in books if f.name.startswith("report-") and f.with_suffix(".json").exists()]
    papers = [f for f in documents if f.name.startswith("report-") and f.with_suffix(".json").exists()]
    for what, files, look in (
        ("openpyxl and calamine: the same cells", books, workbook),
        ("openpyxl: figures of the JSON, ids as text", reports, data),
        ("openpyxl: days are days", reports, days),
        ("python-docx and mammoth: the same words", documents, document),
        ("python-docx: indicators of the JSON", papers, figures),
    ):
        outcome.look(what, files, look, made, 4)
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main())
