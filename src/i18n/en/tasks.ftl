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
due-times = { $due } ({ $times } times in the year)
