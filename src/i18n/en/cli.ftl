# The command line: help, arguments, why a run could not do its work.

cli-about = Checks and consolidates administrative-reform reporting: the plan in TOML, one CSV a unit and quarter, every figure traceable to a committed line.
heading-usage = Usage
heading-commands = Commands
heading-options = Options
heading-arguments = Arguments
heading-common = Common options


option-help = Show help (-h: short; --help: all of it, with examples)
option-version = Show the version
option-root = Work in this folder instead of the current one
option-year = The plan’s year (default: the newest under plan/; check: all that are not over)
option-as-of = Take this day for today, as in 2022-03-20 (default: today)
option-lang = Language: vi or en (default: the plan’s, else the system’s)
option-color = Colours: auto, always or never (default: auto)
option-quiet = Errors only, no warnings or notes
option-verbose = More detail, for instance the figures of each unit
option-strict = Let warnings count as errors in the exit status
option-format = Format: { $formats } (default: { $first })
option-output = Write to this file; the format follows its extension

value-folder = FOLDER
value-year = YEAR
value-date = DATE
value-format = FORMAT
value-file = FILE
value-path = PATH
value-period = PERIOD
value-annexes = ANNEXES
value-unit = UNIT
value-area = AREA
value-code = CODE
value-shell = SHELL
value-command = COMMAND
value-what = WHAT
value-options = OPTIONS

check-about = Check the plan and every submission present
check-paths = Only findings in these files or folders; -: standard input
check-period = This report must be complete now, for instance q1 or 6m
check-unit = Only this unit’s submissions
status-about = Show which units have submitted, and how completely
status-period = The report to look at (default: the latest quarter whose data has ended)
report-about = Draw up the consolidated report of a period
report-period = The report, for instance q1, 6m, 9m, year (default: the latest quarter whose data has ended)
report-area-option = Only one area (id or number)
report-focal-option = Only the areas that this unit consolidates
report-unit-option = Only this unit’s figures and tasks
report-require-complete = No report while figures are missing, only the reasons
report-annexes = Annexes of the report for signature (DOCX) (default: as the plan has it)
    .more = These are indicators, by-unit, tasks, submissions, tables, scores, with commas between; or all, or none
plan-about = Show the plan and what units propose; make next year’s
plan-what = show: the plan as a table; coverage: against the source document; proposals: what units propose for next year; years: those that are not over; new-year: make next year’s plan from it
explain-about = Explain a code: what it means, an example, how to mend it
explain-code = A code like R301 or a name like unknown-metric; none lists them all
completions-about = Print completions for a shell: Tab offers the plan’s units, periods and indicators too
completions-shell = bash, elvish, fish, powershell or zsh
completions-static = The fixed script: commands and options only, without asking the program at each Tab
man-about = Print a manual page
man-command = The command (none: the whole)

cli-failure = Could not run: { $what }.
usage-help = Try “{ $command } --help”.
usage-suggestion = Did you mean “{ $nearest }”?
usage-unknown-command = there is no command “{ $value }”
usage-missing-command = no command was given
usage-unknown-option = there is no option “{ $value }”
usage-unknown-word = “{ $command }” takes no word “{ $value }”{ $period ->
    [yes] ; the period is named by “--period { $value }”
   *[no] { "" }
}
usage-twice = “{ $option }” is given twice
usage-missing-value = “{ $option }” needs a value
usage-invalid-value = “{ $value }” is no value for “{ $option }”{ $listed ->
    [yes] ; choose from: { $known }
   *[no] { "" }
}
usage-missing-argument = “{ $option }” is missing
usage-conflict = “{ $option }” does not go with “{ $other }”
usage-too-many = “{ $option }” takes one value
usage-other = the arguments are not right ({ $detail })
usage-date = “{ $value }” is not a date like 2022-03-20
usage-none-known = none
usage-period = the plan has no report “{ $value }”{ $suggested ->
    [yes] ; did you mean “{ $nearest }”?
   *[no] .
} It has: { $known }
usage-unit = the plan has no unit “{ $value }”{ $suggested ->
    [yes] ; did you mean “{ $nearest }”?
   *[no] .
} It has: { $known }
usage-area = the plan has no area “{ $value }”{ $suggested ->
    [yes] ; did you mean “{ $nearest }”?
   *[no] .
} It has: { $known }
usage-code = there is no code “{ $value }”{ $suggested ->
    [yes] ; did you mean “{ $nearest }”?
   *[no] ; “reform explain” lists them all
}
usage-extension = the format of “{ $path }” is not known; these extensions are: { $known }

