# Report, status and plan: what readers see.

report-plain = { $text }

report-title = { $ad-hoc ->
    [yes] Report on administrative reform, { $report }
   *[no] Administrative reform report, { $report }
}{ $whose ->
    [unit] : { $unit }
    [unit-area] : { $unit }, { $area }
    [focal] : { $unit }, for the areas that it consolidates
    [area] : { $area }
   *[department] { "" }
}
report-dated = { $report }{ $ending ->
    [dated] { "" }
    [word] { " " }{ $year }
   *[bare] { " " }{ $year }
}
report-plan = { $issuer } – { $plan }
report-window = Data from { $from } to { $to }; drawn up on { $as-of }.
report-scope-unit = Scope: { $unit } only.
report-scope-area = Scope: the area { $area }.
report-scope-focal = Scope: the areas that { $unit } consolidates ({ $areas }).
report-to = To: { $to }.
report-internal = Steps, due dates and leads marked “internal” are set by { $issuer } to follow up with; the source of the plan does not state them.
report-illustrative = ILLUSTRATIVE FIGURES – not the real figures of any unit.
report-incomplete = INCOMPLETE: { $lacking }. Results marked “provisional” may still change.
report-lacking = { $count ->
    [one] { $count } unit
   *[other] { $count } units
} { $state ->
    [incomplete] with figures missing
    [invalid] with wrong figures
   *[missing] without a submission
} ({ $units })
report-excluded-notice = { $count ->
    [one] { $count } row with errors is left out of the figures; it is listed below.
   *[other] { $count } rows with errors are left out of the figures; they are listed below.
}
report-summary = Summary
report-summary-indicators = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
}: { $verdicts }.
report-summary-tasks = { $count ->
    [one] { $count } task
   *[other] { $count } tasks
}: { $verdicts }.
report-summary-units = Units with complete submissions: { $complete }/{ $count }.
report-count = { $count } { $verdict }
report-of-which = { $text } ({ $more })
report-internal-count = { $count } by { $by ->
    [step] internal steps
   *[date] internal dates
}
report-attention = Needs attention first
report-nothing-pressing = No indicator is missed, no task overdue, no figure absent.
report-tasks-behind = Tasks overdue or not begun ({ $count })
report-tasks-late = Tasks done after their due date ({ $count })
report-absent = Units without complete submissions ({ $count })
report-excluded = Rows left out because of errors ({ $count })
report-area = { $number }. { $name }
report-own-tasks = Units’ own tasks
report-submissions = Submissions
report-by-unit = By unit
report-and-others = { $named } and { $count } more
report-several-units = { $count ->
    [one] { $count } unit
   *[other] { $count } units
}
report-all-units = all { $count } units
report-fingerprints = Plan SHA-256 { $plan } · data SHA-256 { $data } · { $tool } · as of { $as-of }.
report-plan-errors = the plan has errors, so no figures can be worked out; mend the errors above and run again

column-number = No.
column-indicator = Indicator
column-fraction = Num./den.
column-value = Result
column-target = Target
column-verdict = Verdict
column-gap = Against target
column-who = Units
column-task = Task
column-lead = Lead
column-due = Due
column-status = Status
column-unit = Unit
column-category = Category
column-complete-periods = Complete periods
column-amiss = The others
column-period = Period
column-state = State
column-timeliness = Timeliness
column-file = File and line
column-metric = Metric
column-given = Value
column-rows = Rows
column-code = Code
column-source = Clause
column-id = Id
column-judged = Judged
column-clause = Content
column-cited-by = Taken up by

verdict = { $verdict ->
    [met] met
    [not-met] not met
    [on-track] on track
    [behind] behind
    [in-progress] in progress
    [small-sample] small sample
    [no-target] no target
    [no-activity] did not arise
    [no-data] no data
   *[not-applicable] not applicable
}
verdict-internal = { $verdict ->
    [on-track] on track (internal step)
   *[behind] behind (internal step)
}
verdict-provisional = { $text } (provisional)
task-verdict = { $verdict ->
    [met] done
    [not-met] overdue
    [on-track] on track
    [behind] not begun
    [in-progress] in time
    [no-data] not reported
    [no-activity] did not arise
   *[not-applicable] not applicable
}
task-late = { $known ->
    [yes] done { $days ->
        [one] 1 day
       *[other] { $days } days
    } late
   *[no] done after its due date
}{ $internal ->
    [yes] { " " }(internal date)
   *[no] { "" }
}
task-late-unit = { $unit }: { $late }
task-verdict-internal = { $verdict ->
    [in-progress] in time (internal date)
   *[not-met] overdue (internal date)
}

state = { $state ->
    [complete] complete
    [incomplete] incomplete
    [invalid] invalid
   *[missing] missing
}
report-units-and = { $units } and { $last }
report-unit-change = From { $period } ({ $from }) on: { $kind ->
    [merged] { $before } merged into { $after }
    [absorbed] { $before } joined { $after }
    [split] { $before } divided into { $after }
    [renamed] { $before } became { $after }
    [parted] { $after } separated from { $before }
    [handed-over] { $after } reports { $metrics } in place of { $before }
    [given-up] { $before } no longer reports { $metrics }
    [taken-up] { $after } reports { $metrics } too
    [ended] { $before } ended and no longer had to report
   *[begun] { $after } began to report
}.
state-none = not expected
state-in = { $period }: { $state }
timeliness-on-time = on time
timeliness-late = { $days ->
    [0] late
    [one] { $days } day late
   *[other] { $days } days late
}
timeliness-excused = { $days ->
    [0] excused
    [one] excused, 1 day past due
   *[other] excused, { $days } days past due
}

status-title = Submissions for { $report } (as of { $as-of })
status-totals = Expected { $expected } · received { $received } · complete { $complete } · incomplete { $incomplete } · invalid { $invalid } · missing { $missing }
status-not-started = not started
status-in-progress = in progress
status-done = done
due-ongoing = ongoing
due-internal = { $due } (internal)
lead-internal = { $text } (assigned internally)

gap = { $which ->
    [needed] { $figure } more needed ({ $what })
    [excess] { $figure } too many ({ $what })
    [room] room for { $figure } more ({ $what })
    [none] just enough
   *[margin] { $figure } to spare ({ $what })
}
published = published by { $publishers }
counted-tasks = tasks
gap-nameless = of the numerator
gap-nameless-per = of the denominator
gap-interim = step { $target }
gap-interim-internal = internal step { $target }
step-internal = { $target } (internal)
gap-coverage = { $which ->
    [periods] { $periods } of { $all } periods
   *[units] { $units } of { $expected } units
}
carried = as stated before: { $units }
carried-unit = { $unit } ({ $period })
lapsed = failed in { $periods }
lapsed-period = { $period }: { $value }{ $ratio ->
    [yes] { " " }({ $above }/{ $below })
   *[no] { "" }
}
in-force = { $kind ->
    [from] from { $periods } on
    [to] up to { $periods }
   *[in] figures of { $periods }
}

plan-totals = { $indicators } indicators · { $metrics } metrics · { $tasks } tasks · { $units } units
plan-no-target = none
judged-every-period = every period
judged-year-end = year’s end
judged-path = year’s end, by steps
judged-path-internal = year’s end, by internal steps
judged-when = { $judged }, { $when }
coverage-title = How the plan takes up its source document
coverage-totals = { $clauses } clauses: { $cited } taken up · { $excused } excused · { $open } open.
coverage-excused = (not taken up: { $why })
coverage-settled = (dealt with in an earlier year)
coverage-open = NOT TAKEN UP
coverage-no-source = This repository has no source document under seeds/.
