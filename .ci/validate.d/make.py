"""make.py BINARY FOLDER: has the tool write everything of every kind that it can write, for others to
read. FOLDER/repositories/ is what it is made from, FOLDER/made/ what was made; each run that ends
with another status than 0 (clean) or 1 (findings) is a fault."""
import os
import pathlib
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import repositories

REPORTS = ("csv", "docx", "html", "json", "md", "submission", "xlsx")
CARDS = ("csv", "docx", "html", "json", "md", "xlsx")
LANGUAGES = ("vi", "en")
# A repository, its reports in one run, the days on which they are drawn up (none yet due, some, all).
ASKED = {
    "shipped": (("q1", "q2", "q3", "q4", "6m", "9m", "year"), ("2022-12-31",)),
    "awkward": (("q1", "6m"), ("2022-12-31",)),
    "province": (("6m",), ("2022-12-31",)),
}


class Maker:
    """The runs still to be made, each by where its output goes."""

    def __init__(self, binary, folder):
        self.binary, self.folder, self.runs = binary, folder, []
        self.made = folder / "made"

    def run(self, repository, language, day, *arguments, to=None, out=None):
        """`to`: the file that the tool writes with -o; `out`: that its standard output goes to."""
        self.runs.append((repository, language, day, arguments, to, out))

    def one(self, run):
        repository, language, day, arguments, to, out = run
        for path in (to, out):
            if path:
                path.parent.mkdir(parents=True, exist_ok=True)
        command = [self.binary, "-C", repository, *arguments, "--lang", language, "--as-of", day]
        if to:
            command += ["-o", to]
        ended = subprocess.run([str(c) for c in command], capture_output=True, cwd=self.folder, env={
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "TZ": "UTC", "LC_ALL": "C.UTF-8"})
        if out:
            out.write_bytes(ended.stdout)
        if ended.returncode not in (0, 1):
            return f"{' '.join(map(str, command))}: status {ended.returncode}: {ended.stderr.decode()[:300]}"
        return None

    def all(self):
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return [fault for fault in pool.map(self.one, self.runs) if fault]


def reports(maker, name, repository, language, periods, days):
    at = maker.made / name / language
    for day in days:
        for period in periods:
            for form in REPORTS:
                # The submission for the level above is asked for by the name of the format.
                extra = ("--format", form)
                end = "up.csv" if form == "submission" else form
                maker.run(repository, language, day, "report", "--period", period, *extra, to=at / f"{day}/report-{period}.{end}")
        maker.run(repository, language, day, "report", "--period", periods[-1], "--annexes", "all",
                  to=at / f"{day}/report-{periods[-1]}-annexes.docx")
        for form in ("json", "sarif", "junit", "github"):
            end = {"sarif": "sarif.json", "junit": "junit.xml", "github": "github.txt"}.get(form, form)
            maker.run(repository, language, day, "check", "--format", form, to=at / f"{day}/check.{end}")
        for form in ("json", "md"):
            maker.run(repository, language, day, "status", "--todo", "--format", form, to=at / f"{day}/todo.{form}")
            maker.run(repository, language, day, "status", "--format", form, to=at / f"{day}/status.{form}")
        for form in ("docx", "md", "text", "json"):
            maker.run(repository, language, day, "remind", "--period", periods[0], "--all", "--format", form, to=at / f"{day}/remind-{form}")


def registers(maker, name, repository, language, day):
    """What is not a report: forms, plan, findings, scores, site, package, import."""
    at = maker.made / name / language / "year"
    has = lambda pattern: any((repository / "reports").glob(pattern))
    for form in ("csv", "html", "json", "md"):
        if has("*/findings.csv"):
            maker.run(repository, language, day, "findings", "--format", form, to=at / f"findings.{form}")
        if has("*/proposals/*.csv"):
            maker.run(repository, language, day, "plan", "proposals", "--format", form, to=at / f"plan-proposals.{form}")
    for what, form in (("show", "md"), ("coverage", "md"), ("show", "json"), ("coverage", "json"), ("years", "json")):
        maker.run(repository, language, day, "plan", what, "--format", form, to=at / f"plan-{what}.{form}")
    maker.run(repository, language, day, "schema", "datapackage", to=at / "datapackage.json")
    for public in ((), ("--public",)):
        maker.run(repository, language, day, "site", *public, at / f"site{'-public' if public else ''}")


def scores(maker, name, repository, language, day):
    cards = sorted((repository / "plan").glob("*/scorecards/*.toml"))
    for card in cards:
        for form in CARDS:
            maker.run(repository, language, day, "score", card.stem, "--period", "year", "--format", form,
                      to=maker.made / name / language / "year" / f"score-{card.stem}.{form}")


