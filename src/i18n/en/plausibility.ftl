# Doubtful figures (R504, R510–R512), waivers (R701–R705), merged faults, the work list.

plausible-not-started = not started
plausible-in-progress = in progress
plausible-done = done

# R504
sudden-change = { $reason ->
        [nothing] ‘{ $name }’ is 0, but was { $before } in { $earlier }
        [fall] ‘{ $name }’ drops to { $now }, about { $times } times less than the smallest figure of the earlier periods ({ $before })
       *[rise] ‘{ $name }’ leaps to { $now }, about { $times } times the largest figure of the earlier periods ({ $before })
    }
    .label = { $reason ->
        [nothing] nothing at all
        [fall] a drop
       *[rise] a leap
    }
    .earlier = { $earlier }: { $before }
    .help = check it, above all for a digit too many or too few, or another unit of measure; if it is right, add it to waivers.toml with the reason
    .help-unit = another unit of measure? The figures are about { $factor } times apart: in the unit of the earlier period this may be { $other }; if { $now } is right, add it to waivers.toml with the reason
    .explain = The figure is more than 5 times the largest, or at most a fifth of the smallest, that the unit itself has reported this year. Mostly a digit was typed too many or too few, another unit of measure was used (dong for million dong), or another row's figure was entered. A rise of less than 20 or a fall of less than 10 is never mentioned; a 0 only where every earlier figure (of a stock: the last one) is 5 or more. If the figure is right, the coordinator confirms it in the plan's waivers.toml, with the reason.
    .before =
        settled,1520   (quarter I)
        settled,16350  (quarter II)
    .after =
        settled,1520   (quarter I)
        settled,1635   (quarter II)

# R530
part-over-whole = { $reason ->
        [year] ‘{ $part-names }’ comes to { $part } over the year so far, more than ‘{ $whole-names }’ with { $whole }
       *[period] { $alone ->
            [yes] ‘{ $part-names }’ is { $part }, more than ‘{ $whole-names }’ with { $whole }
           *[no] ‘{ $part-names }’ of all units together is { $part }, more than ‘{ $whole-names }’ with { $whole }
        }
    }
    .label = { $reason ->
        [year] with this period the sum exceeds the whole
       *[period] more than the whole
    }
    .part = added to the part
    .whole = belongs to the whole
    .plan = the indicator ‘{ $indicator }’
    .help = check the figures; if the part may exceed the whole, write may_exceed = true in the indicator; if it does so this once, add it to waivers.toml with the reason
    .help-year = the same people (dossiers, documents) may have been counted in several periods: count each once a year, report the running total, and write over_time = "to-date" for this metric in the plan
    .explain = In a share the part is counted among the whole, so it cannot be larger. Where it is, one of the two is mostly wrong; and a share above 100% at one unit hides what another lacks. Where no single period exceeds the whole but the year does, the same people were probably counted in several periods. An indicator whose part may exceed its whole (done of what was planned, say) has may_exceed = true.
    .before =
        settled-online,130
        settled,100
    .after =
        settled-online,93
        settled,100

# R531
far-from-peers = { $reason ->
        [ratio] { $side ->
            [below] ‘{ $name }’ comes to { $figure } on average, far below the { $others } other units (the nearest has { $nearest })
           *[above] ‘{ $name }’ comes to { $figure } on average, far above the { $others } other units (the nearest has { $nearest })
        }
       *[figure] { $side ->
            [below] ‘{ $name }’ is { $figure }, far below the { $others } other units (the nearest has { $nearest })
           *[above] ‘{ $name }’ is { $figure }, far above the { $others } other units (the nearest has { $nearest })
        }
    }
    .label = far from all other units
    .nearest = the nearest: { $nearest }
    .help = check it, above all the unit of measure; if it is right, add it to waivers.toml with the reason
    .explain = Where six units or more report a figure for a period, and one of them has more than 300 times the largest of the others (or less than a 300th of the smallest), it mostly used another unit of measure. For averages (minutes a visit) the bound is 10 times, since an average does not depend on a unit's size.
    .before =
        waiting-minutes,324   (12 visits; half a minute each at the other units)
    .after =
        waiting-minutes,5.4

