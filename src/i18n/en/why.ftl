# reform why: where a figure comes from.

why-about = Explain a figure: its formula and every line behind it
why-indicator = The indicator’s id, for instance on-time
why-unit = Only this unit’s part, judged by its own target
value-indicator = INDICATOR
usage-indicator = the plan has no indicator “{ $value }”{ $suggested ->
    [yes] ; did you mean “{ $nearest }”?
   *[no] .
} It has: { $known }
why-not-asked = the report “{ $report }” does not ask { $scope ->
    [unit] the unit “{ $unit }” for figures of “{ $indicator }”
   *[all] for “{ $indicator }”
}

why-title = Why: { $indicator } – { $report } ({ $year })
why-formula = Formula
why-sum = ({ $text })
why-ratio = { $id } = { $above } ÷ { $below }{ $scale ->
    [1] { "" }
   *[other] { " " }× { $scale }
}. Periods are combined within each unit, then units are added up, then divided.
why-value = { $id } = { $above }{ $scale ->
    [1] { "" }
   *[other] { " " }× { $scale }
}. Periods are combined within each unit, then units are added up.
why-tasks = { $id } = tasks done ÷ tasks × { $scale }.
why-no-target = { $common ->
    [yes] The target is that of all units together, and of none by itself.
   *[no] The plan sets no target.
}
why-small = Not judged with a denominator below { $small }.
why-target = Target { $target }; judged: { $judged }.
why-interim = Judged in this report by its step { $target }.
why-interim-internal = Judged in this report by its internal step { $target } (the source states none).
why-name = Name
why-column-side = Side
why-side = { $side ->
    [above] numerator
    [below] denominator
   *[both] both
}
why-column-over-time = Over several periods
why-over-time = { $how ->
    [sum] added up
    [last] the last one counts
    [first] the first one counts
   *[to-date] the running total of the year
}

why-used = In the figure ({ $count } { $count ->
    [one] row
   *[other] rows
})
why-none-used = No row is in the figure.
why-left-out = Not in the figure ({ $count } { $count ->
    [one] row
   *[other] rows
})
why-none-left-out = Nothing was left out.
trail-own = { $total } to date, { $own } in this period
why-note = Note
why-reason = Why not
why-commit = Last commit
why-committed = { $commit } { $author }, { $day }{ $unsaved ->
    [yes] { " " }(changed since, not committed)
   *[no] { "" }
}
why-uncommitted = not committed
why-history = History of the files
why-no-history = The history of the files is not known, so no commit, author or date is named.
why-standing = { $standing ->
    [unchanged] nothing new, so what was stated before stands
    [handed-over] the unit has ended and its successor states it now
    [other-period] another period’s figure stands for the whole report
    [optional] left out, as it may be
    [withheld] accepted, but another figure of this indicator is lacking in the period
    [unopened] accepted, but the unit’s opening balance is lacking
    [waiting] accepted, but the indicator waits for a task that is not done
    [faulty] an error keeps it out: { $codes }
    [absent] the row is missing from the submission
    [not-submitted] no submission yet
    [not-applicable] did not arise
   *[counted] counted
}

why-steps = Step by step
why-sums = All units together: { $above } ÷ { $below }.
why-no-activity = { $ratio ->
    [yes] With nothing in the denominator there is no ratio: it did not arise.
   *[no] No unit has a figure: it did not arise.
}
why-sum-value = All units together: { $above }.
why-sum-tasks = All these tasks: { $above } done ÷ { $below }.
why-scaled = { $above } × { $scale } { $sign } { $value }.
why-quotient = { $above } ÷ { $below }{ $scale ->
    [1] { "" }
   *[other] { " " }× { $scale }
} { $sign } { $value }.
why-rounded = Shown as { $shown }{ $percent ->
    [yes] %
    [permille] ‰
   *[no] { " " }{ $unit }
}, { $how ->
    [exact] which is exact
    [away] rounded away from the threshold, which the nearest figure would have reached or crossed
   *[nearest] rounded to the nearest
}.
why-compared = Against { $target }, without rounding: { $scale ->
    [1] { $left }
   *[other] { $above } × { $scale } = { $left }
} { $sign } { $ratio ->
    [yes] { $right } = { $threshold } × { $below }
   *[no] { $threshold }
}.
why-lapsed = It holds on the whole, but it is judged in every period and failed in { $periods }.
why-verdict = Verdict: { $verdict }{ $more ->
    [yes] { " " }– { $gap }
   *[no] { "" }
}.{ $waits ->
    [yes] { " " }It does not apply yet, or to this unit alone.
   *[no] { "" }
}

history-title = Over the years
history-year = Year
history-end = Whole year
