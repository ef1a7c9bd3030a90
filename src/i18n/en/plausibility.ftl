# Doubtful figures (R504, R510–R512), waivers (R701–R705), merged faults, the work list.

plausible-not-started = not started
plausible-in-progress = in progress
plausible-done = done

# R504
sudden-change = ‘{ $metric }’ leaps to { $now }, about { $times } times the largest figure of the earlier periods ({ $before })
    .label = a leap
    .earlier = { $earlier }: { $before }
    .help = check it, above all for a digit too many or another unit of measure; if it is right, add it to waivers.toml with the reason
    .explain = The figure is more than 5 times the largest that the unit itself has reported this year. Mostly a digit was typed too many, another unit of measure was used (dong for million dong), or another row's figure was entered. A rise of less than 20 is never mentioned. If the figure is right, the coordinator confirms it in the plan's waivers.toml, with the reason.
    .before =
        settled,1520   (quarter I)
        settled,16350  (quarter II)
    .after =
        settled,1520   (quarter I)
        settled,1635   (quarter II)

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
task-backwards = task ‘{ $metric }’ goes backwards: { $earlier } said { $before }, now it is { $now }
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
unverified-evidence = the evidence for ‘{ $metric }’ { $reason ->
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
grouped-lines = { $more } more in { $more ->
        [one] line
       *[other] lines
    } { $listed }
grouped-rows = { $more } more: { $listed }

# A waived warning, shown with -v.
waived-by = waived
waived = { $reason } ({ $by })

# What a unit has left to do.
worklist = TO DO – { $unit } ({ $as-of })
worklist-unreadable = Mend { $path } first: no figure in it can be read (line { $lines })
worklist-wrong = Mend { $count ->
        [one] the faulty line
       *[other] { $count } faulty lines
    } in { $path } ({ $count ->
        [one] line
       *[other] lines
    } { $lines })
worklist-absent = Fill in { $count ->
        [one] the missing row
       *[other] { $count } missing rows
    } in { $path }: { $names }
worklist-doubtful = Look again at { $count ->
        [one] the warning
       *[other] { $count } warnings
    } in { $path } (line { $lines })
worklist-plan = Tell whoever keeps the plan: something is wrong in { $path } (line { $lines })
worklist-submit = { $when ->
        [late] Submit { $period } now: it was due on { $due }, { $days ->
            [one] a day ago
           *[other] { $days } days ago
        }
       *[ahead] Submit { $period } by { $due } ({ $days ->
            [0] today
            [one] one day left
           *[other] { $days } days left
        })
    }
worklist-next = Nothing is left to do. Next: { $period }, figures from { $from } to { $to }, due on { $due }.
worklist-last = Nothing is left to do. No period of { $year } is left to report.

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
