# Forms, imports from Excel, canonical files.

render-cell = { $place } (cell { $cell })
render-sheet = { $path }, sheet “{ $sheet }”

# reform fmt
fmt-about = Rewrite submissions in canonical form, losing nothing
fmt-paths = Only these files or folders (default: every submission of the year); -: standard input
fmt-check = Write nothing; exit 1 if a file would be rewritten
fmt-rewritten = { $path }: rewritten
fmt-would-rewrite = { $path }: would be rewritten
fmt-left = { $path }: left as it is, { $why ->
    [sealed] since its period is closed
    [ambiguous] since it has a number with two readings, and only its separator hints at which is meant
    [unfaithful] since what would be written could be read otherwise; see what stands above the header row
   *[faulty] since its form is at fault
}
fmt-encoding = {"  "}- encoding: { $from } → UTF-8
fmt-separator = {"  "}- separator: “{ $from }” → “,”
fmt-separator-tab = {"  "}- separator: tab → “,”
fmt-line-ends = {"  "}- line ends: LF
fmt-columns = {"  "}- names or order of the columns
fmt-order = {"  "}- rows in the plan’s order
fmt-layout = {"  "}- blanks, quotes, empty rows or how letters are composed
fmt-value = { $cell } “{ $from }” → { $to }
fmt-values = {"  "}- { $count ->
    [one] { $count } value
   *[other] { $count } values
}: { $values }{ $more ->
    [yes] , …
   *[no] { "" }
}
fmt-summary = { $check ->
    [yes] { $rewritten ->
        [one] { $rewritten } file would be rewritten
       *[other] { $rewritten } files would be rewritten
    }
   *[no] Rewrote { $rewritten ->
        [one] { $rewritten } file
       *[other] { $rewritten } files
    }
}; { $canonical } in canonical form already{ $left ->
    [0] .
   *[other] ; { $left } left as they are.
}

# reform template
template-about = Make the form that a unit fills in
template-unit = Who fills in the form
template-period = The period submitted for, for instance q1
option-force = Overwrite a file that is there
usage-single-period = the plan has no period “{ $value }”{ $suggested ->
    [yes] ; did you mean “{ $nearest }”?
   *[no] .
} It has: { $known }
template-not-reporting = { $unit } submits nothing for { $period }
template-needs-file = a workbook needs a file to go into: add -o FILE.xlsx
template-failed = the form could not be made: { $why }
world-would-overwrite = “{ $path }” is there and is not overwritten; add --force to replace it

