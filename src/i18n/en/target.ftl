### Targets: each kind (at_least, at_most …) is a variant here.

target = { $relation ->
    [at-least] ≥ { $least }
    [between] { $least }–{ $most }
    [grow-at-least] up ≥ { $least }
    [cut-at-least] down ≥ { $least }
    [equal] = { $least }
   *[at-most] ≤ { $most }
}{ $percent ->
    [yes] %
    [permille] ‰
   *[no] { " " }{ $unit }
}
signed-goal = { $relation ->
    [whole] { $least }
    [at-least] at least { $least }
    [between] { $least } to { $most }
    [grow-at-least] a rise of at least { $least }
    [cut-at-least] a fall of at least { $least }
    [equal] exactly { $least }
   *[at-most] at most { $most }
}

# R112
impossible-target = { $reason ->
        [both] an indicator has one target, not several
        [pair] a band needs exactly two numbers
        [upside-down] the band { $found } is upside down: its first number is the larger one
        [beyond] the step { $found } lies above the target
        [empty] the target has no number
        [negative] a target must not be negative
        [precision] the target has too many digits
        [never] a target of { $found }{ $sign } cannot be reached
       *[always] a target of { $found } is always met
    }
    .label = { $reason ->
        [both] choose one
        [pair] not two numbers
        [upside-down] the smaller number goes first
        [beyond] above the upper bound
        [empty] no number
        [negative] negative
        [precision] too many digits
        [never] above { $whole }{ $sign }
       *[always] cannot be missed
    }
    .help = { $reason ->
        [both] keep one of them; for a value that must stay within a band write between = [lower, upper]
        [empty] write at_least = …, at_most = …, equal = … or between = [lower, upper]; where there is no target, remove this key
        [pair] write between = [lower, upper]
        [upside-down] swap the two numbers, as in between = [20, 30]
        [beyond] a step is the lower bound by then: write a number no larger than the upper bound
        [precision] write a number below 1,000,000,000,000,000 with at most 6 decimals
       *[other] look the target up in the document that sets it, and correct the number
    }
    .explain = Every indicator has one target: at least (at_least), at most (at_most), exactly (equal) or a band (between) of a lower and then an upper bound, both included; a step towards a band is the lower bound by then. A share of a whole lies between 0 and 100%, so a target beyond is never met, and one that every value meets says nothing. Look the target up in the document that sets it, and correct it. Where the part may exceed its whole (more done than was planned, say), write may_exceed = true in the indicator.
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
opposite-target = the unit's own target for “{ $indicator }” { $how ->
        [turned] goes against the plan's
       *[otherwise] is of another kind than the plan's
    }
    .label = { $how ->
        [turned] the other way round
       *[otherwise] another kind
    }
    .plan = the plan's target
    .help = { $how ->
        [turned] use at_least or at_most as the plan does
       *[otherwise] use the same word (at_least, at_most, equal or between) as the plan does
    }
    .explain = An indicator that should be high has at_least, one that should be low at_most, one that should be a certain number equal, one that should stay within a band between; a unit's own band lies within the plan's. A unit's own target is of the same kind and goes the same way as the plan's; otherwise the two cannot be compared.
    .before =
        # the plan: at_least = 99
        on-time = {"{"} at_most = 99.5 {"}"}
    .after =
        on-time = {"{"} at_least = 99.5 {"}"}
