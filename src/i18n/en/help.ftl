# Help (-h, --help, reform help) and manual pages (reform man): what a command does, examples, exit status.
# A line of the first part is a paragraph. Examples: a line says what for, below it the command behind “$ ”.

help-about = Show how a command is used
help-command = The command; none: the list of commands
help-unknown = there is no command “{ $value }”{ $suggested ->
    [yes] ; did you mean “{ $nearest }”?
   *[no] ; “reform help” lists them
}
help-no-part = “{ $command }” has no part “{ $part }”{ $has ->
    [yes] ; it has: { $known }
   *[no] { "" }
}
help-more = Examples, exit statuses, common options (-C, --year, --as-of, --lang …): { $command } --help

heading-examples = Examples
heading-exit = Exit status
heading-environment = Environment
heading-files = Files
heading-see = See also
heading-name = Name
heading-description = Description
man-manual = The reform manual
man-all = Write every page (reform.1, reform-check.1 …) into the folder that -o names
man-output = Write the page to this file; with --all: every page into this folder, made where it is not there

exit-clean = done
exit-found = the plan has errors, so there is no result; they are shown
exit-could-not-run = could not run: wrong arguments, no plan, a file that cannot be read or written

help-environment =
    LC_ALL, LC_MESSAGES, LANG | the language, where neither --lang nor a plan says: the first that is set; vi… is Vietnamese, C and POSIX name none (Vietnamese), any other is English
    NO_COLOR | set and not empty: no colours
    CLICOLOR_FORCE | not empty and not 0: colours even where no terminal is; NO_COLOR goes before it
    CLICOLOR | 0: no colours
    TERM | dumb: no colours and no line of progress
    COLUMNS | how many columns there are, where no terminal is or it does not say
help-files =
    plan/YEAR/ | the plan: plan.toml, units.toml, areas/, units/, scorecards/, waivers.toml
    reports/YEAR/PERIOD/UNIT.csv | the figures that a unit submits; UNIT.md is its narrative
    reports/YEAR/PERIOD/closed.toml | the seal of a period
    reports/YEAR/PERIOD/received/ | when each submission was received
    reports/YEAR/PERIOD/consolidated/ | the reports that report --write writes
    reports/YEAR/findings.csv | the register of what inspections found
    reports/YEAR/scores/ | points claimed and appraised of the scorecards

help-reform =
    An administrative-reform plan is TOML, each unit submits one CSV a quarter, and all of it lies in a git repository. reform checks these files, reminds units of what they owe, draws up the consolidated report and shows the lines behind every figure.
    Each command has help of its own: reform help COMMAND.
    .examples =
        Who has submitted, and what comes next
        $ reform status
        The consolidated report of the first quarter
        $ reform report --period q1
        How a command is used
        $ reform help import
    .found = errors in the plan or the figures (each command says more in its own help)

help-check =
    Reads the plan and every submission of the years that are not over and shows each error and warning: in which file and line, and what mends it. With files or folders only those are looked at; with --period that report must be complete now.
    “-” for a file reads one unit’s submission from standard input as if it were the unit’s file (--unit and --period are needed), for editors. A file of the name “-” is ./-
    .examples =
        Check everything
        $ reform check
        One unit’s submissions, and what it has left to do
        $ reform check --unit thanh-tra
        Is the first quarter complete; warnings count as errors
        $ reform check --period q1 --strict
        For other programs
        $ reform check reports/2022/q1 --format json -o findings.json
        What is being written, before it is saved
        $ reform check - --unit thanh-tra --period q1 < thanh-tra.csv
    .found = there are errors; with --strict: errors or warnings

help-status =
    Shows for each unit whether it has submitted, how much is lacking, in time or late; the last line says what to do next.
    .examples =
        The latest quarter
        $ reform status
        And what each unit has left to do
        $ reform status --todo
        Another period, as it was on a day gone by
        $ reform status --period q2 --as-of 2022-06-20

help-remind =
    Draws up a letter to each unit whose report is lacking, late or wrong: which rows to mend and how, by when, and where to send it. A unit that owes nothing gets none. Without -o the letters are printed, as text for e-mail.
    .examples =
        Letters about the latest quarter
        $ reform remind
        A Word file for each unit, for signature, and a list
        $ reform remind --period q4 --all --format docx -o letters-q4
        One unit’s letter
        $ reform remind --period q4 --unit trung-tam-khuyen-cong

help-report =
    Draws up the consolidated report of a period from the units’ figures: each indicator against its target, the tasks, what to attend to. Shares are summed numerators over summed denominators, never means. An incomplete report is drawn up too, and says what is lacking.
    The extension of the file behind -o chooses the format: docx for signature, xlsx, html, md, csv, json.
    .examples =
        Look at the report of six months
        $ reform report --period 6m
        The document for signature
        $ reform report --period 6m -o report-6m.docx
        One area’s part, with the figures of each unit
        $ reform report --period q1 --area 2 -v
        Every format, into reports/2022/year/consolidated/
        $ reform report --period year --write
    .found = the plan has errors; with --require-complete: figures are lacking

help-sign =
    Records that a focal unit has looked at the figures of its areas and stands for them. Where figures change, the signature is void. The plan asks for it by [[sign_off]] in plan.toml.
    .examples =
        The Office signs for the first quarter
        $ reform sign --period q1 --unit van-phong
        With the name of who signs
        $ reform sign --period q2 --unit van-phong --by "Nguyễn Văn A"
    .found = errors in the plan or in the figures of the areas: nothing was signed

