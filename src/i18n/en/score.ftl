### reform score: what a reform index comes to.

score-about = Score a reform index, and show where points are lost
score-card = Id of a scorecard (its file in plan/<year>/scorecards/); every card without it
score-unit = Only this unit, by the cards that rank units
value-card = CARD
usage-card = the plan has no scorecard “{ $value }”{ $suggested ->
    [yes] ; do you mean “{ $nearest }”?
   *[no] .
} Its scorecards: { $known }
score-no-cards = the plan has no scorecard yet; add plan/<year>/scorecards/<card>.toml
score-no-ranking = no scorecard scores units; leave --unit out, or write units = ["@all"] in a card
score-of-department = the scorecard “{ $card }” scores the department, not its units; leave --unit out
score-unit-not-scored = the scorecard “{ $card }” does not score the unit “{ $unit }” in this period

score-title = Score: { $card } – { $report }
score-by = { $issuer } · as of { $as-of }{ $appraised ->
    [yes] { " " }· appraised by { $appraiser }
   *[no] { "" }
}
score-illustrative = ILLUSTRATIVE CARD: its criteria and points are made up and bind nobody.
score-typed-for = Typed points are of { $report } and do not count here; only what figures come to does.
score-lacking = Provisional: { $count ->
    [one] one criterion has no points yet
   *[other] { $count } criteria have no points yet
} ({ $criteria }).
score-unsettled = Points may still change for { $count ->
    [one] one criterion
   *[other] { $count } criteria
} ({ $criteria }): figures are lacking, or there is time left.
score-unappraised = Appraised in part only: { $count } of { $all } criteria have not been ({ $criteria }).
score-differing = Typed points are not those computed for { $count ->
    [one] one criterion
   *[other] { $count } criteria
} ({ $criteria }); see “Computed”.
score-total = { $whose ->
    [self] Self-assessed
    [appraised] Appraised
   *[computed] Computed from figures
}: { $points }/{ $maximum } points{ $known ->
    [yes] , { $index }%
   *[no] { "" }
}{ $provisional ->
    [yes] { " " }(provisional)
   *[no] { "" }
}
score-most-lost = { $provisional ->
    [yes] provisional{ $known ->
        [yes] ;{ " " }
       *[no] { "" }
    }
   *[no] { "" }
}{ $loss }
score-losses = Points lost
score-loss = { $criterion } { $name } (−{ $lost }){ $known ->
    [yes] : { $why }
   *[no] { "" }
}
score-lost-item = { $loss }{ $known ->
    [yes] . To win them back: { $back }
   *[no] { "" }
}.
score-more-losses = { $count ->
    [one] One more criterion has
   *[other] { $count } more criteria have
} lost points{ $listed ->
    [yes] ; see the table below
   *[no] { "" }
}.
score-criteria = Criterion by criterion
score-column-criterion = Criterion
score-column-max = Max.
score-column-computed = Computed
score-column-self = Self
score-column-appraised = Appraised
score-column-why = Based on
score-column-rank = Rank
score-column-unit = Unit
score-column-index = Index (%)
score-column-most-lost = Most lost
score-ranked-by = { $by ->
    [appraised] Ranked by appraised points; units with the same share a rank.
   *[self] Ranked by self-assessed points (not all are appraised); units with the same share a rank.
}
score-out = n/a
score-not-known = not yet
score-unknown = { $why ->
    [no-data] no figures yet
    [not-asked] not reported
    [no-activity] nothing arose; the card does not say what that is worth
    [not-applicable] does not apply yet; the card does not say what that is worth
    [small-sample] too few cases to judge by
    [no-target] no target to be held against
    [no-history] git does not tell when submissions came
    [no-register] there is no register of findings
    [broken-register] the register of findings has rows that cannot be read
   *[unclaimed] nothing claimed yet
}
score-figure = { $value }{ $asks ->
    [yes] , all points at { $goal }
   *[no] { "" }
}
score-tasks = { $done } of { $all } tasks done{ $any ->
    [yes] ; { $faults }
   *[no] { "" }
}
score-tasks-in = { $count ->
    [one] 1 task
   *[other] { $count } tasks
} { $how ->
    [overdue] overdue
   *[late] done late
} ({ $tasks })
score-all-in-time = no submission was late
score-submission = { $unit } – { $period }
score-submissions = { $count ->
    [one] 1 submission
   *[other] { $count } submissions
} { $how ->
    [overdue] overdue
   *[late] late
} ({ $which })
score-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
} { $state ->
    [overdue] overdue
   *[open] not yet mended
}{ $count ->
    [0] { "" }
   *[other] { " " }({ $which })
}
score-and-others = { $named } and { $count } others
score-win-back = { $how ->
    [gap] { $gap }
    [goal] reach { $goal }
    [tasks] finish { $count ->
        [one] 1 overdue task
       *[other] { $count } overdue tasks
    }
    [open] finish the { $count ->
        [one] task that is left in time
       *[other] { $count } tasks that are left in time
    }
    [findings] mend { $count ->
        [one] 1 finding
       *[other] { $count } findings
    }
    [evidence] show results, with documents
    [claim] show results
   *[gone] nothing this year
}
