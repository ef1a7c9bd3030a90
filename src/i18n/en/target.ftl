### Targets: each kind (at_least, at_most …) is a variant here.

target = { $relation ->
    [at-least] ≥ { $least }
   *[at-most] ≤ { $most }
}{ $percent ->
    [yes] %
    [permille] ‰
   *[no] { " " }{ $unit }
}
signed-goal = { $relation ->
    [whole] { $least }
    [at-least] at least { $least }
   *[at-most] at most { $most }
}

# R112
impossible-target = { $reason ->
        [both] a target is either a minimum or a maximum, not both
        [empty] the target has no number
        [negative] a target must not be negative
        [precision] the target has too many digits
        [never] a target of { $found }{ $sign } cannot be reached
       *[always] a target of { $found } is always met
    }
    .label = { $reason ->
        [both] choose one
        [empty] no number
        [negative] negative
        [precision] too many digits
        [never] above { $whole }{ $sign }
       *[always] cannot be missed
    }
    .help = { $reason ->
        [both] keep either at_least or at_most
        [empty] write at_least = … or at_most = …
        [precision] write a number below 1,000,000,000,000,000 with at most 6 decimals
       *[other] look the target up in the document that sets it, and correct the number
    }
    .explain = Every target is one number: at least (at_least) or at most (at_most). A share of a whole lies between 0 and 100%, so a target beyond is never met, and one that every value meets says nothing. Look the target up in the document that sets it, and correct it. Where the part may exceed its whole (more done than was planned, say), write may_exceed = true in the indicator.
    .before = target = {"{"} at_least = 999 {"}"}
    .after = target = {"{"} at_least = 99 {"}"}

# R601
weaker-target = the unit's own target { $own } for “{ $indicator }” is easier than the plan's { $plan }
    .label = easier than the plan's
    .plan = the plan's target
    .help = set a target at least as hard as the plan's, or remove this one
    .explain = A unit may set itself a harder target than the plan's but never an easier one: the plan's is the least that the department has promised. For a maximum (at_most) the larger number is the easier one.
    .before =
        # the plan: at_least = 99
        on-time = {"{"} at_least = 98 {"}"}
    .after =
        on-time = {"{"} at_least = 99.5 {"}"}

# R602
opposite-target = the unit's own target for “{ $indicator }” goes against the plan's
    .label = the other way round
    .plan = the plan's target
    .help = use at_least or at_most as the plan does
    .explain = An indicator that should be high has at_least, one that should be low at_most. A unit's own target goes the same way as the plan's; otherwise the two cannot be compared.
    .before =
        # the plan: at_least = 99
        on-time = {"{"} at_most = 99.5 {"}"}
    .after =
        on-time = {"{"} at_least = 99.5 {"}"}
