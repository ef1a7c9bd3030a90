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
year-end-coverage = { $which ->
    [periods] figures of { $periods } of { $all } periods
   *[units] figures of { $units } of { $expected } units
}
year-end-short = units that fall short: { $units }

new-year-interim = The report “{ $report }” is not complete, so what is said below of tasks and figures is as of { $as-of }; look again once everything is in.
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
new-year-unscored = - Criteria that are scored by an indicator that leaves, not taken over:
new-year-criterion = {"    "}{ $card }, { $id } ({ $name })
new-year-idle-cards = - Scorecards of which no criterion is left, not taken over:
new-year-settled = - Clauses of the source that nothing cites any more, noted under settled in plan.toml:
new-year-clause = {"    "}{ $clause }: { $summary }
new-year-settled-comment = These clauses were dealt with in { $year }; nothing in this plan cites them any more.

proposals-title = Proposed goals, tasks and solutions of { $year }
proposals-of = What units proposed in { $year }, as of { $as-of }.
proposals-totals = { $count ->
    [one] { $count } proposal
   *[other] { $count } proposals
} of { $units ->
    [one] { $units } unit
   *[other] { $units } units
}{ $groups ->
    [0] { "" }
    [one] ; { $groups } group says the same or much the same, side by side and not merged
   *[other] ; { $groups } groups say the same or much the same, side by side and not merged
}.
proposals-silent = { $count ->
    [one] { $count } unit has proposed nothing yet
   *[other] { $count } units have proposed nothing yet
}: { $units }.
proposals-none = No unit has proposed anything yet.
proposals-alike = { $likeness ->
    [same] same, group { $group }
   *[alike] alike, group { $group }
}
proposal-kind = { $kind ->
    [goal] Goals
    [task] Tasks
   *[solution] Solutions
}
proposals-comment-kind = Proposed for { $year } – { $kind ->
    [goal] goals
    [task] tasks
   *[solution] solutions
}:
proposals-comment = – { $unit }: { $text }{ $has-more ->
    [yes] { " " }({ $more })
   *[no] { "" }
}
proposals-comment-more = … and { $count } more: see “reform plan proposals”
proposals-comment-target = target: { $text }
proposals-comment-reason = reason: { $text }
column-proposal = Proposal
column-proposed-target = Proposed target
column-reason = Reason
column-alike = Also proposed
usage-plan-format = “plan { $what }” has no format “{ $format }”; it has: { $known }
new-year-proposals = - { $count ->
    [one] { $count } proposal of a unit stands
   *[other] { $count } proposals of units stand
} as comments at the end of the areas’ files (see “reform plan proposals --year { $year }”):
new-year-proposals-of = {"    "}areas/{ $file }: { $count }

# R615
unknown-proposal-area = the plan has no area “{ $found }”
    .label = no such area
    .expected = { $known }
    .help = write the id, the number or the name of an area as the plan has it
    .help-nearest = write “{ $nearest }”
    .explain = Each proposal is for an area of the plan, by its id (procedures), number (2) or name. Where that is not known nobody can tell where the proposal belongs, so the line is left out of the table and of next year's plan.
    .before =
        area,kind,text,target,reason
        online services,task,"Review the internal workflows",,
    .after =
        area,kind,text,target,reason
        procedures,task,"Review the internal workflows",,
# R616
unknown-proposal-kind = “{ $found }” is no kind of proposal
    .label = no such kind
    .expected = goal, task or solution (mục tiêu, nhiệm vụ, giải pháp)
    .help = write goal, task or solution
    .help-nearest = write “{ $nearest }”
    .explain = The column kind says whether a proposal is a goal, a task or a solution; the table and next year's plan are ordered by it. A line of another kind is left out.
    .before =
        area,kind,text,target,reason
        procedures,wish,"Review the internal workflows",,
    .after =
        area,kind,text,target,reason
        procedures,task,"Review the internal workflows",,
# R617
incomplete-proposal = a proposal lacks its { $column } ({ $also })
    .label = empty
    .help = write area, kind and text, or delete the line
    .explain = A proposal has an area, a kind and a text; target and reason may be empty. A line that lacks one of the three, or whose text is nothing but punctuation, is left out of the table.
    .before =
        area,kind,text,target,reason
        procedures,task,,100 %,
    .after =
        area,kind,text,target,reason
        procedures,task,"Review the internal workflows",100 %,
# R618
repeated-proposal = the unit has proposed this already: { $found }
    .label = as in a line above
    .first = the first time
    .help = keep one of the lines
    .explain = Two lines of the same area and kind that have the same words (case, punctuation, order and the place of tone marks aside) are one proposal, and one unit need make it but once. That several units propose the same is no fault: “reform plan proposals” puts them side by side.
    .before =
        area,kind,text,target,reason
        procedures,task,"Digitise the archive",,
        procedures,task,"digitise the archive.",,
    .after =
        area,kind,text,target,reason
        procedures,task,"Digitise the archive",,
