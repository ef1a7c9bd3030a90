### Targets that were decided besides: changed in mid-year, or set for some of the units.

target-revised = { $begun ->
    [yes] target { $target } since { $period }{ $known ->
        [yes] { " " }by { $basis }
       *[no] { "" }
    }{ $changed ->
        [yes] , { $before } before
       *[no] { "" }
    }
   *[no] target { $target } from { $period }{ $known ->
        [yes] { " " }by { $basis }
       *[no] { "" }
    }
}
target-basis = its own target by { $basis }
signed-goal-basis = { $goal } (its own by { $basis })
signed-goal-decided = { $goal } ({ $decisions })
signed-goal-revised = { $begun ->
    [yes] in force since { $period }{ $known ->
        [yes] { " " }by { $basis }
       *[no] { "" }
    }{ $changed ->
        [yes] , before that { $before }
       *[no] { "" }
    }
   *[no] from { $period } { $target }{ $known ->
        [yes] { " " }by { $basis }
       *[no] { "" }
    }
}
column-basis = Basis
why-decided = Decided: { $said }.
plan-revised = { $indicator }: { $target } from { $period }{ $known ->
    [yes] { " " }by { $basis }
   *[no] { "" }
}.
plan-baseline = { $indicator }: its growth is measured from { $given ->
    [yes] { $value } in { $year } ({ $source })
   *[no] the same report of { $year }
}.
plan-unit-target = { $indicator }: { $target } for { $unit }{ $known ->
    [yes] { " " }by { $basis }
   *[no] { "" }
}.

### Growth since a baseline.

growth-change = { $direction ->
    [up] +{ $figure }%
    [down] -{ $figure }%
   *[same] 0%
}
growth = { $direction ->
    [up] up { $figure }
    [down] down { $figure }
   *[same] unchanged
} on { $named ->
    [yes] { $report }
   *[no] { $year }
} ({ $baseline }{ $sourced ->
    [yes] , by { $source }
   *[no] { "" }
}{ $partial ->
    [yes] , figures lacking
   *[no] { "" }
}){ $left ->
    [yes] ; nothing to compare with: { $without }
   *[no] { "" }
}
growth-lack = growth not known: { $reason ->
    [no-plan] there is no plan of { $year } here
    [faulty-plan] the plan of { $year } has errors
    [no-report] the plan of { $year } has no such report
    [no-indicator] the plan of { $year } has no such indicator
    [other-unit] in { $year } it was in another unit of measure
    [whole] the baseline of { $year } is of all units together
    [zero] the baseline of { $year } is 0
   *[no-figures] there are no figures of { $year } to compare with
}
signed-growth = On { $named ->
    [yes] { $report }
   *[no] { $year }
} ({ $baseline }{ $sourced ->
    [yes] , by { $source }
   *[no] { "" }
}{ $partial ->
    [yes] , figures lacking
   *[no] { "" }
}) it is { $direction ->
    [up] up { $figure }
    [down] down { $figure }
   *[same] unchanged
}{ $left ->
    [yes] ; there are no figures of { $year } to compare with for { $without }
   *[no] { "" }
}.
signed-growth-lack = Its growth is not known, as { $reason ->
    [no-plan] there is no plan of { $year } here
    [faulty-plan] the plan of { $year } has errors
    [no-report] the plan of { $year } has no such report
    [no-indicator] the plan of { $year } has no such indicator
    [other-unit] in { $year } it was in another unit of measure
    [whole] the baseline of { $year } is of all units together
    [zero] the baseline of { $year } is 0
   *[no-figures] there are no figures of { $year } to compare with
}.
why-growth = Baseline: { $said }.
why-grown = Against { $target }: ({ $now } − { $then }) × 100 ÷ { $negative ->
    [yes] |{ $then }|
   *[no] { $then }
} = { $change }%.
growth-column = Change (%)
column-change = Change

