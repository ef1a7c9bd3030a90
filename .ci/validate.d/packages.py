"""packages.py BINARY FOLDER: the data package of each repository against its CSVs, as frictionless reads
them: all submissions once `fmt` has been through them, and the registers."""
import pathlib
import shutil
import subprocess
import sys

from frictionless import Package, system

from outcome import Outcome

# They write as the tool's own form does not: what `fmt` may not touch is left out of the package.
MADE_UP = ("awkward", "province")


def run(binary, repository, *arguments):
    ended = subprocess.run([binary, "-C", repository, *arguments, "--as-of", "2027-01-10"], capture_output=True, text=True)
    if ended.returncode > 1:
        raise SystemExit(f"{arguments}: {ended.stderr}")


def faults(repository):
    """How many tables were read, and what is wrong with them."""
    with system.use_context(trusted=True):
        report = Package(repository / "datapackage.json").validate()
    found = [f"{task.place}: {error.message}" for task in report.tasks for error in task.errors]
    return len(report.tasks), found + [error.message for error in report.errors]


def main():
    binary, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    outcome = Outcome()
    work = folder / "packages"
    shutil.rmtree(work, ignore_errors=True)
    for repository in sorted(p for p in (folder / "repositories").iterdir() if p.name != "cases"):
        own = work / repository.name
        shutil.copytree(repository, own)
        years = [p.name for p in (own / "plan").iterdir() if p.is_dir()]
        for year in years:
            run(binary, own, "fmt", "--year", year)
            for language in ("vi", "en"):
                run(binary, own, "schema", "datapackage", "--year", year, "--lang", language, "-o", own / "datapackage.json")
                tables, found = faults(own)
                submitted = len(list((own / f"reports/{year}").glob("*/*.csv")))
                submitted -= len(list((own / f"reports/{year}/consolidated").glob("*.csv")))
                if tables < submitted:
                    found.append(f"{submitted - tables} of {submitted} tables are not in the package")
                outcome.told(f"frictionless: {repository.name} {year} {language}", tables, len(found), "\n".join(found[:10]))
    # A table that is wrong must be seen.
    own = work / "shipped"
    file = own / "reports/2022/q1/thanh-tra.csv"
    file.write_text(file.read_text().replace("done", "fertig"))
    _, found = faults(own)
    outcome.told("frictionless: an unknown word is seen", 1, 0 if found else 1)
    return outcome.end()


if __name__ == "__main__":
    sys.exit(main())
