"""Makes the workbooks of the cases R230 to R238 and their like anew: python3 tests/cases/workbooks.py

Needs openpyxl. The form of R238 comes from the program itself.
"""

import pathlib
import subprocess
import zipfile

import openpyxl
from openpyxl.styles import Alignment

HERE = pathlib.Path(__file__).parent
HEADER = ["mã", "tên", "giá trị", "ghi chú", "tài liệu kiểm chứng"]
ROWS = [
    ["settled", "Hồ sơ đã giải quyết", 215],
    ["settled-on-time", "Hồ sơ giải quyết đúng hạn", 214],
    ["settled-late", "Hồ sơ giải quyết quá hạn", 1],
    ["waiting-minutes", "Tổng thời gian chờ", 4020.5],
    ["visits", "Lượt giao dịch", 187],
    ["survey-satisfaction", "Khảo sát sự hài lòng của người dân", "đang thực hiện"],
]


def sheet(book, name, header=HEADER):
    page = book.create_sheet(name)
    page["A1"] = "BÁO CÁO SỐ LIỆU QUÝ II"
    page.append([])
    page.append(header)
    for row in ROWS:
        page.append(row)
    return page


def book(*names, header=HEADER):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name in names:
        sheet(made, name, header)
    return made


def save(made, case):
    made.save(HERE / case / "import.xlsx")


def patch(case, old, new):
    """Changes the sheet's part as no spreadsheet program would."""
    path = HERE / case / "import.xlsx"
    with zipfile.ZipFile(path) as archive:
        parts = [(info, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, content in parts:
            if info.filename == "xl/worksheets/sheet1.xml":
                assert old.encode() in content, case
                content = content.replace(old.encode(), new.encode(), 1)
            archive.writestr(info, content)


(HERE / "R230-unusable-workbook/import.xlsx").write_bytes(
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "Workbook".encode("utf-16-le")
)

save(book("Số liệu", header=["Chỉ tiêu", "Tên gọi", "Kết quả"]), "R212-missing-column--workbook")
save(book("Số liệu", header=["Chỉ số", "Tên gọi", "Tỷ lệ"]), "R231-no-table")
save(book("Quý I", "Quý II"), "R232-several-tables")

made = book("Số liệu", "Số liệu (2)")
made["Số liệu (2)"].sheet_state = "hidden"
save(made, "R233-hidden-table")

made = book("Số liệu")
made["Số liệu"].row_dimensions[6].hidden = True
made["Số liệu"].row_dimensions[8].hidden = True
save(made, "R234-hidden-rows")

made = book("Số liệu")
made["Số liệu"].merge_cells("C5:C6")
made["Số liệu"]["C5"].alignment = Alignment(vertical="center")
save(made, "R235-merged-cells")

save(book("Số liệu"), "R235-merged-cells--backwards")
patch(
    "R235-merged-cells--backwards",
    "</sheetData>",
    '</sheetData><mergeCells count="1"><mergeCell ref="C6:C5"/></mergeCells>',
)

save(book("Số liệu"), "R230-unusable-workbook--absurd-range")
patch(
    "R230-unusable-workbook--absurd-range",
    "</sheetData>",
    '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFE9999999"/></mergeCells>',
)

save(book("Số liệu"), "R230-unusable-workbook--far-cell")
patch(
    "R230-unusable-workbook--far-cell",
    "</sheetData>",
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
)

for what, old, new in [
    ("", '<c r="C5" t="n"><v>214</v>', '<c r="C5" t="n"><v>241</v></c><c r="C5" t="n"><v>214</v>'),
    ("--row", '<row r="6">', '<row r="5"><c r="C5" t="n"><v>241</v></c></row><row r="6">'),
    (
        "--header",
        '<c r="C3" t="inlineStr">',
        '<c r="C3" t="inlineStr"><is><t>ghi ch&#250;</t></is></c><c r="C3" t="inlineStr">',
    ),
]:
    save(book("Số liệu"), f"R239-repeated-cell{what}")
    patch(f"R239-repeated-cell{what}", old, new)

made = book("Số liệu")
made["Số liệu"]["C4"] = "=C5+C6"
made.save(HERE / "R236-formula-cells/import.xlsx")
save(made, "R237-uncomputed-formula")
# The result is there once a spreadsheet program has calculated it.
subprocess.run(
    ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir",
     "/tmp/calculated", HERE / "R236-formula-cells/import.xlsx"],
    check=True, stdout=subprocess.DEVNULL,
)
(HERE / "R236-formula-cells/import.xlsx").write_bytes(
    pathlib.Path("/tmp/calculated/import.xlsx").read_bytes()
)

subprocess.run(
    ["cargo", "run", "-q", "--", "-C", HERE / "base", "template", "--unit", "van-phong",
     "--period", "q2", "--as-of", "2022-06-15", "--force", "-o",
     HERE / "R238-wrong-form/import.xlsx"],
    check=True,
)