form-sheet = Figures
form-title = Administrative reform figures, { $period }
form-period = { $dated ->
    [yes] { $period }
   *[no] { $period } { $year }
}
form-who = { $issuer } – { $unit }
form-window = Figures from { $from } to { $to } inclusive – to { $whom } by { $due }
form-illustrative = ILLUSTRATIVE FIGURES – no unit’s real ones.
form-instructions = Fill in the columns Value, Note and Evidence only. Yellow cells are still to be filled in. Kept count of, and none: 0. Not work of this unit: n/a, with the reason in Note. For a task choose from the list; “done” needs the number and date of a document in Evidence. See also the sheet “Instructions”.
form-progress = { $open } cells still to fill in
form-complete = All filled in
form-number = No.
form-measure = Unit
form-previous = Period before
form-column = { $column ->
    [metric] Metric
    [name] Name
    [value] Value
    [note] Note
   *[evidence] Evidence
}
form-area = { $number }. { $name }
form-own-tasks = The unit’s own tasks
form-status = { $status ->
    [done] done
    [in-progress] in-progress
   *[not-started] not-started
}
form-task = task
form-statuses = done, in-progress or not-started
form-before = period before: { $value }
form-total-before = total reported so far: { $value }
form-to-date = give the running total of the year
form-inherited = period before as reported by { $units }
form-shared = before being divided, { $units } reported { $value }
form-due = due { $due }
form-due-internal = due { $due } (internal)
form-published = published by { $publisher }: say where in the evidence column
form-optional = may be left out
form-signed = may be negative
form-when = reported { $when }
form-waits = not due yet, waits for “{ $task }”
form-prefilled = filled in from the end of the period before
form-hint-title = How to fill this in
form-error-title = This value is not right
form-hint-count = A whole number, 0 or more. Kept count of, and none: 0. Not work of this unit: n/a, with the reason in Note.
form-hint-amount = A number, 0 or more, with decimals if need be. Kept count of, and none: 0. Not work of this unit: n/a, with the reason in Note.
form-hint-count-signed = A whole number, negative where a correction takes away. Kept count of, and none: 0. Not work of this unit: n/a, with the reason in Note.
form-hint-amount-signed = Any number, negative where a correction takes away, with decimals where there are any. Kept count of, and none: 0. Not work of this unit: n/a, with the reason in Note.
form-hint-status = Choose from the list. “done” needs the number and date of a document in Evidence; n/a needs a Note.
form-signed-at = { $placed ->
    [yes] { $place }, ……
   *[no] ……
} {"…"} { $year }
form-compiled = COMPILED BY
form-approved = HEAD OF UNIT
form-sign = (signature, full name)
form-sign-seal = (signature, full name, seal)
form-guide-sheet = Instructions
form-guide-title = How to fill in this form
form-guide-cells = 1. Fill in the columns Value, Note and Evidence on the sheet “Figures” only. A yellow cell must still be filled in; the top right corner counts them. A pink cell lacks a reason or a document.
form-guide-figures = 2. Figures: type plain numbers, without units of measure, without %, without formulas where they are not needed. Kept count of, and none: 0, which is a figure too.
form-guide-to-date = A row that asks for “the running total of the year” takes all from the first of the year to the end of the period, not this period’s part; the column “Period before” then holds the total reported last.
form-guide-nothing = 3. Not work of this unit in this period: n/a, with the reason in Note. An empty cell counts as not reported.
form-guide-tasks = 4. Tasks: choose “done”, “in-progress” or “not-started” from the list of the cell.
form-guide-evidence = 5. A task that is done needs the number and date of a document (for instance: Decision 12/QĐ-SCT of 20 January 2022), or the name of a file that goes with the form, in Evidence.
form-guide-previous = 6. “Period before” shows what the unit submitted then, to compare. A figure that is filled in already was carried over from the end of that period; check it.
form-guide-protection = 7. The other cells are locked against slips, without a password. Add, delete and rename no rows.
form-guide-send = 8. Save the finished form as .xlsx and send it to { $whom } by { $due }.

# reform import
value-sheet = SHEET

unusable-workbook = { $reason ->
    [encrypted] the workbook has a password
    [xls5] a workbook that is too old (Excel 5.0/95)
    [xlsb] a binary workbook (.xlsb)
    [pdf] a PDF, not a workbook
    [text] a text file, not a workbook
    [markup] this file is a web page (HTML or XML), though it may be called .xls
    [damaged] the workbook is damaged
    [too-large] the workbook is far larger than a submission can be
   *[other] this file is no workbook
}
    .label = this file cannot be read
    .expected = a workbook (.xlsx, .xls, .ods) or a CSV
    .help = { $reason ->
        [encrypted] open it in Excel, take the password off (File → Info → Protect Workbook → Encrypt with Password, leave it empty), save it and import it again
        [pdf] find the workbook that this PDF was made from
        [damaged] ask the unit to send it again, or let Excel repair it and save it
        [too-large] keep only the table of figures; delete other sheets, rows and columns
       *[other] open it in Excel or LibreOffice, save it as “Excel Workbook (.xlsx)” and import it again
    }
    .explain = Workbooks (.xlsx, .xls of Excel 97 and later, .ods) and CSVs are read, without a password. Renaming a file does not change what is in it, so its contents count, not its name. A file that unpacks to far too much is refused before it can fill the memory.
    .before = reform import thanh-tra.xlsb
    .after = reform import thanh-tra.xlsx

no-table = { $asked ->
    [yes] there is no sheet “{ $found }” with a table of figures
   *[no] no sheet has a table of figures
}{ $looked ->
    [yes] {"; "}sheet “{ $sheet }”, row { $row } has: { $seen }
   *[no] { "" }
}
    .label = there is no table of figures
    .expected = a sheet whose first 20 rows have a header with the columns `metric` (mã) and `value` (giá trị)
    .help = { $asked ->
        [yes] choose one of the sheets: { $sheets }
       *[no] use a form of “reform template”, or name the two columns “metric” and “value”
    }
    .explain = A table of figures is known by its header row: a column for the id and one for the value, in Vietnamese or English, within the first 20 rows. Hidden sheets are not read.
    .before = Indicator | Result
    .after = metric | value