# R532
sudden-shortfall = ‘{ $part-names }’ falls short of ‘{ $whole-names }’ by { $lacking }; in the earlier periods it was { $before } at most ({ $earlier })
    .label = a sudden shortfall
    .whole = the whole
    .earlier = { $earlier }
    .help = check both figures, above all for digits left out or exchanged; if they are right, add this to waivers.toml with the reason
    .explain = What is lacking of the whole (answers that are not satisfied, files not processed online) is more than 5 times the most of the earlier periods, and has risen by 20 or more; where nothing was ever lacking, a fifth of the whole is now. Mostly a digit of one of the two figures was left out, or two were exchanged. If the figures are right, the coordinator confirms them in waivers.toml, with the reason.
    .before =
        survey-answers,281
        survey-satisfied,73
    .after =
        survey-answers,281
        survey-satisfied,273

# R510
unchanged-figure = { $same } figures are exactly those of { $earlier }: { $metrics }
    .label = as in the period before
    .earlier = { $earlier } says the same
    .other = so is this one
    .expected = what this period brought; { $of } figures were compared with the period before
    .help = enter this period's figures; if they do agree, add the first to waivers.toml with the reason
    .explain = Figures that add up over periods, such as dossiers settled, rarely agree in several rows from one period to the next. Mostly the file of the period before was copied and not wholly changed. Only figures of 10 and more are compared, and only 3 that agree are worth a word, or all of them where there are 2 or more.
    .before =
        settled,1520          (quarter I)
        settled,1520          (quarter II)
        settled-on-time,1510  (quarter I)
        settled-on-time,1510  (quarter II)
    .after =
        settled,1520          (quarter I)
        settled,1635          (quarter II)
        settled-on-time,1510  (quarter I)
        settled-on-time,1628  (quarter II)

# R511
task-backwards = task ‘{ $name }’ goes backwards: { $earlier } said { $before }, now it is { $now }
    .label = less than before
    .earlier = { $earlier }: { $before }
    .help = correct this period's status, or the earlier one if that was wrong
    .explain = What is done does not become work in progress again, and what was begun does not become unbegun. If the earlier period was wrong, correct its submission. If the task really has to be done again (a decision was repealed and must be issued anew), the coordinator confirms it in waivers.toml.
    .before =
        publish-procedures,done         (quarter I)
        publish-procedures,in-progress  (quarter II)
    .after =
        publish-procedures,done         (quarter I)
        publish-procedures,done         (quarter II)

# R512
unverified-evidence = the evidence for ‘{ $name }’ { $reason ->
        [late] is dated { $date }, after this period's submissions were due ({ $limit })
        [future] is dated { $date }, a day that has not come yet
        [absent] is a file that the repository does not have: { $file }
        [outside] is a file outside the repository: { $file }
        [date] has a date that does not exist: { $written }
        [undated] lacks the document's date
        [unnumbered] lacks the document's number
        [link] is only an address on the web
       *[words] is neither a document's number and date nor a file
    }
    .label = { $reason ->
        [late] after the period
        [future] not come yet
        [absent] no such file
        [outside] outside the repository
        [date] no such day
        [undated] no date
        [unnumbered] no number
       *[words] cannot be looked up
    }
    .expected = a document's number and date, such as ‘45/QĐ-SCT ngày 20/02/2022’, or the path of a file in the repository
    .help = { $reason ->
        [late] check the date; if it is right, the task was done in the next period
        [future] check the document's date
        [absent] add the file to the repository, or correct the path
        [outside] copy the file into the period's folder and give its name
        [link] give the document's number and date, or save the page as a file in the repository
       *[words] give the document's number and its date, or the path of a file
    }
    .explain = A task counts as done when others can look its evidence up: a document's number, symbol and date, or a file in the repository (its path from the root, or the name of a file beside the submission). A document cannot be dated after the submissions of the period that it is to prove were due. Descriptions and web addresses are not enough: they change and vanish.
    .before = publish-procedures,done,,a decision was issued
    .after = publish-procedures,done,,Quyết định số 45/QĐ-SCT ngày 20/02/2022

