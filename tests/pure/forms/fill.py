"""Fills in forms as a clerk would: python3 fill.py JOBS.json

JOBS is a list of {"form": path, "out": path, "answers": {id: {"value", "note", "evidence"}}}.
"""

import json
import sys

import openpyxl

WORDS = {"done": "hoàn thành", "in-progress": "đang thực hiện", "not-started": "chưa thực hiện"}


def typed(value):
    if value in WORDS:
        return WORDS[value]
    try:
        return float(value) if "." in value else int(value)
    except ValueError:
        return value


def put(cell, text):
    if cell.protection.locked:
        sys.exit(f"{cell.coordinate} is locked")
    cell.value = text
    if isinstance(text, str):
        # A cell of text takes a leading = for what it is.
        cell.data_type = "s"


for job in json.load(open(sys.argv[1], encoding="utf-8")):
    book = openpyxl.load_workbook(job["form"])
    sheet = book.worksheets[0]
    head = next(row for row in sheet.iter_rows() if any(cell.value == "Mã" for cell in row))
    columns = {cell.value: cell.column for cell in head}
    left = dict(job["answers"])
    for row in range(head[0].row + 1, sheet.max_row + 1):
        answer = left.pop(sheet.cell(row, columns["Mã"]).value, None)
        if answer is None:
            continue
        put(sheet.cell(row, columns["Giá trị"]), typed(answer["value"]))
        put(sheet.cell(row, columns["Ghi chú"]), answer["note"] or None)
        put(sheet.cell(row, columns["Tài liệu kiểm chứng"]), answer["evidence"] or None)
    if left:
        sys.exit(f"the form has no {', '.join(left)}")
    book.save(job["out"])