several-tables = { $count } sheets have a table of figures: { $sheets }
    .label = more than one table of figures
    .expected = one table of figures
    .help = say which one with --sheet, for instance --sheet “Figures”
    .explain = A submission is one sheet. Where several have a table, say one for each quarter, the program does not choose.
    .before = reform import report.xlsx
    .after = reform import report.xlsx --sheet "Quarter I" --unit thanh-tra --period q1

hidden-table = a hidden sheet has a table of figures too and is not read: { $sheets }
    .label = a hidden sheet is not read
    .help = if it is needed, show it (right-click a sheet’s name → Unhide) and choose it with --sheet; if not, delete it
    .explain = Only sheets that can be seen are read, since hidden ones are mostly old or drafts. This warning says that the file holds figures that are not used.
    .before = a sheet “Figures” and a hidden sheet “Figures (2)”
    .after = only the sheet “Figures”

hidden-rows = { $count ->
    [one] { $count } row is hidden{ $filter ->
        [yes] {" "}by a filter
       *[no] { "" }
    } and counts all the same: { $cells }
   *[other] { $count } rows are hidden{ $filter ->
        [yes] {" "}by a filter
       *[no] { "" }
    } and count all the same: { $cells }
}{ $more ->
    [yes] , …
   *[no] { "" }
}
    .label = a hidden row
    .help = show them (or clear the filter) and look at their figures again
    .explain = Rows that are hidden or filtered out are part of the table and are taken in. Whoever filled in the form may not have seen them, so look at their values.
    .before = row 17 is hidden by a filter
    .after = the filter is cleared and row 17 looked at

merged-cells = the cells { $found } are merged into one
    .label = the merged cell begins here
    .expected = cells of its own for the id, value, note and evidence of each row
    .help = unmerge them (Home → Merge & Center) and fill in each row
    .explain = Excel keeps only what the first of merged cells holds, so it cannot be told which row the value belongs to, or whether it is meant for all. The program does not guess, and these rows do not count.
    .before = the value 1520 in the merged cells F7:F9
    .after = the value 1520 in F7; F8 and F9 have their own

formula-cells = { $count ->
    [one] { $count } cell is a formula, and its result is taken: { $cells }
   *[other] { $count } cells are formulas, and their results are taken: { $cells }
}{ $more ->
    [yes] , …
   *[no] { "" }
}
    .label = a formula
    .help = nothing has to be done; if a result is not right, open the file in Excel, let it calculate and save
    .explain = A CSV holds figures only, so the result that the spreadsheet last calculated and saved is taken, at fifteen digits, as Excel does. The formula itself is not kept.
    .before = =F8+F9
    .after = 1520

uncomputed-formula = a formula without a result
    .label = this formula has not been calculated
    .expected = a value
    .help = open the file in Excel or LibreOffice, let it calculate, save and import again; or type the value
    .explain = A file holds the result of a formula only after a spreadsheet program has calculated and saved it. Files made by other programs may hold the formula alone. The program does not calculate it.
    .before = =F8+F9 (not calculated)
    .after = 1520

wrong-form = { $what ->
    [year] this form is for the plan of { $found }
    [unit] this form is for the unit “{ $found }”
   *[period] this form is for the period “{ $found }”
}{ $known ->
    [yes] , not for { $wanted }
   *[no] , which the plan does not have
}
    .label = this form is of another unit, period or year
    .help = use the form of this unit and period (make it with “reform template”), or leave out --unit and --period if the form is right
    .explain = A form carries inside which unit, period and year it was made for. Where that is not what was asked for, the wrong file may have been sent or an old form used again, so it is not taken in.
    .before = reform import thanh-tra-q1.xlsx --period q2
    .after = reform import thanh-tra-q2.xlsx --period q2

repeated-cell = { $count ->
    [one] the cell { $cells } stands in the file more than once
   *[other] { $count } cells stand in the file more than once: { $cells }{ $more ->
        [yes] , …
       *[no] { "" }
    }
}
    .label = which of its values is meant cannot be told
    .help = open the file in Excel, look at these cells, save it and import it again
    .explain = A workbook states each of its cells once. Where the file that Excel made was changed by another program, a cell or a whole row may be in it twice, and Excel shows only one of the values. Which one is right the file does not say, so neither is taken and the row does not count.
    .before = (row 5 is in the file twice: 486 and 586)
    .after = (row 5 once: 486)
xlsx-last-year = A year before