# R545
early-evidence = the evidence for ‘{ $name }’ is dated { $date }, { $reason ->
        [year] before the plan's year
       *[period] before the period began
    }
    .label = { $reason ->
        [year] older than { $limit }
       *[period] this period begins on { $limit }
    }
    .from = the period begins
    .help = { $reason ->
        [year] check the document's year: a task of this year is shown done by a document of this year
       *[period] check the date; if it is right, the task was done in an earlier period: correct that submission
    }
    .explain = A task that is reported done for the first time is shown so by a document of that period. An older one usually has a slip in its month or year, or is what the task rests on rather than what came of it. A task that an earlier period has reported done keeps citing its document; standing duties are not asked.
    .before =
        publish-procedures,done,,45/QĐ-SCT ngày 20/02/2021
    .after =
        publish-procedures,done,,45/QĐ-SCT ngày 20/02/2022

# R701
unwaivable = { $reason ->
        [unknown] there is no code ‘{ $found }’
       *[severity] { $code } ({ $rule }) is an error and cannot be waived
    }
    .label = { $reason ->
        [unknown] no such code
       *[severity] only warnings can be waived
    }
    .expected = the code of a warning, such as R504
    .help = { $reason ->
        [unknown] run ‘reform explain’ to see the codes
       *[severity] mend the submission, then delete this waiver
    }
    .help-nearest = write ‘{ $nearest }’
    .explain = A warning is doubtful and may be right, so someone responsible may confirm and waive it. An error makes the figure unusable: it has to be mended, and nobody can waive it.
    .before = code = "R403"
    .after = code = "R504"

# R702
void-waiver = the waiver is void: the value confirmed was { $found }, now it is { $now }
    .label = the value when it was confirmed
    .now = the value now
    .help = check the new value; if it is right too, put it into the waiver, otherwise delete the waiver
    .explain = A waiver holds for the very value that somebody has verified. When the value changes, nobody vouches for the new one, and the warning (if there still is one) is given again. A waiver has the value in canonical form: a number without grouping, a status as done, in-progress or not-started.
    .before =
        at = "q2/thanh-tra/settled"
        value = "1520"
    .after =
        at = "q2/thanh-tra/settled"
        value = "16350"

# R704
unused-waiver = { $reason ->
        [form] ‘{ $at }’ is not of the form period/unit/code (or period/unit for a submission as a whole)
        [period] the waiver is for period ‘{ $found }’, which the plan does not have
        [unit] the waiver is for unit ‘{ $found }’, which the plan does not have
        [metric] the waiver is for code ‘{ $found }’, which the plan does not have
        [row] the waiver is for a row that was not submitted: { $at }
        [repeated] there is a waiver of { $code } for { $at } above
       *[finding] the waiver is not needed: there is no { $code } at { $at }
    }
    .label = waives nothing
    .row = there is no { $code } here
    .expected = { $reason ->
        [form] for instance q1/thanh-tra/settled
       *[other] the period, unit and code of a row with { $code }
    }
    .help = { $reason ->
        [form] write period, unit and code with ‘/’ between them
        [period] correct it, or delete this waiver
        [unit] correct it, or delete this waiver
        [metric] correct it, or delete this waiver
       *[other] delete this waiver
    }
    .help-nearest = write ‘{ $nearest }’
    .explain = A waiver that hides no warning is a blank permit: it would hide a new one that nobody has looked at. Delete it, or point it at the right row.
    .before =
        {"["}[waiver]]
        code = "R504"
        at = "q1/thanh-tra/setled"
    .after =
        {"["}[waiver]]
        code = "R504"
        at = "q1/thanh-tra/settled"

# R705
expired-waiver = the waiver of { $code } expired on { $until }
    .label = expired
    .help = look at it again: extend the waiver or delete it
    .explain = A waiver with a last day has to be looked at again once that day has passed. From the day after, the warning is given as usual.
    .before = until = 2022-03-31
    .after = until = 2022-12-31

