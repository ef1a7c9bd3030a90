### Scorecards: plan/<year>/scorecards/<card>.toml and reports/<year>/scores/<card>.csv (R801–R829).

keys-scorecard = A reform index: plan/<year>/scorecards/<card>.toml
    .format = The number of the file format.
    .name = What the index is called.
    .source = The clauses of the source document that this carries out.
    .illustrative = Whether the index is made up; every score then says so.
    .unit = The unit that scores the department.
    .units = The units that are scored, each by itself, and ranked: @all, @group or ids of units.
    .appraised_by = Who has the last word on the points.
    .period = The report that typed scores are held against; the year's where none is named.
    .group = The groups of criteria.
    .criterion = The criteria.
keys-criterion-group = A group of criteria, with a subtotal.
    .id = Its number; criterion 2.3 is in group 2, and group 2.1 in group 2.
    .name = What the group is called.
keys-criterion = A criterion.
    .id = Its number.
    .name = What is scored.
    .max = The most points.
    .group = The number of its group, where its own number does not tell.
    .from = What it is scored by: exactly one of the keys.
    .score = How it is scored: all-or-nothing gives all points where the target is reached, else none; proportional gives them in proportion.
    .floor = With proportional: below this there are no points.
    .full = With proportional: what earns all points; 100 unless given.
    .bands = Points by steps, the best first: [[figure, points], …]. Falling figures mean at least, rising ones at most.
    .deduct = Points taken off the maximum, one after another.
    .evidence = Whether points that are claimed need a document.
    .no_activity = What it is worth where nothing arose: out leaves the maximum, full is all points, zero is none.
    .source = The clauses of the source document that this carries out.
keys-criterion-from = What a criterion is scored by.
    .indicator = What this indicator comes to.
    .tasks = The share of these tasks that are done.
    .late_submissions = How many submissions came late or are overdue (true).
    .findings = How many findings of inspections there are: overdue, or open, which is not yet mended.
    .manual = Points are claimed, and computed from nothing (true).
keys-deduct = Points that are taken off.
    .each = How many points each time.
    .per = What for: a late submission, a late or overdue task, a finding.

# R801
clashing-scoring = { $reason ->
        [none] the criterion does not say how it is scored
        [several] the criterion is scored in two ways
        [manual] points that are claimed cannot be computed like this
       *[per] points are taken off for what the criterion is not scored by
    }
    .label = { $reason ->
        [none] how is it scored?
        [several] the second way
        [manual] there is no figure to compute them from
       *[per] does not go with from
    }
    .help = { $reason ->
        [none] write score = "all-or-nothing" or "proportional", bands = [[…, …]] or deduct = {"{"} … {"}"}
        [several] keep one of score, bands and deduct
        [manual] take this key away, or score by an indicator or by tasks
       *[per] late_submissions goes with "late-submission", tasks with "late-task", findings with "finding"
    }
    .explain = A criterion is scored in exactly one way: reached or not (score = "all-or-nothing"), in proportion (score = "proportional"), by steps (bands), or less so much each time (deduct). One that is claimed (manual) needs none; with all-or-nothing or bands the points that are claimed must be among those. Points that are taken off for late submissions, late tasks or findings want a from of the same kind.
    .before =
        from = {"{"} indicator = "on-time" {"}"}
        score = "all-or-nothing"
        bands = [[100, 2], [80, 1]]
    .after =
        from = {"{"} indicator = "on-time" {"}"}
        bands = [[100, 2], [80, 1]]

