"""Lays down the repositories that the tool's outputs are made from: the shipped year, the plans of
other kinds, the cases that are wrong in one way, and three made up here."""
import csv
import pathlib
import shutil
import subprocess

OWN = pathlib.Path(__file__).resolve().parents[2]
# What a case folder holds that is no part of its repository.
ASIDE = ("removed", "refused", "arguments", "history", "branch", "also", "repeated", "import")


def git(repository, *arguments):
    """Runs git there, on a day after every due date of the shipped year's first half."""
    day = "2022-06-16T09:00:00+07:00"
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
        cwd=repository, check=True, capture_output=True,
        env={"PATH": "/usr/bin:/bin", "GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day},
    )


def committed(repository):
    """A history of one commit: dates are known then."""
    git(repository, "init", "-q", "-b", "main")
    git(repository, "add", "-A", "-f")
    git(repository, "commit", "-q", "-m", "x")


def shipped(to):
    """The repository of this project, with a history of one commit."""
    for folder in ("plan", "reports", "seeds"):
        shutil.copytree(OWN / folder, to / folder)
    committed(to)


def other_kind(name, to):
    """One of tests/plans."""
    for folder in ("plan", "reports", "seeds"):
        if (OWN / "tests/plans" / name / folder).exists():
            shutil.copytree(OWN / "tests/plans" / name / folder, to / folder)


def case(name, to):
    """One of tests/cases over the base."""
    shutil.copytree(OWN / "tests/cases/base", to)
    own = OWN / "tests/cases" / name
    if (own / "removed").exists():
        for line in (own / "removed").read_text().split():
            (to / line).unlink(missing_ok=True)
    for folder in ("plan", "reports", "seeds"):
        if (own / folder).exists():
            shutil.copytree(own / folder, to / folder, dirs_exist_ok=True)
    if (own / "repeated").exists():
        for line in (own / "repeated").read_text().splitlines():
            count, path = line.split(" ", 1)
            last = (to / path).read_bytes().splitlines(keepends=True)[-1]
            with open(to / path, "ab") as file:
                file.write(last * (int(count) - 1))


def case_names():
    """Every case, but for the base that lies beneath them."""
    folders = (OWN / "tests/cases").iterdir()
    return sorted(f.name for f in folders if f.is_dir() and f.name not in ("base", "__pycache__"))


def sent(made, file):
    """The workbook that an answer below `made` adds to, or `None` of every other file."""
    parts = file.relative_to(made).parts
    if parts[0] != "cases" or "answer" not in parts:
        return None
    sent = OWN / "tests/cases" / parts[1] / file.name
    # A submission as CSV has no workbook: the one that answers it is ours alone.
    return sent if sent.exists() else None


def kinds():
    """The plans of other kinds."""
    return sorted(f.name for f in (OWN / "tests/plans").iterdir() if f.is_dir())


# What breaks a page, a table, a sheet or a program's idea of a number, each in one name.
AWKWARD = [
    "<b>Sở & \"Ngành\"</b> 'Một'", "a | b | *c* _d_ `e` [f](g) # h", "=SUM(A1:A9)", "-1+1", "@ref", "0123/QĐ", "1e5",
    "Đơn vị \\ rất " + "dài " * 30, "]]> <!-- --> &amp; &#8203;", "Ω 漢字 🌱 e\u0301", "; , \t / ? %20", "{{ x }} ${y} $(z)",
]