# A fault that runs through a file: said once, with its other places.
grouped = likewise
grouped-lines = { $more } more in { $lines ->
        [one] line
       *[other] lines
    } { $listed }
grouped-rows = { $more } more: { $listed }

# A waived warning, shown with -v.
waived-by = waived
waived = { $reason } ({ $by })

# R540
one-sided-not-arisen = { $kind ->
        [standing] “{ $side }” is n/a and nothing has been stated this year, while “{ $other }” is { $sum }
       *[flow] “{ $side }” did not arise (n/a), while “{ $other }” is { $sum }
    }
    .label = one side alone makes no ratio
    .other = the other side has a figure
    .plan = the two make up “{ $indicator }”
    .help = { $kind ->
        [standing] write what there is, even 0; n/a only says that what was stated before has not changed
       *[flow] write 0 if it was counted and came to nothing; if it did not arise, both sides are n/a
    }
    .explain = n/a says that something did not arise in the period; it is not 0. With a numerator that did not arise and a denominator that has a figure there is no ratio: taken for 0 it would turn a miss into a hit or a hit into a miss, so the unit's pair for this period is left out. Of a stock or a running total n/a says that there is nothing new: what was stated last this year stands, so something must have been stated. What was counted and came to nothing is 0.
    .before =
        metric,value,note
        waiting-minutes,n/a,not measured
        visits,310,
    .after =
        metric,value,note
        waiting-minutes,8370,
        visits,310,

# R541
falling-total = the running total “{ $name }” falls: now { $now }, { $earlier } said { $before }
    .label = less than the total before
    .earlier = { $earlier }: { $before } was stated
    .expected = { $before } or more
    .help-explained = the note gives a reason and the new total counts; if it is right, waive this with the reason
    .help = write the total from the beginning of the year to the end of this period; if too much was counted before, correct that file, or say why in the note
    .explain = A running total is the year's sum, each thing counted once, so it never falls. Where it does, this period's own figure was written in place of the total, or something was counted twice before. With a remark in the note it is only a warning and the new total counts. A unit that took over from others carries their totals on.
    .before =
        procedures-simplified,14   (quarter II)
        procedures-simplified,3    (quarter III)
    .after =
        procedures-simplified,14   (quarter II)
        procedures-simplified,17   (quarter III)

# R542
unasked-totals = { $unit } seems to file running totals where the period's own figures are asked: none of its { $flows } flows has ever fallen up to { $period }
    .label = no less than in any period before
    .earlier = the first figure
    .help = write this period's own figures; if the form does ask for the running total, the plan says submitted = "to-date"; if these are the period's own, waive this with the reason
    .explain = These figures are added up over the periods. A unit that files the running total of the year has its first quarter counted four times in the year's report. Where every flow of a unit rises period after period it has almost certainly done so. Write the period's own figures, or declare submitted = "to-date" and the differences are taken.
    .before =
        settled,100   (quarter I)
        settled,200   (quarter II)
        settled,300   (quarter III)
    .after =
        settled,100   (quarter I)
        settled,100   (quarter II)
        settled,100   (quarter III)

# R543
unexplained-opening = { $unit } begins in { $period } with an opening balance of { $found }, and the plan does not say from whom
    .label = in whose hands was this before?
    .unit = it begins in mid-year
    .help = in units.toml write succeeds = ["…"] with the units that handed over to “{ $unit-id }”, or succeeds = [] if nobody did
    .explain = What a unit that begins in mid-year has in hand on its first day somebody left to it. Where the plan does not say who, it is counted twice in the year's report: once with the unit before and once with the new one. With “succeeds” the balance counts as passed on; succeeds = [] says that it is new.
    .before =
        {"["}[unit]]
        id = "division-ab"
        from = "q3"
    .after =
        {"["}[unit]]
        id = "division-ab"
        from = "q3"
        succeeds = ["division-a", "division-b"]
