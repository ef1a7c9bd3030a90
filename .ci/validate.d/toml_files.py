"""toml_files.py MADE SCHEMAS: the JSON Schemas that the tool prints against the metaschema, every TOML
file that there is against its schema, by two programs that are not ours, and the faulty files of the
cases, which the schemas are to refuse as far as a schema can see the fault."""
import json
import pathlib
import subprocess
import sys
import tomllib

from jsonschema import Draft202012Validator

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
    refusals(folder, schemas, outcome)
    return outcome.end()


def refusals(folder, schemas, outcome):
    validators = {}
    for name in {kind for _, kind in KINDS}:
        validators[name] = Draft202012Validator(json.loads((schemas / "vi" / f"{name}.schema.json").read_text()))
    base = {p.relative_to(OWN / "tests/cases/base") for p in (OWN / "tests/cases/base").rglob("*.toml")}
    passed, refused, seen = [], 0, 0
    for case in sorted((OWN / "tests/cases").glob("R1*")) + sorted((OWN / "tests/cases").glob("R[4678]*")):
        for kind, file in files_of(case):
            try:
                value = tomllib.loads(file.read_text(encoding="utf-8"))
            except (tomllib.TOMLDecodeError, UnicodeDecodeError):
                continue
            seen += 1
            found = list(validators[kind].iter_errors(json.loads(json.dumps(value, default=str))))
            if found:
                refused += 1
                print("REFUSED", case.name, file.name, found[0].message[:100])
            else:
                passed.append(f"{case.name}/{file.name}")
    print(seen, refused)
    print("\n".join(passed))


if __name__ == "__main__":
    sys.exit(main())
