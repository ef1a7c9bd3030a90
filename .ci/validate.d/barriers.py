"""barriers.py FOLDER: pages of every kind as Chromium shows them, wide and on a phone, light and dark: axe
finds no barrier, nothing runs over the edge, nothing outside is asked for. tests/shell/site/look.js looks."""
import importlib.util
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from html import unescape
from urllib.parse import quote

from outcome import Outcome
from repositories import OWN

# By kind, not each: a site's pages of indicators are made alike.
PAGES = ("*/*/year/findings.html", "*/*/year/score-*.html", "*/*/year/plan-*.html", "*/*/*/report-*.html", "shipped/*/units/thanh-tra.html",
         "shipped/*/year/site*/*.html", "awkward/*/year/site/*.html", "*/vi/year/site-public/index.html", "province/vi/year/site/units.html")


def seen(made, asked, is_dark):
    with tempfile.TemporaryDirectory(dir=made.parent) as profile:
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--allow-file-access-from-files",
                   "--enable-logging=stderr", "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=600000", "--dump-dom",
                   f"--user-data-dir={profile}", *(["--force-dark-mode"] if is_dark else []),
                   f"file://{made}/look.html#{quote(json.dumps(asked), safe='')}"]
        ended = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r'id="seen"[^>]*>(.*?)</', ended.stdout, re.DOTALL)
    return json.loads(unescape(found[1])) if found and found[1].strip() else []


def looked_at(made, pages, is_dark):
    """What is wrong with each of them; one that was not seen is a fault."""
    asked = {"axe": f"file://{made}/axe.min.js", "pages": pages}
    if is_dark:
        asked["rules"] = ["color-contrast"]
    found = []
    by_page = {own["page"]: own for own in seen(made, asked, is_dark)}
    for page in pages:
        own = by_page.get(page)
        if own is None or own["dark"] != is_dark:
            found.append(f"{page}: was not seen")
            continue
        outside = [way for way in own["asks"] if not way.startswith(f"file://{made}/")]
        found += [f"{page}: {fault[:300]}" for fault in own["faults"] + own["overflow"] + outside]
    return found


def main():
    made = (pathlib.Path(sys.argv[1]) / "made").resolve()
    outcome = Outcome()
    package = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    shutil.copy(pathlib.Path(package) / "axe.min.js", made)
    for name in ("look.html", "look.js"):
        shutil.copy(OWN / "tests/shell/site" / name, made)
    pages = sorted({str(p.relative_to(made)) for pattern in PAGES for p in made.glob(pattern)})
    for is_dark in (False, True):
        found = [fault for at in range(0, len(pages), 20) for fault in looked_at(made, pages[at:at + 20], is_dark)]
        outcome.told(f"axe: {'dark' if is_dark else 'light'}", len(pages), len(found), "\n".join(found[:30]))
    (made / "broken.html").write_text("<!doctype html><html><title></title><p style='color:#ddd;background:#fff'>pale<img src=x.png>")
    outcome.told("axe: a pale text without a language is seen", 1, 0 if len(looked_at(made, ["broken.html"], False)) > 1 else 1)
    for name in ("look.html", "look.js", "axe.min.js", "broken.html"):
        (made / name).unlink()
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main())
