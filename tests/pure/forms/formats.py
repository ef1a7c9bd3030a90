"""Makes kinds.xlsx, kinds.xls and kinds.ods, and form.xls and form.ods: python3 formats.py FORM.xlsx

FORM.xlsx is the form of the cases' base: reform -C tests/cases/base template --unit thanh-tra
--period q2 --as-of 2022-06-10 -o FORM.xlsx. Needs openpyxl; LibreOffice saves them all, so that
formulas have their results.
"""

import datetime
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.styles import Alignment

HERE = pathlib.Path(__file__).parent
KINDS = {"xlsx": "xlsx:Calc MS Excel 2007 XML", "xls": "xls:MS Excel 97", "ods": "ods"}


def saved(book, name, kinds):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "made.xlsx"
        book.save(path)
        for to in kinds:
            out = pathlib.Path(folder) / to
            subprocess.run(
                ["soffice", "--headless", "--convert-to", KINDS[to], "--outdir", out, path],
                check=True, stdout=subprocess.DEVNULL,
            )
            (HERE / f"{name}.{to}").write_bytes((out / f"made.{to}").read_bytes())


book = openpyxl.Workbook()
page = book.active
page.title = "Số liệu"
for row in [
    ["SỞ CÔNG THƯƠNG"],
    ["Đơn vị: Thanh tra Sở"],
    ["BÁO CÁO SỐ LIỆU QUÝ II NĂM 2022"],
    [],
    ["Mã", "Tên", "Giá trị", "Ghi chú"],
    ["settled", "Hồ sơ đã giải quyết", 1520, "số nguyên"],
    ["settled-on-time", None, 0.987, "phần trăm"],
    ["settled-late", None, 12.5, "phần lẻ"],
    ["waiting-minutes", None, datetime.date(2022, 3, 1), "ngày"],
    ["visits", None, "1.520", "chữ"],
    ["survey-satisfaction", None, "đang thực hiện", "dòng một\ndòng hai"],
    ["of-formula", None, "=C6+C8", "công thức"],
    ["of-error", None, "=1/0", "lỗi"],
    ["of-third", None, "=1/3", "một phần ba"],
    ["of-sum", None, "=0.1+0.2", None],
    ["of-time", None, datetime.time(12, 30), "giờ"],
    ["of-thousandth", None, 1.234, None],
    ["of-debt", None, -3.25, None],
    ["of-billions", None, 123456789012345, None],
    ["of-text", None, '="a"&"b"', "chữ của công thức"],
    ["of-moment", None, datetime.datetime(2022, 3, 1, 8, 30), None],
    ["of-merged", None, 7, None],
    ["beneath", None, None, None],
]:
    page.append(row)
page["C7"].number_format = "0.0%"
page["C9"].number_format = page["C21"].number_format = "dd/mm/yyyy"
page["C21"].number_format = "dd/mm/yyyy hh:mm"
page["D11"].alignment = Alignment(wrap_text=True)
page.row_dimensions[8].hidden = True
page.merge_cells("C22:C23")
hidden = book.create_sheet("Cũ")
hidden.append(["mã", "giá trị"])
hidden.append(["settled", 1])
hidden.sheet_state = "hidden"
saved(book, "kinds", ["xlsx", "xls", "ods"])

form = openpyxl.load_workbook(sys.argv[1])
page = form.worksheets[0]
values = {
    "settled": 215, "settled-on-time": 214, "settled-late": 1, "waiting-minutes": 4020.5,
    "visits": 187, "survey-satisfaction": "đang thực hiện",
}
head = next(row for row in page.iter_rows() if any(cell.value == "Mã" for cell in row))
columns = {cell.value: cell.column for cell in head}
for row in range(head[0].row + 1, page.max_row + 1):
    value = values.get(page.cell(row, columns["Mã"]).value)
    if value is not None:
        page.cell(row, columns["Giá trị"]).value = value
form.properties.lastModifiedBy = "Nguyễn Văn A"
saved(form, "form", ["xlsx", "xls", "ods"])