help-score =
    Scores a reform index: points computed from the figures, claimed and appraised, where points are lost and why. A card that ranks units gives their ranking.
    .examples =
        The department’s points of the year
        $ reform score par-index --period year
        The sheet to hand in
        $ reform score par-index --period year -o par-index.xlsx
        The ranking of units
        $ reform score unit-index --period year
        Where one unit stands
        $ reform score --unit quan-ly-thuong-mai --period year

help-site =
    Makes a folder of HTML pages to look things up in: the year at a glance, a page for every indicator and unit; it opens from a stick as from a server. --public leaves out what is not for everybody.
    .examples =
        For the department
        $ reform site site
        For everybody, up to the third quarter
        $ reform site site-public --public --period q3

help-findings =
    Lists what inspections found (reports/YEAR/findings.csv): overdue and open first, then a sum for each unit.
    .examples =
        All of them
        $ reform findings
        What one unit has not mended yet
        $ reform findings --unit thanh-tra --open
        As CSV, for a spreadsheet
        $ reform findings -o findings.csv

help-close =
    Closes a period: writes the fingerprints of its files and figures into closed.toml. Whatever is changed afterwards is seen. To correct closed figures, correct them and amend the seal by --amend with the reason.
    .examples =
        Close the first quarter
        $ reform close --period q1
        See what has changed since
        $ reform diff --period q1
    .found = there are errors, so it was not closed

help-diff =
    Shows what has changed since a period was closed: which files, which figures, and which indicators that moves.
    .examples =
        Since the first quarter was closed
        $ reform diff --period q1
        For other programs
        $ reform diff --period q1 --format json

help-why =
    Explains the result of an indicator: its formula, every line of every unit behind it (file, line, commit), what was left out and why, and why the target is met or not.
    .examples =
        The share settled in time in the first quarter
        $ reform why on-time --period q1
        One unit’s part of it
        $ reform why on-time --period 6m --unit quan-ly-thuong-mai
        To send along with the report
        $ reform why satisfaction --period year -o explanation.md

help-template =
    Makes the form that a unit fills in: the rows that it must report, with names, units of measure and the period before. An .xlsx form checks what is typed.
    .examples =
        One unit’s form for Excel
        $ reform template --unit thanh-tra --period q4 -o thanh-tra-q4.xlsx
        As CSV, on the screen
        $ reform template --unit thanh-tra --period q4
        For every unit that owes something, and a list
        $ reform template --all --period q4 -o forms
    .found = the plan has errors, so there is no form

help-import =
    Puts what units send (xlsx, xls, ods, csv) where it belongs in reports/, in canonical form. Whose it is and of which period is read from the file. A file with errors is not written; each error names its cell. With a folder every file in it is imported.
    “-” for a file reads one from standard input; where it does not say itself, --unit and --period do. A file of the name “-” is ./-
    .examples =
        One file
        $ reform import thanh-tra-q1.xlsx
        A whole inbox; back/ holds the files with comments to send back
        $ reform import inbox --answer back
        Look first, write nothing
        $ reform import inbox --dry-run
        A table that does not say whose it is
        $ reform import - --unit thanh-tra --period q1 < thanh-tra.csv
    .found = files that were not imported or are not complete: to be looked at

help-fmt =
    Rewrites submissions in canonical form (ids, decimal signs, encoding, quotes) and loses nothing. A file with errors, or one that can be read two ways, stays as it is, and why is said.
    “-” for a file reads standard input and prints it rewritten to standard output (--unit and --period are needed); what cannot be rewritten is printed as it is, with status 1. A file of the name “-” is ./-
    .examples =
        Every submission
        $ reform fmt
        Only show which files would be rewritten
        $ reform fmt --check
        As a filter, for editors
        $ reform fmt - --unit thanh-tra --period q1 < thanh-tra.csv
    .found = files with errors stay as they are; with --check: files would be rewritten

help-plan =
    show: the plan as a table. coverage: which clauses of its source it takes up. proposals: what units propose for next year. years: the years that are still reported on. new-year: makes next year’s plan from this one and from what this year has come to.
    .examples =
        The plan as a table
        $ reform plan show
        Against its source document
        $ reform plan coverage
        What units propose, for the meeting
        $ reform plan proposals -o proposals.html
        Make the plan for 2023
        $ reform plan new-year
    .found = the plan has errors; coverage: clauses are not taken up

help-init =
    Makes a new repository with an example of a plan that works at once, or adds to this one what CI needs. Files that are there stay unless --force is given.
    .examples =
        A new repository
        $ reform init reform-data
        Checks on GitHub
        $ reform init --ci github

help-explain =
    Explains a code that check or import shows: what it means, an example of it wrong and right, how to mend it.
    .examples =
        By its code
        $ reform explain R301
        By its name
        $ reform explain unknown-metric
        Every code
        $ reform explain

help-schema =
    Prints the JSON Schemas of the TOML files, with which editors complete and check what is typed, or the Data Package that describes the CSVs.
    .examples =
        What there is
        $ reform schema
        The schema of plan.toml
        $ reform schema plan -o plan.schema.json
        What the CSVs hold
        $ reform schema datapackage

help-completions =
    Prints what a shell needs to complete commands by the Tab key.
    .examples =
        bash
        $ reform completions bash
        zsh
        $ reform completions zsh

help-man =
    Prints a manual page from the same words as --help, in the language of --lang. With --all: every page, into a folder.
    .examples =
        A command’s page
        $ reform man report
        Every page in English, for a package
        $ reform man --all -o man/man1 --lang en

help-help =
    As reform COMMAND --help: what the command does, its arguments, options, examples and exit statuses.
    .examples =
        One command
        $ reform help check
        The list of commands
        $ reform help
