"""texts.py FOLDER: Markdown, JSON, SARIF, JUnit and annotations as programs read them that are not ours."""
import json
import pathlib
import re
import sys

from jsonschema import Draft7Validator
from lxml import etree
from markdown_it import MarkdownIt

from outcome import Outcome
from repositories import OWN


def markdown(file):
    """Faults of one Markdown file: rows that are no rows, cells too many, marks that users' text made."""
    text = file.read_text()
    found = []
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    rows = sum(1 for t in tokens if t.type == "tr_open")
    lines = [line for line in text.split("\n") if line.startswith("|")]
    rules = [line for line in lines if re.fullmatch(r"[|\s:-]+", line) and "---" in line]
    if rows != len(lines) - len(rules):
        found.append(f"{len(lines) - len(rules)} lines of tables, {rows} rows")
    # GitHub drops cells too many in silence and fills up those that lack.
    wide = None
    for line in text.split("\n"):
        if not line.startswith("|"):
            wide = None
            continue
        cells = len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) - 1
        wide = wide or cells
        if cells != wide or not line.endswith("|"):
            found.append(f"{cells} cells of {wide}: {line[:80]}")
    for token in tokens:
        if token.type == "html_block":
            found.append(f"markup of users: {token.content[:80]}")
        for child in token.children or []:
            if child.type == "html_inline" and child.content not in ("<br>", "<sub>", "</sub>"):
                found.append(f"markup of users: {child.content}")
            if child.type in ("link_open", "image") and not str(child.attrs.get("href", "")).startswith("#"):
                found.append(f"a link: {child.attrs}")
    return found


def unrepeated(pairs):
    """An object of JSON in which no key stands twice."""
    if len(dict(pairs)) != len(pairs):
        raise ValueError(f"a key twice: {[key for key, _ in pairs]}")
    return dict(pairs)


def no_constant(name):
    raise ValueError(f"{name} is no JSON")


def read_json(file):
    """Faults of one JSON file, strictly read."""
    try:
        json.loads(file.read_bytes().decode("utf-8"), object_pairs_hook=unrepeated, parse_constant=no_constant)
    except ValueError as error:
        return [str(error)]
    return []


SARIF = Draft7Validator(json.loads((OWN / "tests/schemas/sarif-2.1.0.json").read_text()))


def sarif(file):
    value = json.loads(file.read_text())
    found = [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in SARIF.iter_errors(value)]
    rules = value["runs"][0]["tool"]["driver"]["rules"]
    for result in value["runs"][0]["results"]:
        if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
            found.append(f"ruleIndex of {result['ruleId']}")
    return found


def junit(file):
    """Well-formed, and its counts are true. No package that can be had here has a schema of it."""
    tree = etree.parse(file)
    found = []
    for suite in tree.iter("testsuite"):
        cases = suite.findall("testcase")
        counts = {"tests": len(cases), "failures": sum(1 for c in cases if c.find("failure") is not None)}
        found += [f"{key}: {suite.get(key)} of {count}" for key, count in counts.items() if suite.get(key) not in (None, str(count))]
    return found


ANNOTATION = re.compile(r"::(?:error|warning|notice)(?: (?:file|line|col|endLine|endColumn|title)=[^,:\r\n]*(?:,(?:file|line|col|endLine|endColumn|title)=[^,:\r\n]*)*)?::\S.*")


def annotations(file):
    found = []
    for line in file.read_text().split("\n"):
        # A runner takes every line that begins so for a command.
        if line.lstrip().startswith("::") and not ANNOTATION.fullmatch(line):
            found.append(f"no annotation: {line[:120]}")
        if "##[" in line or "::set-" in line or "::add-" in line:
            found.append(f"another command: {line[:120]}")
    return found


def main():
    made = pathlib.Path(sys.argv[1]) / "made"
    outcome = Outcome()
    for what, pattern, look in (
        ("markdown-it: tables, no markup of users", "*.md", markdown), ("json: strictly read", "*.json", read_json),
        ("SARIF 2.1.0 schema", "*.sarif.json", sarif), ("JUnit: XML whose counts are true", "*.junit.xml", junit),
        ("GitHub annotations", "*.github.txt", annotations),
    ):
        files = sorted(made.rglob(pattern))
        faults = [f"{file.relative_to(made)}: {fault}" for file in files for fault in look(file)[:5]]
        outcome.told(what, len(files), len(faults), "\n".join(faults[:40]))
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main())
