# Next year's plan: what the year before has come to (reform plan new-year).

year-end-carried = Carried over from { $year }{ $final ->
    [yes] { "" }
   *[no] { " " }(so far, { $as-of })
}: { $text }
year-end-neglected = Not all done in { $year }{ $final ->
    [yes] { "" }
   *[no] { " " }(so far, { $as-of })
}: { $text }
year-end-indicator = In { $year }{ $final ->
    [yes] { "" }
   *[no] { " " }(so far, { $as-of })
}: { $text }
year-end-due = { $overdue ->
    [yes] { $days ->
        [one] { $days } day
       *[other] { $days } days
    } overdue ({ $internal ->
        [yes] internal date
       *[no] due
    } { $due })
   *[no] { $internal ->
        [yes] internal date
       *[no] due
    } { $due }
}
year-end-waits = waits for “{ $task }”
year-end-open = not done by: { $units }
year-end-unit = { $unit } ({ $status })
year-end-silent = not reported
year-end-value = { $value }{ $fraction }
year-end-fraction = { " " }({ $above }/{ $below })
year-end-target = target { $target }
year-end-short = units that fall short: { $units }

new-year-interim = The report { $report } is not complete, so what is said below of tasks and figures is as of { $as-of }; look again once everything is in.
new-year-unreported = No unit has reported anything in { $year }: tasks and indicators are taken over as they were.
new-year-done = - { $count ->
    [one] { $count } task is done and not taken over
   *[other] { $count } tasks are done and not taken over
} (copy back from { $before } what is to be done every year, and say yearly = true):
new-year-carried = - { $count ->
    [one] { $count } unfinished task is carried over and marked, its date a year later:
   *[other] { $count } unfinished tasks are carried over and marked, their dates a year later:
}
new-year-neglected = - { $count ->
    [one] { $count } standing or repeated duty of which something was missed, kept:
   *[other] { $count } standing or repeated duties of which something was missed, kept:
}
new-year-missed = - { $count ->
    [one] { $count } indicator was missed or is behind:
   *[other] { $count } indicators were missed or are behind:
}
new-year-unknown = - { $count ->
    [one] { $count } indicator has no figure:
   *[other] { $count } indicators have no figure:
}
new-year-left = {"    "}{ $id } ({ $name }): { $text }
new-year-emptied = - Shares of tasks of which no task is left, not taken over:
new-year-settled = - Clauses of the source that nothing cites any more, noted under settled in plan.toml:
new-year-clause = {"    "}{ $clause }: { $summary }
new-year-settled-comment = These clauses were dealt with in { $year }; nothing in this plan cites them any more.
