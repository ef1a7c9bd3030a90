"""libreoffice.py FOLDER: workbooks and documents by LibreOffice, which computes the formulas anew: the sheet
of indicators is the one that openpyxl finds stored, and every document becomes pages."""
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

from outcome import Outcome

# A document or workbook of each kind; each takes some seconds.
FILES = ("shipped/vi/2022-12-31/report-6m.*", "shipped/en/year/score-par-index.*", "awkward/vi/2022-12-31/report-6m.*",
         "hospital-waiting/en/*/report-*.*", "shipped/vi/forms/thanh-tra.xlsx", "shipped/vi/2022-12-31/remind-docx/*.docx")


def converted(file, to, folder):
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", to, "--outdir", folder, file],
                   capture_output=True, timeout=180)
    made = pathlib.Path(folder) / f"{file.stem}.{to.split(':')[0]}"
    return made if made.exists() and made.stat().st_size else None


def sheets(file):
    book = openpyxl.load_workbook(file, data_only=True)
    return {s.title: [[round(c, 6) if isinstance(c, float) else c if c != "" else None for c in r] for r in s.iter_rows(values_only=True)]
            for s in book.worksheets}


def faults(file):
    with tempfile.TemporaryDirectory() as folder:
        made = converted(file, "xlsx" if file.suffix == ".xlsx" else "pdf", folder)
        if made is None:
            return ["LibreOffice makes nothing of it"]
        if file.suffix != ".xlsx":
            return [] if made.read_bytes().startswith(b"%PDF") else ["no pages"]
        stored, computed = sheets(file), sheets(made)
        found = []
        for name, rows in stored.items():
            for at, (one, other) in enumerate(zip(rows, computed.get(name, []))):
                # Rows may end earlier, never differently.
                if [v for v in one if v is not None] != [v for v in other if v is not None]:
                    found.append(f"{name}, row {at + 1}: {str((one, other))[:300]}")
                    break
        return found


def main():
    made = pathlib.Path(sys.argv[1]) / "made"
    outcome = Outcome()
    files = sorted({f for pattern in FILES for f in made.glob(pattern) if f.suffix in (".docx", ".xlsx")})
    found = [f"{file.relative_to(made)}: {fault}" for file in files for fault in faults(file)[:3]]
    outcome.told("LibreOffice: computed as stored, printed", len(files), len(found), "\n".join(found[:20]))
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main())
