"""Makes the workbooks of the cases R230 to R254 and their like anew: python3 tests/cases/workbooks.py

Needs openpyxl and LibreOffice, which saves some of them as .ods and .xls. The form of R238 comes
from the program itself.
"""

import pathlib
import subprocess
import tempfile
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


# What web applications call an export to Excel.
(HERE / "R230-unusable-workbook/import.xls").write_text(
    "<html><body><table><tr><td>mã</td><td>giá trị</td></tr></table></body></html>\n"
)

save(book("Số liệu", header=["Mã chỉ tiêu", "Tên gọi", "Tỷ lệ"]), "R212-missing-column--workbook")
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


def converted(made, case, to, kind):
    """Saves a workbook as LibreOffice does in another format."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "import.xlsx"
        made.save(path)
        subprocess.run(
            ["soffice", "--headless", "--convert-to", kind, "--outdir", folder, path],
            check=True, stdout=subprocess.DEVNULL,
        )
        (HERE / case / f"import.{to}").write_bytes(path.with_suffix(f".{to}").read_bytes())


made = book("Số liệu")
ids = sorted(row[0] for row in ROWS)
for row, name in enumerate(ids, 4):
    made["Số liệu"].cell(row, 1).value = name
converted(made, "R253-torn-rows", "ods", "ods")

with tempfile.TemporaryDirectory() as folder:
    path = pathlib.Path(folder) / "form.xlsx"
    subprocess.run(
        ["cargo", "run", "-q", "--", "-C", HERE / "base", "template", "--unit", "thanh-tra",
         "--period", "q2", "--as-of", "2022-06-10", "-o", path],
        check=True,
    )
    made = openpyxl.load_workbook(path)
page = made.worksheets[0]
head = next(row for row in page.iter_rows() if any(cell.value == "Mã" for cell in row))
columns = {cell.value: cell.column for cell in head}
values = {row[0]: row[2] for row in ROWS}
for row in range(head[0].row + 1, page.max_row + 1):
    value = values.get(page.cell(row, columns["Mã"]).value)
    if value is not None:
        page.cell(row, columns["Giá trị"]).value = value
draft = made.copy_worksheet(page)
draft.title = "Nháp"
for cells in draft.iter_rows():
    for cell in cells:
        if cell.value in (215, 187):
            cell.value += 4
converted(made, "R254-second-table", "xls", "xls:MS Excel 97")
