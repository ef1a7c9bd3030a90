# The units' own plans: who has issued one, who has not, whose targets are higher (R610–R611).

# R610
idle-own-target = the unit does not report “{ $indicator }”, so this target of its own is never judged{ $reason ->
        [never] {""}
        [one-side] : it counts one side of the ratio only
       *[force] : the indicator is in force in no period of the year
    }
    .label = the unit's own target
    .plan = the plan's indicator
    .help = { $reason ->
        [one-side] choose an indicator of which the unit reports both sides, or leave this out
       *[other] choose an indicator that the unit reports, or leave this out
    }
    .explain = A unit's own plan means something only where the unit has figures. A target for work that it does not do, that has passed to another unit or that is in force in no period has nothing to be held against, and no report will ever say whether it is met.
    .before =
        {"["}targets]
        rural-roads = {"{"} at_least = 90 {"}"}   # the unit reports none of its metrics
    .after =
        {"["}targets]
        on-time = {"{"} at_least = 99.5 {"}"}

# R611
foreign-own-task = this task of the unit's own is in the area “{ $area }”, in which the plan asks the unit for nothing
    .label = { $unit }'s own task
    .help = name an area in which the unit has figures or tasks, or leave area out
    .explain = A unit's own task is told with the area that it names, and followed by that area's focal unit. Where the plan asks the unit for nothing there, the area's id is most likely a slip.
    .before = area = "public-finance"   # the unit's work is in the area procedures
    .after = area = "procedures"

unit-plans-title = The units' own plans
unit-plans-targets = Targets that units have set themselves
unit-plans-tasks = Tasks that units have set themselves
unit-plans-issued = { $required ->
    [0] { $files ->
        [one] { $files } unit has a plan of its own.
       *[other] { $files } units have plans of their own.
    }
   *[other] { $count } of { $required } units have issued theirs; the repository holds { $files }.
}
unit-plans-higher = { $units ->
    [one] { $units } unit has
   *[other] { $units } units have
} set { $count ->
    [one] { $count } target
   *[other] { $count } targets
} higher than the department's.
column-unit-plan = Plan
column-unit-plan-document = Document
column-unit-plan-day = Day
column-unit-plan-file = File
column-unit-plan-higher = Higher targets
column-plan-target = Department
column-own-target = Unit
unit-plan-state = { $state ->
    [issued] issued
    [unreported] there, not reported as issued
    [not-applicable] need not be issued
   *[absent] not issued
}
unit-plan-late = { $text }, { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}{ $internal ->
    [yes] {" "}(internal date)
   *[no] {""}
}
unit-plan-overdue = { $text }, { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}{ $internal ->
    [yes] {" "}(internal date)
   *[no] {""}
}
unit-plan-late-unit = { $text } ({ $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}{ $internal ->
    [yes] , internal date
   *[no] {""}
})
unit-plan-there = there
unit-plan-not-there = none
own-target-outdated = no longer in force: the department's is higher now
own-target-unreported = no figures in this report

# In the report for signature
signed-unit-plans = Units' own plans: { $issued } of { $required } units have issued theirs{ $absent ->
    [0] .
   *[other] ; not issued: { $units }.
}
signed-own-targets = Units with targets higher than the department's: { $units }, with { $count } targets: { $counts }{ $any ->
    [no] .
   *[yes] ; missed:
}
signed-own-count = { $kind ->
    [met] { $count } met
    [on-track] { $count } on track or in progress
    [missed] { $count } missed or behind
   *[unjudged] { $count } not judged
}
signed-own-missed = { $unit }: { $indicator } at { $value }, its own target being { $own }.
xlsx-unit-plans = Unit plans
xlsx-own-kind = Kind
xlsx-own-target = target
xlsx-own-task = task