# R165
unordered-revision = { $reason ->
        [ad-hoc] period “{ $found }” is ad hoc, so no new target of “{ $indicator }” can begin with it
        [twice] the target of “{ $indicator }” is changed twice from period “{ $found }” on
       *[order] the change of target from period “{ $found }” on of “{ $indicator }” stands behind a later one
    }
    .label = { $reason ->
        [ad-hoc] an ad hoc period
        [twice] there is a target from this period on
       *[order] earlier than the change before it
    }
    .first = the change before it
    .help = { $reason ->
        [ad-hoc] name the first regular period that is judged by the new target
        [twice] keep one target a period
       *[order] put the changes in order of time
    }
    .explain = Where a target changes in mid-year, each entry of revised names the first regular period (from) that is judged by the new one; the one before still holds for the periods before. The changes stand in order of time, and each period has one target.
    .before = revised = [{"{"} from = "q3", target = {"{"} at_least = 98 {"}"} {"}"}, {"{"} from = "q2", target = {"{"} at_least = 96 {"}"} {"}"}]
    .after = revised = [{"{"} from = "q2", target = {"{"} at_least = 96 {"}"} {"}"}, {"{"} from = "q3", target = {"{"} at_least = 98 {"}"} {"}"}]

# R166
unfounded-target = { $kind ->
        [revised] a change of the target of “{ $indicator }” names no decision
       *[unit] a target of some units for “{ $indicator }” names no decision
    }
    .label = by which document?
    .help = add basis = "Decision No. … of …"
    .explain = A target is changed in mid-year, or set for single units, only by a decision. Reports name both targets and that document, so basis holds its number and date.
    .before = unit_target = [{"{"} unit = "huyen-x", at_least = 70 {"}"}]
    .after = unit_target = [{"{"} unit = "huyen-x", at_least = 70, basis = "Letter No. 15/SNV-CCHC of 2 March 2022" {"}"}]

# R167
repeated-unit-target = { $unit } is held to two targets of its own for “{ $indicator }”
    .label = it has a target of its own
    .first = the target before
    .help = keep one target a unit; where a group takes it in, name the units of the group one by one
    .explain = A unit has one target of its own for an indicator. A group (@group) is all units in it, so none of them is named besides.
    .before = unit_target = [{"{"} unit = "@huyen", at_least = 70, basis = "…" {"}"}, {"{"} unit = "huyen-x", at_least = 60, basis = "…" {"}"}]
    .after = unit_target = [{"{"} unit = ["huyen-y", "huyen-z"], at_least = 70, basis = "…" {"}"}, {"{"} unit = "huyen-x", at_least = 60, basis = "…" {"}"}]

# R168
idle-unit-target = “{ $found }” reports no metric of “{ $indicator }”, so a target of its own does nothing
    .label = does not report this indicator
    .help = mend the unit's name, or add the unit to reported_by of the metrics
    .explain = A target of some units (unit_target) does something only for units that report metrics of the indicator. The unit or group named here reports none of them.
    .before = unit_target = [{"{"} unit = "van-phong", at_least = 70, basis = "…" {"}"}]
    .after = unit_target = [{"{"} unit = "huyen-x", at_least = 70, basis = "…" {"}"}]

# R169
loose-growth = { $reason ->
        [no-baseline] indicator “{ $indicator }” asks for growth and has no baseline
        [no-growth] indicator “{ $indicator }” has a baseline and no target of growth
        [late] the baseline of “{ $indicator }” is of { $found }, which is not before the plan's { $year }
       *[zero] the baseline of “{ $indicator }” is 0, of which no change is a share
    }
    .label = { $reason ->
        [no-baseline] growth since when?
        [no-growth] does nothing
        [late] of { $found }
       *[zero] is 0
    }
    .help = { $reason ->
        [no-baseline] add baseline = "last-year" (the same indicator in last year's report of the same name), or baseline = {"{"} value = …, year = …, source = "…" {"}"}
        [no-growth] drop the baseline, or write target = {"{"} grow_at_least = … {"}"} or {"{"} cut_at_least = … {"}"}
        [late] write the year of the baseline, which is before the plan's
       *[zero] write a baseline other than 0, or a number as the target: target = {"{"} at_least = … {"}"}
    }
    .explain = Targets of growth (grow_at_least) and of cuts (cut_at_least) are in per cent of a baseline: "last-year" is the same indicator in the same report of last year; {"{"} value, year, source {"}"} is a given figure. It is of a year before the plan's and not 0; without a target of growth it does nothing.
    .before = target = {"{"} grow_at_least = 5 {"}"}
    .after =
        target = {"{"} grow_at_least = 5 {"}"}
        baseline = "last-year"