# R802
unfit-scoring = { $reason ->
        [target] the indicator “{ $indicator }” has no target, so nothing says when it is reached
        [most] “{ $indicator }” cannot be scored in proportion: the lower the better
        [faults] faults cannot be scored in proportion: the fewer the better
       *[full] the indicator “{ $indicator }” is not in per cent, so the figure that earns all points must be given
    }
    .label = { $reason ->
        [full] full is missing
       *[other] this way does not fit here
    }
    .help = { $reason ->
        [target] give the indicator a target, or score it by bands
        [full] add full = what earns all points
       *[other] score by bands = [[figure, points], …] with rising figures, or by deduct
    }
    .explain = The way of scoring must fit what is scored. All or nothing wants a target. Points in proportion are the maximum × the figure ÷ what earns all points, so more must be better; what earns all points is 100 (per cent) unless given, and an indicator in another unit of measure must give it as full.
    .before =
        from = {"{"} indicator = "service-points" {"}"}
        score = "proportional"
    .after =
        from = {"{"} indicator = "service-points" {"}"}
        score = "proportional"
        full = 5

# R803
impossible-points = { $reason ->
        [negative] this number may not be negative
        [zero] this number must be more than 0
       *[precision] this number is too large, or has more than 6 decimals
    }
    .label = cannot be used
    .help = write a positive number with at most 6 decimals
    .explain = The maximum, what is taken off and what earns all points are more than nothing; the points of a step and a floor may be 0. Points are summed exactly and not rounded, so no number has more than 6 decimals.
    .before = max = -1
    .after = max = 1

# R804
disordered-bands = { $reason ->
        [pair] a step is two numbers: a figure and points
        [above] the points of a step ({ $found }) are more than the criterion's maximum ({ $max })
        [points] a later step may not be worth as much as the one before, or more
       *[order] the figures must rise or fall throughout
    }
    .label = { $reason ->
        [pair] not two numbers
        [above] above the maximum
        [points] the points do not fall
       *[order] out of order
    }
    .help = write the best step first, as in bands = [[100, 2], [80, 1]]
    .explain = Steps stand from most points to fewest. Figures that fall mean at least so much, figures that rise mean at most so much. A single step goes by the indicator's target. The exact figure is held against them, not the rounded one that is shown.
    .before = bands = [[80, 1], [100, 2]]
    .after = bands = [[100, 2], [80, 1]]

# R805
unknown-criterion-group = { $how ->
        [named] the card has no group “{ $found }”
       *[number] the criterion “{ $found }” is in no group
    }
    .label = { $how ->
        [named] which group?
       *[number] its number begins with that of no group
    }
    .help = add a [[group]] of that number, or write group = "…" in the criterion
    .explain = The number of a criterion tells its group: 2.1.3 is in group 2.1 if there is one, else in group 2. Where the number does not tell, write group. A card without any group needs none.
    .before =
        [[group]]
        id = "2"
        [[criterion]]
        id = "3.1"
    .after =
        [[group]]
        id = "3"
        [[criterion]]
        id = "3.1"

# R806
unclear-criterion = { $reason ->
        [none] the criterion does not say what it is scored by
        [false] “{ $key } = false” does not say what it is scored by
       *[several] the criterion is scored by two things
    }
    .label = { $reason ->
        [several] the second
       *[other] scored by what?
    }
    .help = keep exactly one of indicator, tasks, late_submissions = true, findings and manual = true
    .explain = A criterion is scored by exactly one thing: an indicator, some tasks, late submissions, findings of inspections, or by hand (manual = true). What is scored by two things is two criteria.
    .before = from = {"{"} indicator = "on-time", manual = true {"}"}
    .after = from = {"{"} indicator = "on-time" {"}"}

# R807
idle-scoring-key = “{ $key }” means nothing here
    .label = not used
    .units = units are scored
    .help = { $key ->
        [unit] keep unit (who scores the department) or units (who are scored and ranked)
        [no_activity] take it away: what is scored always arises
       *[other] it goes with score = "proportional" only; take it away
    }
    .explain = A key that changes no points is mostly a slip: floor and full go with points in proportion only; no_activity with indicators and tasks; and a card is either one by which a unit scores the department (unit), or one by which units are scored (units).
    .before =
        score = "all-or-nothing"
        floor = 80
    .after = score = "all-or-nothing"
