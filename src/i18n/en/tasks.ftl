# Tasks that are done several times, for several dates or in each period; steps and outputs of tasks.

task-times = { $done } of { $of } times
task-dates = { $done } of { $of } dates
task-periods = { $done } of { $of } periods
task-date = { $due }
task-missed = not done for { $which }
task-date-late = { $which } { $known ->
    [yes] { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
   *[no] after the due date
}
task-output = output: { $output }
task-step = – { $name }
task-step-of = { $name } (step of “{ $task }”)
task-verdict-missed = missed in a period
task-verdict-fewer = not often enough
due-each-period = each period
due-several = { $dates }
due-times = { $due }; { $times } times

form-times = how often so far this year, { $times } times in all
form-each-period = done anew each period
form-anew = done once for each date
form-output = output: { $output }
form-hint-output = Write number and date of: { $output }.
form-so-often = times
form-step = – { $name }
form-hint-times = How often it has been done since the year began, a whole number of 0 or more. Once it has been done often enough, the evidence needs a document’s number and date; n/a needs a note.

# R177
disordered-dates = of the dates on which the task is due, { $reason ->
    [twice] { $date } stands twice
   *[order] { $date } is earlier than the one before it
}
    .label = { $reason ->
        [twice] stands above already
       *[order] earlier than the one before
    }
    .help = put the dates in order, each once
    .explain = Of a task with several dates each is an occurrence of its own, the later one counted once the earlier is done. A date that stands twice or out of order is mostly a wrong month or year; reports would count an occurrence too many or too few.
    .before = due = [2022-12-31, 2022-06-30]
    .after = due = [2022-06-30, 2022-12-31]

# R178
impossible-times = { $found } times will not do: a whole number from 1 to { $most } is wanted
    .label = not how often in a year
    .help = write how often it is to be done in the year, for instance times = 2
    .explain = The key times says how often a task is to be done in the year; units report how often they have done it so far. It is a whole number, at least 1.
    .before = times = 0
    .after = times = 2

# R179
clashing-times = a task that is done anew for each date or period is not counted besides
    .label = remove times, or write a single due date
    .due = says already how often
    .help = remove times; or keep it and write one due date, for instance due = 2022-12-31
    .explain = Where a task has several due dates, or is done in each period, it is clear how often: once for each, and units report how they stand with the one at hand. With times it is the other way round: units report a number, and it is enough to reach it by the due date. One row cannot hold both a status and a number.
    .before =
        due = [2022-06-30, 2022-12-31]
        times = 2
    .after =
        due = 2022-12-31
        times = 2

# R180
late-step = the step is due on { $date }, after the whole task ({ $end })
    .label = after the task’s due date
    .task = the task is due on { $end }
    .help = let the step be due by { $end }, or the task later
    .explain = A task is done once its steps are, so none of them is due after it. A step that comes after the task is done is a task of its own.
    .before =
        due = 2022-06-30
        step = [{"{"} id = "issue", name.en = "Issue it", due = 2022-07-15 {"}"}]
    .after =
        due = 2022-06-30
        step = [{"{"} id = "issue", name.en = "Issue it", due = 2022-06-30 {"}"}]

# R560
status-for-times = “{ $found }” is a status; the task “{ $name }” wants how often it has been done this year
    .label = not how often
    .plan = the plan asks how often (times)
    .expected = a whole number, for instance 1
    .help = write how often it has been done since the year began; if never, 0
    .explain = A task with times in the plan is done several times a year, so its value is a number: how often so far this year. “Done” or “in progress” does not tell. Once the number is reached, the task counts as done.
    .before =
        metric,value
        train-staff,in-progress
    .after =
        metric,value
        train-staff,1

# R561
falling-count = how often “{ $name }” has been done falls: now { $now }, but { $before } in { $earlier }
    .label = less often than was reported
    .expected = { $before } or more
    .help = write how often since the year began; if the earlier report counted too many, correct that file, or say why in the note
    .help-explained = the note says why, and the new number is used; look at it again and, if it is right, put it into waivers.toml with the reason
    .explain = How often a task has been done is counted from the beginning of the year, so it never falls. If it does, this report gives the period’s own number, or the earlier one counted too many. With an explanation in the note it is only a warning, and the new number is used. A successor counts what those did that it took over from.
    .before =
        train-staff,2   (quarter II)
        train-staff,1   (quarter III)
    .after =
        train-staff,2   (quarter II)
        train-staff,3   (quarter III)

# R562
unfinished-step = the task “{ $name }” is reported done, but { $count ->
    [one] a step of it is not
   *[other] { $count } steps of it are not
}: { $steps }
    .label = cannot be done yet
    .step = this step is not done
    .help = if the step is done, correct its status; if it is not, the task is still in progress
    .explain = The plan parts the task into steps, each with a row. The task is done once all of them are; if it is said to be done before, one of the two rows is wrong. A step that is not needed is n/a, with the reason.
    .before =
        settle-structure,done
        settle-structure.submit,in-progress
    .after =
        settle-structure,done
        settle-structure.submit,done

# Statistical tables.

table-total = Total
table-whole = Whole report
table-not-arisen = n/a
table-absent = …
table-note = { $absent ->
    [yes] “…”: no figure yet.{ " " }
   *[no] { "" }
}{ $not-arisen ->
    [yes] “n/a”: did not arise.{ " " }
   *[no] { "" }
}{ $provisional ->
    [yes] Provisional: not all units have reported.
   *[no] { "" }
}

# R181
unknown-rows = the lines of this table are “{ $found }”, and there is nothing of that name
    .label = what is a line?
    .expected = one of: { $known }
    .help = write rows = "units" (a line a unit) or "periods" (a line a period), or the id of a [[breakdown]]
    .help-nearest = write “{ $nearest }”
    .explain = The key rows says what the lines of a table are: units, the periods of the report, or the categories of a [[breakdown]] that the plan declares.
    .before = rows = "unit"
    .after = rows = "units"

# R182
foreign-column = the column “{ $found }” is not counted by “{ $breakdown }”, so the table has nothing to show in it
    .label = not counted by “{ $breakdown }”
    .rows = each line of the table is a category of “{ $breakdown }”
    .help = remove the column, or write by = "{ $breakdown }" for the metric
    .explain = Where the lines of a table are the categories of a breakdown, each column must be a metric that is reported by it (the key by). Of any other there is only one figure, which belongs to no line.
    .before =
        rows = "field"
        columns = ["settled", "visits"]
    .after =
        rows = "field"
        columns = ["settled"]
