# Forms, imports from Excel, canonical files.

render-cell = { $place } (cell { $cell })
render-sheet = { $path }, sheet “{ $sheet }”

# reform fmt
usage-fmt = reform fmt [PATH]… [--check] [OPTIONS]
fmt-about = Rewrite submissions in canonical form, losing nothing
fmt-paths = Only these files or folders (default: every submission of the year)
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
usage-template = reform template --unit <UNIT> --period <PERIOD> [-o FILE] [OPTIONS]
template-about = Make the form that a unit fills in, with names, units of measure and the period before
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
form-window = Figures from { $from } to { $to } inclusive – due { $due }
form-illustrative = ILLUSTRATIVE FIGURES – no unit’s real ones.
form-instructions = Fill in the columns Value, Note and Evidence only. Yellow cells are still to be filled in. Nothing counted is 0; what does not arise is n/a, with the reason in Note. For a task choose from the list; “done” needs the number and date of a document in Evidence. See also the sheet “Instructions”.
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
form-due = due { $due }
form-optional = may be left out
form-waits = not due yet, waits for “{ $task }”
form-prefilled = filled in from the end of the period before
form-hint-title = How to fill this in
form-error-title = This value is not right
form-hint-count = A whole number, 0 or more. What does not arise is n/a, with the reason in Note.
form-hint-amount = A number, 0 or more, with decimals if need be. What does not arise is n/a, with the reason in Note.
form-hint-status = Choose from the list. “done” needs the number and date of a document in Evidence; n/a needs a Note.
form-signed-at = { $place }, …… {"…"} { $year }
form-compiled = COMPILED BY
form-approved = HEAD OF UNIT
form-sign = (signature, full name)
form-sign-seal = (signature, full name, seal)
form-guide-sheet = Instructions
form-guide-title = How to fill in this form
form-guide-cells = 1. Fill in the columns Value, Note and Evidence on the sheet “Figures” only. A yellow cell must still be filled in; the top right corner counts them. A pink cell lacks a reason or a document.
form-guide-figures = 2. Figures: type plain numbers, without units of measure, without %, without formulas where they are not needed. Nothing counted is 0: that is a figure too.
form-guide-nothing = 3. What does not arise for the unit in this period is n/a, with the reason in Note. An empty cell counts as not reported.
form-guide-tasks = 4. Tasks: choose “done”, “in-progress” or “not-started” from the list of the cell.
form-guide-evidence = 5. A task that is done needs the number and date of a document (for instance: Decision 12/QĐ-SCT of 20 January 2022), or the name of a file that goes with the form, in Evidence.
form-guide-previous = 6. “Period before” shows what the unit submitted then, to compare. A figure that is filled in already was carried over from the end of that period; check it.
form-guide-protection = 7. The other cells are locked against slips, without a password. Add, delete and rename no rows.
form-guide-send = 8. Save the finished form as .xlsx and send it to whoever consolidates. They take it in with: reform import FILE.xlsx
