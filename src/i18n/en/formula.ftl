### What an indicator is made of: a ratio, a plain figure or tasks (R160–R164).

# R160
no-formula = { $reason ->
        [denominator] the indicator has a numerator and no denominator
        [numerator] the indicator has a denominator and no numerator
       *[none] the indicator does not say what it is made of
    }
    .label = { $reason ->
        [denominator] divided by what?
        [numerator] what is divided by this?
       *[none] neither metrics nor tasks
    }
    .help = { $reason ->
        [denominator] for a ratio add denominator = ["…"]; for a plain number write value in place of numerator
        [numerator] add numerator = ["…"]
       *[none] write numerator and denominator (a ratio), value (a plain number) or tasks (the share of tasks done)
    }
    .explain = An indicator is made in one of three ways: a numerator over a denominator; a plain number (value), as in “at least 12 inspections in the year”; or the share of tasks that are done (tasks). With a numerator alone nobody can tell a plain number from a ratio whose denominator was forgotten, so the plan must say which it is.
    .before =
        numerator = ["inspections"]
        unit.en = "inspections"
    .after =
        value = ["inspections"]
        unit.en = "inspections"

# R161
several-formulas = the indicator is made of ‘{ $other }’ already, so it cannot be made of ‘{ $found }’ as well
    .label = a second way
    .first = the first way
    .help = keep one of them; to follow both, make two indicators
    .explain = An indicator is made in exactly one way: a ratio (numerator and denominator), a plain number (value) or the share of tasks done (tasks). With several nobody can tell which number is meant.
    .before =
        value = ["inspections"]
        denominator = ["planned-inspections"]
    .after =
        numerator = ["inspections"]
        denominator = ["planned-inspections"]

# R162
idle-small-below = { $reason ->
        [value] the indicator is a plain number, so it has no denominator that could be small
       *[range] small_below must be a whole number from 1 on
    }
    .label = { $reason ->
        [value] no effect here
       *[range] out of range
    }
    .help = { $reason ->
        [value] remove small_below
       *[range] write how many cases it takes to judge, 30 for instance
    }
    .explain = small_below says how small a denominator may get before the result means nothing: below it the indicator reads “small sample” instead of met or not met. A plain number (value) is divided by nothing and has no denominator.
    .before =
        value = ["inspections"]
        small_below = 30
    .after =
        value = ["inspections"]
