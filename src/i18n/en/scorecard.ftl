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
    .indicator = the indicator
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
        [above] the points of a step ({ $typed }) are more than the criterion's maximum ({ $max })
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
    .help-nearest = change it to “{ $nearest }”
    .help = add a [[group]] of that number, or write group = "…" in the criterion
    .explain = The number of a criterion tells its group: 2.1.3 is in group 2.1 if there is one, else in group 2. Where the number does not tell, write group. A card without any group needs none.
    .before =
        {"["}[group]]
        id = "2"
        {"["}[criterion]]
        id = "3.1"
    .after =
        {"["}[group]]
        id = "3"
        {"["}[criterion]]
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

# R810
unknown-criterion = { $card } has no criterion “{ $found }”
    .label = which criterion?
    .help-nearest = change it to “{ $nearest }”
    .help = write the criterion's number as the card has it; Excel may have turned 2.10 into 2.1, or into a date
    .explain = Each line of a scores file is a criterion, by its number on the card. Excel changes such numbers by itself: 2.10 becomes 2.1, and 1.2 the first of February. Format the column as text before typing.
    .before =
        criterion,self
        2.30,1.5
    .after =
        criterion,self
        2.3,1.5

# R811
repeated-score = the criterion “{ $criterion }” has two lines
    .label = the second line
    .first = the first line
    .help = keep one; the second does not count
    .explain = A criterion (of a unit, where units are scored) has one line. Of two nobody knows which is right; the first counts, and the second is reported.
    .before =
        criterion,self
        2.3,1
        2.3,1.5
    .after =
        criterion,self
        2.3,1.5

# R812
unreadable-points = “{ $found }” { $reason ->
        [ambiguous] can be read in two ways: { $first } or { $second }
        [comma] has a decimal comma in a file whose separator is a comma
        [negative] is below nothing; points are not
        [decimals] has more than 6 decimals
        [date] is a date, not points
       *[words] are no points
    }
    .label = cannot be read
    .help = { $reason ->
        [ambiguous] write { $meant }
        [comma] write { $meant }
       *[other] write a number such as 1.5, or n/a where the criterion does not apply
    }
    .explain = Points are a number by the same rules as in submissions (a decimal point, or a comma in a file parted by semicolons), or n/a: the criterion does not apply and leaves the maximum. An empty cell is not scored yet.
    .before =
        criterion,self
        2.3,one and a half
    .after =
        criterion,self
        2.3,1.5

# R813
impossible-score = the { $side ->
        [appraised] appraised
       *[self] self-assessed
    } points of the criterion “{ $criterion }” are { $typed }, { $reason ->
        [above] more than its maximum of { $max }
       *[other] which it cannot be worth
    }
    .label = { $reason ->
        [above] above the maximum
       *[other] no such step
    }
    .max = the maximum
    .help = { $reason ->
        [above] write at most { $max }
       *[other] write one of: { $values }
    }
    .explain = The points of a criterion lie between 0 and its maximum. One that is reached or not is worth all or nothing; one that is scored by steps (bands) is worth the points of a step, or nothing.
    .before =
        criterion,self
        2.3,2.5
    .after =
        criterion,self
        2.3,2

# R814
unproven-score = points are claimed for the criterion “{ $criterion }” without a document
    .label = on which document?
    .criterion = the criterion asks for one
    .help = write the number and date of a document, or the path of a file, as evidence; without one claim 0
    .explain = A criterion with evidence = true is claimed with a document only: its number and date, or a file. Whoever appraises will look at it.
    .before =
        criterion,self,evidence
        7.1,2,
    .after =
        criterion,self,evidence
        7.1,2,Kế hoạch số 12/KH-SCT ngày 10/01/2022

# R815
differing-score = the { $side ->
        [appraised] appraised
       *[self] self-assessed
    } points of the criterion “{ $criterion }” are { $typed }; the figures ({ $report }) come to { $computed }
    .label = computed: { $computed }
    .criterion = this is how it is scored
    .help = { $side ->
        [appraised] ask whoever appraised, or argue it in the column `note`; reform score shows what the computed points rest on
       *[self] write { $computed }, or correct the figures if these are wrong; reform score shows what they rest on
    }
    .explain = Points for an indicator, tasks, late submissions or findings follow from what the repository holds. Where typed points are others, one of the two is wrong; of an appraisal that is argued it is only said. They are compared once the report has ended or its figures are complete.
    .before =
        criterion,self
        2.3,2
    .after =
        criterion,self
        2.3,1

# R816
unargued-appraisal = the criterion “{ $criterion }” was appraised at { $appraised } where { $self } was claimed, and no note says why
    .label = why not the same?
    .self = what was claimed
    .help = write the reason as a note
    .explain = Points that were appraised otherwise than claimed want a reason in the note, for whoever reads them later and for the answer when the index is published.
    .before =
        criterion,self,appraised,note
        7.1,2,1,
    .after =
        criterion,self,appraised,note
        7.1,2,1,No record of the third quarter's inspection

# R817
unsettled-score = nothing says what the criterion “{ $criterion }” is worth: { $why ->
        [not-asked] it is not reported
        [no-activity] nothing arose
        [not-applicable] it does not apply yet
        [small-sample] there are too few cases to judge by
       *[no-target] there is no target to be held against
    } ({ $report })
    .label = needs n/a or points
    .criterion = this criterion
    .help = write n/a (it leaves the maximum) or points for it, or add no_activity = "out", "full" or "zero" to the card
    .explain = That nothing arose can mean two things: the criterion leaves the maximum, or it has all its points. A card says which by no_activity; else whoever scores writes n/a or points. Until then it stays in the maximum and the total is provisional.
    .before =
        criterion,self
        2.3,
    .after =
        criterion,self
        2.3,n/a

# R818
unknown-scorecard = the plan has no scorecard “{ $found }”
    .label = scores of which card?
    .help-nearest = change it to “{ $nearest }”
    .help = name the file as the card in plan/<year>/scorecards/ is named
    .explain = reports/<year>/scores/<card>.csv has the scores of plan/<year>/scorecards/<card>.toml. Without the card nobody knows which criteria there are, and what they are worth.
    .before = reports/2022/scores/par-idx.csv
    .after = reports/2022/scores/par-index.csv

# R819
misplaced-unit = { $how ->
        [none] the line of the criterion “{ $criterion }” does not say of which unit
        [department] { $card } scores the department, not its units
       *[other] { $card } does not score the unit “{ $found }”
    }
    .label = { $how ->
        [none] no unit
       *[other] out of place
    }
    .card = the card
    .help = { $how ->
        [none] write the unit's id in the column unit
        [department] take the column unit away
       *[other] write a unit that the card scores (units), or take the line away
    }
    .explain = A card with units scores each of them, so each line has the id of a unit in the column unit. A card of the department has no such column.
    .before =
        criterion,self
        1,5
    .after =
        criterion,unit,self
        1,van-phong,5