world-no-plan = there is no plan/ in “{ $path }” or any folder above it; change into the repository, use -C FOLDER, or make a new one with “reform init FOLDER”
world-root-file = “{ $path }” is a file; after -C stands the folder of the repository
world-no-years = plan/ in “{ $path }” has no plan of any year yet; that of a year begins with plan/YEAR/plan.toml, plan/2022/plan.toml for instance; “reform init FOLDER” makes a sample
world-no-year = there is no plan for { $year }; there are: { $years }
world-cannot-read = cannot read “{ $path }”: { $why }
world-cannot-write = cannot write “{ $path }”: { $why }{ $lacks ->
    [room] ; what was there before is still there: make room and run again
   *[other] { "" }
}
world-held-from-writing = cannot write “{ $path }”: another program has it open, most likely Excel; close it there and run again (the file is as it was)
world-held-from-reading = cannot read “{ $path }”: another program has it open, most likely Excel; close it there and run again
world-partly-written = { $why }; { $failed ->
    [0] { "" }
    [one] one more could not be written,{ " " }
   *[other] { $failed } more could not be written,{ " " }
}{ $written ->
    [0] no file was written
    [one] one other file was
   *[other] the { $written } other files were
}
world-unfit-name = “{ $path }” is not written: { $what ->
    [device] Windows keeps the name “{ $name }” for a device
    [end] Windows drops the dots and spaces at the end of “{ $name }”
   *[character] “{ $name }” has a character that Windows does not allow
}; choose another name
world-long-name = a name or the whole path is too long, or has a character that the system does not take; use a folder nearer to the root of the disk or a shorter name
world-busy = another run of reform is writing in “{ $path }” and does not end; nothing was written: wait for it or end it, then run again
world-no-room = the disk is full
world-cannot-print = cannot print: { $why }
world-irregular = “{ $path }” is not written: { $what ->
    [link] it is a symbolic link
    [file] it is a file, not a folder
    [folder] it is a folder, not a file
   *[other] it is no regular file
}; reform writes only to regular files and folders of the repository
world-kept = no output goes to “{ $path }”: { $what ->
    [git] that is git’s own
   *[read] plan/, seeds/ and reports/ are for the plan and the figures that reform reads
}; choose another place, such as the folder reform-out/
world-outside = “{ $path }” lies outside the repository
world-not-found = there is no such file or folder
world-denied = access is denied
world-exists = it is there already
world-is-folder = it is a folder
world-read-only = what lies there can only be read
world-no-folder = a part of the path is no folder

stdin-name = (standard input)
stdin-unit = With “-”: the unit whose submission it is
stdin-period = With “-”: its period, for instance q1
stdin-terminal = “-” reads standard input, and that is the keyboard; give it a file by < FILE or through |
stdin-unreadable = cannot read standard input: { $why }
stdin-large = standard input has more than { $limit } MiB
stdin-alone = “-” does not go with other files or folders
stdin-whose = “-” needs --unit and --period to know whose submission it is

# What is being done, where it takes long.
progress-reading = Reading the files…
progress-loading = Making out the plan and the submissions…
progress-history = Waiting for git’s history…
progress-checking = Checking…
progress-assessing = Adding up…
progress-last-year = Reading the year before to compare with…
progress-writing = Writing the report…

# What was being done when it could not be done, with -v.
doing-read = while reading the plan and the submissions of the year
doing-last-year = while reading the year before to compare with
doing-compare = while asking git what the branch changes
doing-write = while writing the result
