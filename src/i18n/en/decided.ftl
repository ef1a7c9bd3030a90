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
plan-unit-target = { $indicator }: { $target } for { $unit }{ $known ->
    [yes] { " " }by { $basis }
   *[no] { "" }
}.

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
