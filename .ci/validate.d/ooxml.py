"""ooxml.py FOLDER VALIDATOR: every document and workbook against the Open XML SDK's schemas and rules, by
a program that brings that SDK along. It takes one file at a time."""
import json
import os
import pathlib
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor

import repositories
from outcome import Outcome


def faults(validator, file):
    ended = subprocess.run([validator, file], capture_output=True, text=True)
    said = json.loads(ended.stdout)
    return [] if said["ok"] else [f"{e['path']} {e['xPath']}: {e['description'][:200]}" for e in said["errors"]] or ["refused"]


def own_faults(validator, made, file):
    """What is wrong with a file and was not so before it came to us: an answer is the sender's workbook with
    our notes, and keeps what the sender's program wrote."""
    found = faults(validator, file)
    sent = repositories.sent(made, file)
    before = faults(validator, sent) if found and sent else []
    return [fault for fault in found if fault not in before]


def broken(file, to):
    """The file with an element that no schema knows."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(to, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name in ("word/document.xml", "xl/worksheets/sheet1.xml"):
                content = content.replace(b"<w:body>", b"<w:body><w:nonsense/>").replace(b"<sheetData>", b"<nonsense/><sheetData>")
            new.writestr(name, content)
    return to


def main():
    made, validator = pathlib.Path(sys.argv[1]) / "made", sys.argv[2]
    outcome = Outcome()
    for kind in ("docx", "xlsx"):
        files = sorted(made.rglob(f"*.{kind}"))
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(pool.map(lambda file: [f"{file.relative_to(made)}: {f}" for f in own_faults(validator, made, file)], files))
        found = [fault for of_file in found for fault in of_file]
        outcome.told(f"Open XML SDK: {kind}", len(files), len(found), "\n".join(found[:30]))
        if files:
            is_seen = faults(validator, broken(files[0], made.parent / f"broken.{kind}"))
            outcome.told(f"Open XML SDK: an unknown element in {kind} is seen", 1, 0 if is_seen else 1)
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main())
