"""tables.py FOLDER: every CSV that is submitted or written, as pandas, polars and duckdb read it: the same
rows, the same sums as in the JSON beside it, and types as docs/data.md says."""
import csv
import json
import pathlib
import sys
from decimal import Decimal

import duckdb
import pandas
import polars

from outcome import Outcome


def rows(file):
    """As the standard library reads it, strictly; the measure of the others."""
    with open(file, encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines, strict=True))


def as_text(file):
    """The same table by each reader, everything as text."""
    frame = pandas.read_csv(file, dtype=str, keep_default_na=False)
    yield "pandas", [list(frame.columns), *frame.values.tolist()]
    frame = polars.read_csv(file, infer_schema=False).fill_null("")
    yield "polars", [frame.columns, *map(list, frame.rows())]
    table = duckdb.sql(f"SELECT * FROM read_csv({quoted(file)}, header = true, delim = ',', quote = '\"', escape = '\"', all_varchar = true, auto_detect = false, columns = {columns(file)})")
    yield "duckdb", [table.columns, *([cell or "" for cell in row] for row in table.fetchall())]


def columns(file):
    return "{" + ", ".join(f"{quoted(name)}: 'VARCHAR'" for name in rows(file)[0]) + "}"


def quoted(text):
    return "'" + str(text).replace("'", "''") + "'"


def faults(file):
    """Faults of one table."""
    expected = rows(file)
    found = []
    if len(set(expected[0])) != len(expected[0]):
        found.append("a heading twice")
    found += [f"line {at}: {len(row)} cells of {len(expected[0])}" for at, row in enumerate(expected, 1) if len(row) != len(expected[0])]
    if len(expected) < 2:
        return found
    for reader, seen in as_text(file):
        if seen != expected:
            where = next((pair for pair in zip(expected, seen) if pair[0] != pair[1]), (len(expected), len(seen)))
            found.append(f"{reader}: {str(where)[:300]}")
    return found


# What a program that guesses must come to for each column of a report.
KINDS = {"from": "DATE", "to": "DATE", "numerator": "number", "denominator": "number", "value": "number",
         "provisional": "BOOLEAN", "illustrative": "BOOLEAN", "path_assumed": "BOOLEAN", "indicator": "VARCHAR", "unit": "VARCHAR"}
NUMBERS = ("BIGINT", "DOUBLE", "INTEGER", "DECIMAL", "HUGEINT")


def guessed(file):
    """Types that duckdb and pandas come to by themselves."""
    table = duckdb.sql(f"SELECT * FROM read_csv({quoted(file)})")
    found = []
    for name, kind in zip(table.columns, table.types):
        wanted, kind = KINDS.get(name), str(kind)
        has = table.filter(f'"{name}" IS NOT NULL').limit(1).fetchall()
        if wanted and has and not (kind.startswith(NUMBERS) if wanted == "number" else kind == wanted):
            found.append(f"duckdb takes {name} for {kind}")
    if len(table.fetchall()) != len(rows(file)) - 1:
        found.append("duckdb: other rows")
    return found


def sums(file):
    """Sums of the CSV by each reader against those of the JSON."""
    report = json.loads(file.with_suffix(".json").read_text(), parse_float=Decimal)
    found = []
    # Lines of units and of categories are parts of the others; with a stroke in its id a line is one of a
    # statistical table.
    parts = [column for column in ("unit", "category") if column in rows(file)[0]]
    for key in ("numerator", "denominator"):
        wanted = sum((Decimal(str(i[key])) for i in report["indicators"] if i[key] is not None), Decimal(0))
        frame = pandas.read_csv(file, dtype=str, keep_default_na=False)
        own = frame[(frame[parts] == "").all(axis=1) & ~frame["indicator"].str.contains("/")][key]
        by = {"pandas": sum((Decimal(v) for v in own if v), Decimal(0))}
        frame = polars.read_csv(file, infer_schema=False).fill_null("")
        total = frame.filter(polars.all_horizontal(polars.col(parts) == "") & ~polars.col("indicator").str.contains("/")).select(polars.col(key).replace("", None).cast(polars.Decimal(38, 6)).sum()).item()
        by["polars"] = total
        by["duckdb"] = duckdb.sql(f"SELECT coalesce(sum({key}::DECIMAL(38, 6)), 0) FROM read_csv({quoted(file)}, all_varchar = true) WHERE concat({', '.join(parts)}) = '' AND NOT contains(indicator, '/')").fetchall()[0][0]
        found += [f"{key}: {reader} {value}, not {wanted}" for reader, value in by.items() if Decimal(value) != wanted]
    units = sum(len(i["by_unit"]) for i in report["indicators"])
    head = rows(file)[0]
    unit, indicator = head.index("unit"), head.index("indicator")
    lines = sum(1 for row in rows(file)[1:] if row[unit] and "/" not in row[indicator])
    if lines != units:
        found.append(f"{lines} lines of units, {units} in the JSON")
    return found


def jsons(file):
    """The indicators of a JSON report by duckdb and pandas."""
    wanted = json.loads(file.read_text())["indicators"]
    seen = duckdb.sql(f"SELECT unnest(indicators) FROM read_json({quoted(file)}, maximum_object_size = 200000000)").fetchall() if wanted else []
    frame = pandas.json_normalize(wanted)
    found = []
    if [row[0]["id"] for row in seen] != [one["id"] for one in wanted]:
        found.append("duckdb: other indicators")
    if wanted and list(frame["id"]) != [one["id"] for one in wanted]:
        found.append("pandas: other indicators")
    return found


def main():
    folder = pathlib.Path(sys.argv[1])
    made = folder / "made"
    outcome = Outcome()
    whole = [p for p in (folder / "repositories").iterdir() if p.name != "cases"]
    submitted = sorted(f for p in whole for f in p.glob("reports/**/*.csv"))
    reports = sorted(f for f in made.rglob("report-*.csv") if not f.name.endswith(".up.csv"))
    written = sorted(f for f in made.rglob("*.csv") if "cases" not in f.parts or f.stat().st_size)
    for what, files, look in (
        ("pandas, polars, duckdb: submissions and registers", submitted, faults),
        ("pandas, polars, duckdb: what the tool writes as CSV", written, faults),
        ("duckdb's own guess of a report's types", [f for f in reports if "awkward" not in f.parts and "province" not in f.parts], guessed),
        ("sums of reports, CSV against JSON", [f for f in reports if f.with_suffix(".json").exists()], sums),
        ("duckdb, pandas: indicators of JSON reports", [f.with_suffix(".json") for f in reports if f.with_suffix(".json").exists()], jsons),
    ):
        outcome.look(what, files, look, folder, 3)
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main())
