"""toml_files.py FOLDER: the JSON Schemas that the tool prints against the metaschema, every TOML
file that there is against its schema, by two programs that are not ours, and the faulty files of the
cases, which the schemas are to refuse as far as a schema can see the fault."""
import json
import pathlib
import subprocess
import sys

from outcome import Outcome
from repositories import OWN

# Which schema is whose, by the last parts of a path.
KINDS = (
    ("plan/*/plan.toml", "plan"), ("plan/*/units.toml", "units"), ("plan/*/areas/*.toml", "area"),
    ("plan/*/units/*.toml", "unit-plan"), ("plan/*/scorecards/*.toml", "scorecard"),
    ("plan/*/waivers.toml", "waivers"), ("plan/programme.toml", "programme"), ("seeds/*.toml", "seed"),
    ("reports/*/*/signed/*.toml", "sign-off"), ("reports/*/*/received/*.toml", "received"),
)


def files_of(repository):
    """Each TOML file that has a schema, with the schema's name."""
    for pattern, kind in KINDS:
        for file in sorted(repository.glob(pattern)):
            yield kind, file


# What a schema of one file can see of a fault; tests/house/schema.rs has the list of all codes, and why
# the others are none of these.
SEEN = ("R102", "R103", "R104", "R105", "R106", "R108", "R109", "R110", "R111", "R112", "R130", "R134", "R178", "R803", "R806")


def refusals(schemas, outcome):
    """Each file that such a case has of its own is refused by the schema."""
    for kind in sorted({kind for _, kind in KINDS}):
        files = [file for case in sorted((OWN / "tests/cases").iterdir()) if case.name.startswith(SEEN)
                 for own, file in files_of(case) if own == kind]
        if not files:
            continue
        schema = schemas / "vi" / f"{kind}.schema.json"
        ran = subprocess.run(["check-jsonschema", "--output-format", "json", "--schemafile", schema, *files], capture_output=True, text=True)
        refused = {error["filename"] for error in json.loads(ran.stdout)["errors"]}
        passed = [str(file) for file in files if str(file) not in refused]
        outcome.told(f"check-jsonschema: faulty files refused: {kind}", len(files), len(passed), "\n".join(passed))
        ran = subprocess.run(["taplo", "lint", "--no-auto-config", "--schema", f"file://{schema.resolve()}", files[0]], capture_output=True)
        outcome.told(f"taplo lint: a faulty file refused: {kind}", 1, 0 if ran.returncode else 1)


def main():
    folder = pathlib.Path(sys.argv[1])
    outcome = Outcome()
    schemas = folder / "made/schemas"
    names = {kind for _, kind in KINDS}
    for language in ("vi", "en"):
        files = [schemas / language / f"{name}.schema.json" for name in sorted(names)]
        ran = subprocess.run(["check-jsonschema", "--check-metaschema", *files], capture_output=True, text=True)
        outcome.told("check-jsonschema: schemas against the metaschema", len(files), ran.returncode, ran.stdout + ran.stderr)
    whole = [f for f in (folder / "repositories").iterdir() if f.name != "cases"]
    whole += [OWN]
    by_kind = {}
    for repository in whole:
        for kind, file in files_of(repository):
            by_kind.setdefault(kind, []).append(file)
    for kind in sorted(names):
        # Every kind is held: one that nothing writes would be a check of nothing.
        files = by_kind.get(kind, [])
        schema = schemas / "vi" / f"{kind}.schema.json"
        ran = subprocess.run(["check-jsonschema", "--schemafile", schema, *files], capture_output=True, text=True)
        outcome.told(f"check-jsonschema: {kind}", len(files), ran.returncode, ran.stdout + ran.stderr)
        ran = subprocess.run(["taplo", "lint", "--no-auto-config", "--schema", f"file://{schema.resolve()}", *files], capture_output=True, text=True)
        outcome.told(f"taplo lint: {kind}", len(files), ran.returncode, ran.stdout + ran.stderr)
    refusals(schemas, outcome)
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main())
