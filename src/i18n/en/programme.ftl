### The programme over several years: plan/programme.toml.

keys-programme = Targets over several years: plan/programme.toml
    .format = The number of the file's format.
    .target = The indicators that have targets over several years.
keys-programme-target = What is to be reached of an indicator over several years; no year's plan may ask less.
    .indicator = The indicator's id, the same in every year's plan.
    .name = What the programme calls it.
    .targets = The number to reach by each year: 2025 = 80.
    .at_least = true: the numbers are the least; or the numbers by year themselves, in place of targets.
    .at_most = true: the numbers are the most; or the numbers by year themselves, in place of targets.
    .source = The document that decided it, with its number and date.

programme-heading = The programme's path
programme-column-year = { $year }
programme-cell = { $known ->
    [yes] { $value }
   *[no] –
}{ $asked ->
    [yes] { " " }({ $target })
   *[no] { "" }
}
programme-faulty = the plan has errors
programme-source = Basis
programme-plan = { $indicator }: the programme asks { $years }{ $sourced ->
    [yes] { " " }({ $source })
   *[no] { "" }
}.
programme-year = { $target } by { $year }
signed-programme = The path by { $sourced ->
    [yes] { $source }
   *[no] the programme
}: { $years }.
signed-programme-year = { $year } { $known ->
    [yes] { $current ->
        [yes] { $value } so far
       *[no] { $value }
    }{ $asked ->
        [yes] { " " }(target { $target })
       *[no] { "" }
    }
   *[no] { $asked ->
        [yes] target { $target }
       *[no] no figures
    }
}
xlsx-programme = Programme
xlsx-year = Year

# R605
undercut-programme = { $reason ->
        [absent] ‘{ $indicator }’ has no target, while the programme asks { $asked } by { $year }
        [turned] the target { $own } of ‘{ $indicator }’ points another way than the programme’s { $asked } by { $year }
       *[weaker] the target { $own } of ‘{ $indicator }’ asks less than the programme’s { $asked } by { $year }
    }
    .label = { $reason ->
        [absent] no target
        [turned] points another way
       *[weaker] less than the programme asks
    }
    .programme = what the programme asks
    .help = raise the year's target to the programme's; where the programme has been changed, mend plan/programme.toml
    .explain = A year's plan is a step of the programme over several years (plan/programme.toml). The target in force at the year's end is no weaker than the programme's of that year or, in a year without one, of the latest before. Growth since a baseline cannot be compared and is left aside.
    .before =
        # the programme: targets = {"{"} 2022 = 30, 2025 = 80 {"}"}
        target = {"{"} at_least = 25 {"}"}
    .after =
        target = {"{"} at_least = 30 {"}"}

# R606
unfollowed-programme = the programme has indicator ‘{ $found }’, and the plan of { $year } has not
    .label = not in the plan of { $year }
    .help = add the indicator to the year's plan, or mend its id in plan/programme.toml
    .help-nearest = is it “{ $nearest }”? Then mend the id in plan/programme.toml
    .explain = An indicator of the programme over several years (plan/programme.toml) has the same id in the plan of every year from its first to its last; else its path cannot be followed.
    .before = indicator = "online-shares"
    .after = indicator = "online-share"

# R607
unordered-programme = { $reason ->
        [no-year] ‘{ $found }’ is not a year
        [twice] { $year } is stated twice
        [order] { $year } stands before { $before }
       *[back] { $found } by { $year } asks less than what is asked by { $before }
    }
    .label = { $reason ->
        [no-year] not a year
        [twice] stated already
        [order] out of order
       *[back] goes back
    }
    .first = the year before it
    .help = { $reason ->
        [no-year] write the year in four digits: {"{"} 2022 = 30, 2025 = 80 {"}"}
        [twice] keep one number
        [order] put the years in order
       *[back] compare with the programme's document and mend it
    }
    .explain = A programme over several years has a number to reach by each year, from its first to its last. A later year that asks less than an earlier one is most often a slip in a number or in the direction (at_least, at_most).
    .before = targets = {"{"} 2022 = 80, 2025 = 30 {"}"}
    .after = targets = {"{"} 2022 = 30, 2025 = 80 {"}"}

# R608
repeated-programme = the programme has indicator ‘{ $found }’ twice
    .label = there already
    .first = the first time
    .help = put its years into one [[target]]
    .explain = An indicator has one path in plan/programme.toml, with all its years in one entry.
    .before =
        {"["}[target]]
        indicator = "online-share"
        targets = {"{"} 2022 = 30 {"}"}
        {"["}[target]]
        indicator = "online-share"
        targets = {"{"} 2025 = 80 {"}"}
    .after =
        {"["}[target]]
        indicator = "online-share"
        targets = {"{"} 2022 = 30, 2025 = 80 {"}"}

# R609
unclear-programme = { $reason ->
        [both] this target over several years is written in two ways
        [false] false does not say which way the target points
       *[empty] this target over several years has no numbers
    }
    .label = { $reason ->
        [both] choose one
        [false] write true, or leave it out
       *[empty] no numbers
    }
    .help = write targets = {"{"} 2022 = 30, 2025 = 80 {"}"} with at_least = true or at_most = true; or at_least = {"{"} 2022 = 30, 2025 = 80 {"}"}
    .explain = A target over several years has its numbers once and points one way: targets with at_least = true or at_most = true, or the numbers at at_least or at_most themselves. Without a direction it points as the target of the year's plan does.
    .before =
        targets = {"{"} 2022 = 30 {"}"}
        at_least = {"{"} 2025 = 80 {"}"}
    .after =
        targets = {"{"} 2022 = 30, 2025 = 80 {"}"}
        at_least = true
