# The forms of the files for editors and other tools, and next year's plan.

value-name = NAME
schema-about = Print JSON Schemas of the TOML, or what the CSVs hold
schema-name = plan, units, area, unit-plan, scorecard, waivers, programme, seed, sign-off, received or datapackage; leave out to list them
schema-format = Format of the list: table, json (default: table); each schema is JSON by itself
schema-output = Write to this file
schema-left-out = { $count ->
    [one] { $count } submission is not in canonical form and was left out; see “reform fmt”.
   *[other] { $count } submissions are not in canonical form and were left out; see “reform fmt”.
}
usage-schema-name = there is no schema “{ $value }”{ $suggested ->
    [yes] ; did you mean “{ $nearest }”?
   *[no] .
} There are: { $known }

new-year-again = the plan of { $year } is there and not half of its year is over; add --year { $year } if you mean to make { $next } out of it already
new-year-options = “plan new-year” writes into a folder of its own; it goes with --format json and not with --output
new-year-written = { $count ->
    [one] { $folder }: { $count } file made from { $before }; dates are a year later, ids are the same.
   *[other] { $folder }: { $count } files made from { $before }; dates are a year later, ids are the same.
}
new-year-look-at = Look at these next; comments were taken over as they are, waivers were not.
new-year-closed = - Units that ended in the year are left out:
new-year-closed-unit = {"    "}{ $id } ({ $name }): { $heirs ->
    [some] succeeded by { $units }
   *[none] no successor
}{ $plan ->
    [yes] ; its own plan (units/{ $id }.toml) is not taken along
   *[no] {""}
}
new-year-references = - Where those units were named:
new-year-reference = {"    "}{ $path }, { $of }, { $key }: { $was } { $heirs ->
    [some] → { $now }
   *[none] taken out, choose who stands in its place
}
new-year-kept = - Units that ended without a successor and are kept, since the plan names nobody else for their work; name others, then remove them:
new-year-ending = - Units that report up to the year’s last period are taken along; remove those that have ended:
new-year-unit = {"    "}{ $id } ({ $name })
new-year-unbound = - First and last period and predecessors (from, to, succeeds) are taken out of: { $units }.
new-year-left-out = - Ended in the year (to), and not in the new plan:
new-year-passed = - Metrics that passed from unit to unit in the year, now the last unit's throughout:
new-year-passed-on = {"    "}{ $id }: { $units }
new-year-unbound-parts = - The first and the last period (from, to) are gone from: { $ids }.
new-year-weekends = - Due on a day off:
new-year-weekend = {"    "}{ $id } ({ $name }): { $day ->
    [saturday] Saturday
   *[sunday] Sunday
} { $due }
new-year-bases = - Legal basis to renew ([[basis]] in plan.toml):
new-year-basis = {"    "}{ $number }{ $titled ->
    [yes] {" "}– { $title }
   *[no] {""}
}
new-year-source = - The source is still { $path }: register the new document’s clauses and cite them instead.
new-year-other-years = - Words that speak of another year:
new-year-other-year = {"    "}{ $text }
new-year-targets = - Targets, steps towards them and the units’ own plans: they are still those of the year before.
new-year-default = - Commands now take { $year } unless --year says otherwise (reform check looks at every year that is not over); for last year’s reports add --year { $before }.
world-folder-there = “{ $path }” is there already and is left as it is
