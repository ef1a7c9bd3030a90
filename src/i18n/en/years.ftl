# The years that are looked at.
year-taken = Takes { $year }; { $other } is not over, or not sealed yet: add --year { $other } for that year.
check-years = Checked the years { $years }.

# R417
removed-year = this branch deletes the plan of { $year }
    .label = { $year } is not among the years that have a plan
    .help = bring plan/{ $year } back as it was where the branch left
    .explain = Without its plan nobody looks at a year's submissions any more, those not due yet and those of closed periods included; and next year has nothing to be compared with. The plan of a year gone by is kept like any record.
    .before = a branch that deletes plan/2022, with the new plan in plan/2023
    .after = a branch that only adds plan/2023

# R418
nearly-year = the folder “{ $found }” looks like a year's and is not read
    .label = the folder of a plan is named by the four digits of its year
    .help = name it after the year of its plan, as in plan/2022; delete a copy, or keep it outside plan/
    .explain = Every year has one folder, whose name is four digits and nothing else. A folder of another name, such as 02022, 2022-old or a copy, is the plan of no year: what is changed in it has no effect, and nobody would notice.
    .before = plan/2022-old/plan.toml
    .after = plan/2022/plan.toml

# R419
too-many-years = { $count ->
        [one] one more year is to be looked at and was not, { $first }
       *[other] { $count } more years are to be looked at and were not, from { $first } on
    }: a check takes { $limit } years at most
    .label = plan/ holds too many years that are not over, or that this branch changes
    .help = delete the years in plan/ that are none; where a branch changes many, check each by itself with --year
    .explain = A check looks at every year that is not past its last due date, is named, or is changed by the branch. That is two or three as a rule; folders of dozens of years to come are a slip or an attack, and must not make a check last for ever.
    .before = plan/2022, plan/2030, plan/2031 … plan/2090
    .after = plan/2022, plan/2023
