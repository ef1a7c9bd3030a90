"""pages.py FOLDER VNU: every page, and the style sheets and drawings in them, as the Nu HTML checker sees
them: no error and no warning but what is passed over here, each with its reason."""
import json
import pathlib
import re
import subprocess
import sys

from outcome import Outcome

PASSED_OVER = (
    # The pages' policy names `file:`, since a site opens from a stick as from a server. Browsers heed that
    # (tests/shell/site/look.rs reads what Chromium complains of); the checker does not know it.
    r"Resource violates Content Security Policy \(meta tag\): external (?:script|stylesheet) “[./a-z-]+\.(?:js|css)” blocked by “(?:script|style)-src” directive\.",
)


def messages(vnu, *arguments):
    """What the checker says of files, in the order that it says it."""
    ended = subprocess.run(["java", "-Xss8m", "-jar", vnu, "--format", "json", "--exit-zero-always", *map(str, arguments)],
                           capture_output=True, text=True)
    return [m for line in ended.stderr.splitlines() if line.startswith("{") for m in json.loads(line)["messages"]]


def main():
    made, vnu = pathlib.Path(sys.argv[1]) / "made", sys.argv[2]
    outcome = Outcome()
    for kind in ("html", "css"):
        files = sorted(made.rglob(f"*.{kind}"))
        found = []
        for at in range(0, len(files), 400):
            # A style sheet is only looked at when it is asked for.
            found += messages(vnu, *(["--css"] if kind == "css" else []), *files[at:at + 400])
        found = [m for m in found if not any(re.fullmatch(known, m["message"]) for known in PASSED_OVER)]
        text = "\n".join(f"{m.get('url', '').rsplit('/made/')[-1]}:{m.get('lastLine')}: {m['message'][:200]}" for m in found[:30])
        outcome.told(f"Nu HTML checker: {kind}", len(files), len(found), text)
    broken = made.parent / "broken.html"
    broken.write_text("<!doctype html><html lang=en><title>x</title><svg><text><span>x</span></text></svg>")
    outcome.told("Nu HTML checker: markup in a drawing is seen", 1, 0 if messages(vnu, broken) else 1)
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main())