def quoted(text):
    """A text as TOML writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'


def made_up(to, units, metrics, names, year=2022):
    """A department of so many units and metrics, whose names are taken from the list one after the other."""
    plan = to / f"plan/{year}"
    (plan / "areas").mkdir(parents=True)
    name = lambda at: f"name.vi = {quoted(names[at % len(names)] + f' {at}')}\nname.en = {quoted(f'{at} ' + names[at % len(names)])}\n"
    head = f'format = 1\nyear = {year}\nlanguage = "vi"\nillustrative = true\ntitle.vi = {quoted(names[0])}\ntitle.en = {quoted(names[-1])}\n'
    head += f"[issuer]\n{name(0)}"
    for number, (start, end, due) in enumerate((("01-01", "03-31", "04-05"), ("04-01", "06-30", "07-05"))):
        head += f'[[period]]\nid = "q{number + 1}"\n{name(number)}from = {year}-{start}\nto = {year}-{end}\ndue = {year}-{due}\n'
    head += f'[[report]]\nid = "6m"\n{name(2)}of = ["q1", "q2"]\n[[area]]\nid = "all"\nnumber = 1\n{name(3)}'
    (plan / "plan.toml").write_text(head)
    # Ids that a careless reader takes for numbers and strips of their zeros.
    ids = [f"{at:05}" for at in range(units)]
    (plan / "units.toml").write_text("format = 1\n" + "".join(f'[[unit]]\nid = "{i}"\n{name(at)}' for at, i in enumerate(ids)))
    text = "format = 1\n"
    for at in range(metrics):
        text += f'[[metric]]\nid = "{at:03}"\n{name(at)}unit.vi = {quoted(names[at % len(names)][:40])}\nunit.en = {quoted(names[at % len(names)][:40])}\n'
        text += 'type = "amount"\nover_time = "sum"\nreported_by = ["@all"]\n'
    for at in range(metrics // 2):
        text += f'[[indicator]]\nid = "i{at:03}"\n{name(at)}numerator = ["{2 * at:03}"]\ndenominator = ["{2 * at + 1:03}"]\nunit = "%"\ntarget = {{ at_least = 90 }}\njudged = "every-period"\n'
    for at in range(4):
        text += f'[[task]]\nid = "task-{at}"\n{name(at)}lead = "{ids[at % units]}"\ndue = {year}-0{3 + at}-15\n'
    (plan / "areas/1-all.toml").write_text(text)
    for period in (1, 2):
        folder = to / f"reports/{year}/q{period}"
        folder.mkdir(parents=True)
        for at, unit in enumerate(ids):
            if at % 17 == 5 and period == 2:
                continue
            with open(folder / f"{unit}.csv", "w", newline="") as file:
                out = csv.writer(file, lineterminator="\n")
                out.writerow(["metric", "value", "note", "evidence"])
                for metric in range(metrics):
                    value = 1000 + 7 * at + metric - (metric % 2 == 0) * (at % 150)
                    # A part is never larger than its whole; some have decimals that no float holds.
                    out.writerow([f"{metric:03}", f'{value}{".1" if metric % 2 else ""}', names[(at + metric) % len(names)], ""])
                for task in range(4):
                    if task % units == at:
                        out.writerow([f"task-{task}", "in-progress", "", ""])
    register(to, ids, names, year)
    narrative = "\n\n".join(f"## {head}\n\n{names[0]} {names[1]}\n\n- {names[2]}\n- **{names[-2]}**" for head in ("Kết quả nổi bật", "Kiến nghị, đề xuất"))
    (to / f"reports/{year}/q1/{ids[0]}.md").write_text(narrative + "\n")


def register(to, ids, names, year):
    """A line of findings a unit: what was found and is to be done has the awkward names."""
    with open(to / f"reports/{year}/findings.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["id", "inspection", "date", "unit", "found", "action", "due", "mended", "referred", "evidence"])
        for at, unit in enumerate(ids):
            name = names[at % len(names)]
            out.writerow([f"{at:04}", name, f"{year}-02-03", unit, name, name, f"{year}-03-04", "", "", ""])


def all_below(root):
    """Every repository by its name, laid down below a folder. Of the cases only where they lie."""
    made = {}
    for name, lay in (
        ("shipped", shipped),
        ("awkward", lambda to: made_up(to, 7, 24, AWKWARD)),
        ("province", lambda to: made_up(to, 170, 30, ["Văn phòng", "Thanh tra", "Phòng Quản lý"])),
        *((kind, lambda to, kind=kind: other_kind(kind, to)) for kind in kinds()),
    ):
        made[name] = root / name
        made[name].mkdir(parents=True)
        lay(made[name])
    for name in case_names():
        case(name, root / "cases" / name)
    return made