def shipped_only(maker, repository, language):
    at = maker.made / "shipped" / language
    for day, period in (("2022-03-20", "q1"), ("2022-06-20", "q2"), ("2022-07-01", "6m")):
        reports(maker, "shipped", repository, language, (period,), (day,))
    for unit in sorted(p.stem for p in (repository / "reports/2022/q1").glob("*.csv")):
        for form in ("csv", "xlsx"):
            maker.run(repository, language, "2022-09-20", "template", "--unit", unit, "--period", "q3", to=at / f"forms/{unit}.{form}")
        maker.run(repository, language, "2022-12-31", "report", "--period", "9m", "--unit", unit, to=at / f"units/{unit}.docx")
        maker.run(repository, language, "2022-12-31", "report", "--period", "9m", "--unit", unit, to=at / f"units/{unit}.html")
    for area in ("1", "5"):
        for form in REPORTS:
            if form != "submission":
                maker.run(repository, language, "2022-12-31", "report", "--period", "year", "--area", area, to=at / f"areas/{area}.{form}")
    for form in ("json", "md"):
        maker.run(repository, language, "2022-12-31", "why", "on-time", "--period", "9m", "--format", form, to=at / f"why.{form}")
        maker.run(maker.folder / "repositories/sealed", language, "2023-01-10", "diff", "--period", "q1", "--format", form, to=at / f"diff.{form}")


def cases(maker):
    """Of each repository that is wrong in one way: its findings in every format, and each format's report."""
    for at, name in enumerate(repositories.case_names()):
        language = LANGUAGES[at % 2]
        repository, to = maker.folder / "repositories/cases" / name, maker.made / "cases" / name
        if not (repository / "plan/2022/plan.toml").exists():
            continue
        sent = sorted((repositories.OWN / "tests/cases" / name).glob("import.*"))
        for file in sent:
            # It writes, so that it has a repository of its own.
            repositories.case(name, maker.folder / "imported" / name)
            maker.run(maker.folder / "imported" / name, language, "2022-06-20", "import", file, "--unit", "thanh-tra", "--period", "q2", "--replace",
                      "--answer", to / "answer", "--format", "json", out=to / "import.json")
        for form, end in (("json", "json"), ("sarif", "sarif.json"), ("junit", "junit.xml")):
            maker.run(repository, language, "2022-06-20", "check", "--format", form, to=to / f"check.{end}")
        maker.run(repository, language, "2022-06-20", "status", "--todo", "--format", "md", to=to / "todo.md")
        form = REPORTS[at % len(REPORTS)]
        end = "up.csv" if form == "submission" else form
        maker.run(repository, language, "2022-06-20", "report", "--period", "6m", "--format", form, to=to / f"report.{end}")


def records(maker, shipped):
    """What the tool writes into repositories: new ones, next year's plan, seals, records of what came."""
    def run(repository, *arguments, language="vi"):
        fault = maker.one((repository, language, "2023-01-10", arguments, None, None))
        if fault:
            raise SystemExit(fault)
    at = maker.folder / "repositories"
    for language in LANGUAGES:
        run(at, "init", at / f"init-{language}", language=language)
    written = at / "written"
    shutil.copytree(shipped, written)
    # As if it came by e-mail, so that a record is kept of it.
    sent = maker.folder / "sent.csv"
    shutil.move(written / "reports/2022/q1/thanh-tra.csv", sent)
    run(written, "import", sent, "--unit", "thanh-tra", "--period", "q1", "--received", "2022-03-10")
    run(written, "plan", "new-year")
    sealed = at / "sealed"
    shutil.copytree(shipped, sealed)
    run(sealed, "close", "--period", "q1")
    signed = at / "signed"
    shutil.copytree(repositories.OWN / "tests/plans/annual-performance-plan", signed)
    shutil.rmtree(signed / "reports/2024/q1/signed")
    repositories.committed(signed)
    run(signed, "sign", "--period", "q1", "--unit", "finance", "--by", "Đặng \"A\" <b>")


def schemas(maker):
    for language in LANGUAGES:
        for name in ("plan", "units", "area", "unit-plan", "scorecard", "waivers", "programme", "seed", "sign-off", "received"):
            maker.run(maker.folder / "repositories/shipped", language, "2022-12-31", "schema", name,
                      to=maker.made / "schemas" / language / f"{name}.schema.json")


def main():
    binary, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    maker = Maker(binary, folder)
    laid = repositories.all_below(folder / "repositories")
    for language in LANGUAGES:
        for name, repository in laid.items():
            year = max(int(p.name) for p in (repository / "plan").iterdir() if p.is_dir())
            day = f"{year}-12-31"
            if name in ASKED:
                reports(maker, name, repository, language, *ASKED[name])
            else:
                ids = [b.split('id = "')[1].split('"')[0] for b in (repository / f"plan/{year}/plan.toml").read_text().split("[[report]]")[1:]]
                first = (repository / f"plan/{year}/plan.toml").read_text().split("[[period]]")[1].split('id = "')[1].split('"')[0]
                reports(maker, name, repository, language, (first, *(ids[-1:])), (day,))
            registers(maker, name, repository, language, day)
            scores(maker, name, repository, language, day)
        shipped_only(maker, laid["shipped"], language)
    cases(maker)
    schemas(maker)
    records(maker, laid["shipped"])
    faults = maker.all()
    for fault in faults[:20]:
        print(fault)
    made = sum(1 for p in maker.made.rglob("*") if p.is_file())
    print(f"made: {len(maker.runs)} runs, {made} files, {len(faults)} that could not run")
    return len(faults) > 0


if __name__ == "__main__":
    sys.exit(main())
