# Completeness and timeliness (R4xx), values and rules (R5xx).

# A summand of a rule and its figure.
rule-term = “{ $name }”{ $when ->
        [previous] {" "}of the period before
       *[now] {""}
    } { $alone ->
        [yes] is { $figure }
       *[no] ({ $figure })
    }
# One side of a rule: the sum of its terms, or a single one.
rule-side = { $alone ->
        [yes] { $terms }
       *[no] { $terms } = { $sum }
    }
rule-terms-more = { $more } others

# R401
missing-submission = { $when ->
        [late] { $unit } has not submitted for { $period }, { $days ->
            [one] { $days } day overdue
           *[other] { $days } days overdue
        }
       *[ahead] { $unit } has not submitted for { $period }; { $days ->
            [0] it is due today
            [one] it is due in { $days } day
           *[other] it is due in { $days } days
        }
    }
    .label = no submission yet
    .due = due on { $due }
    .expected = { $rows ->
        [one] the file { $path } with { $rows } row
       *[other] the file { $path } with { $rows } rows
    }
    .help = begin with: reform template --unit { $unit-id } --period { $period-id }
    .explain = A unit has a submission for every period, even when nothing happened: then every row says 0 or n/a. Without a file nobody knows whether nothing happened or nobody reported. Before the due date this is a reminder, after it an error.
    .before =
        reports/2022/q1/thanh-tra.csv
    .after =
        reports/2022/q1/thanh-tra.csv
        reports/2022/q1/van-phong.csv

# R402
missing-metric = the submission lacks a row for “{ $name }” ({ $metric })
    .label = no row “{ $name }”
    .plan = the plan asks for it here
    .help = { $form ->
        [sheet] the row was deleted from the form: undo it (Ctrl+Z), or copy the figures into a new form
       *[csv] add a row “{ $metric }” with its value, or n/a and a note if it did not arise
    }
    .explain = A unit reports every metric and task that the plan gives it for the period. A row left out does not mean 0: the consolidated report treats it as not yet reported and calls its figures provisional. Add the row, with 0 if there really were none.
    .before =
        metric,value
        settled,1520
        settled-on-time,1500
    .after =
        metric,value
        settled,1520
        settled-on-time,1500
        settled-late,20

# R403
empty-value = “{ $name }” has no value
    .label = no value
    .plan = the plan asks for it here
    .help = { $of ->
        [task] fill in done, in-progress or not-started
       *[metric] fill in the value: 0 if there were none, n/a and a note if it did not arise
    }
    .explain = An empty cell means not yet reported; it does not mean 0. If you counted and there were none, write 0; if it does not arise in your unit, write n/a and say why in the note.
    .before =
        metric,value,note
        settled-late,,
    .after =
        metric,value,note
        settled-late,0,

# R404
missing-note = “{ $name }” says { $found } without a note
    .label = needs a note
    .expected = why it did not arise, in the { $form ->
        [sheet] note
       *[csv] column note
    }
    .help = give the reason in the column note, or write 0 if there simply were none
    .explain = The value n/a says that this did not arise in the unit in this period, so the row counts for no indicator. Whoever consolidates needs the reason, since n/a is neither 0 nor not yet reported. A short sentence in the note will do.
    .before =
        metric,value,note
        visits,n/a,
    .after =
        metric,value,note
        visits,n/a,The unit does not staff the one-stop desk

# R405
missing-evidence = the task “{ $name }” is reported done without evidence
    .label = no evidence
    .plan = the task is set here
    .expected = the number and date of a document, or the path of a file
    .help = write the number and date of the document { $form ->
        [sheet] as evidence
       *[csv] in the column evidence
    }
    .help-output = write the number and date of “{ $output }” { $form ->
        [sheet] as evidence
       *[csv] in the column evidence
    }
    .explain = A task counts as done only with evidence: the number and date of a document, or a file kept beside the submission. Without it an appraiser will not accept the result. If the document is not issued yet, the task is in progress.
    .before =
        metric,value,evidence
        publish-procedures,done,
    .after =
        metric,value,evidence
        publish-procedures,done,152/QĐ-SCT of 10/03/2022

# R501
not-a-number = { $reason ->
        [grouping] the digits of “{ $found }” are parted in no known way
        [dash] a dash is no figure
        [letter] “{ $found }” has the letter { $letter } where a { $digit } belongs
       *[words] “{ $name }” must be a number
    }
    .label = { $reason ->
        [grouping] which number is this?
        [dash] none, or did not arise?
        [letter] the letter { $letter } where a { $digit } belongs
       *[words] not a number
    }
    .plan = the plan asks for a number
    .expected = { $kind ->
        [count] a whole number, for instance 1520
       *[amount] a number, for instance 1520 or { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = { $reason ->
        [grouping] write the number without grouping, with a point before its decimals
        [dash] write 0 if there were none, or n/a and a note if it did not arise
        [letter] look at the original and type the number in digits; O looks like 0, and l like 1
       *[words] write the number, and move the words to the column note
    }
    .explain = The column value takes numbers only: no words, no units of measure, no grouping of thousands; decimals follow a point. The program does not guess a number from words, because a wrong guess would make the whole department's figures wrong. Explanations go into the note.
    .before =
        metric,value,note
        settled,about 1520 dossiers,
    .after =
        metric,value,note
        settled,1520,

# R502
negative-value = the value of “{ $name }” is negative
    .label = negative
    .plan = the metric is defined here
    .expected = 0 or more
    .help = write a number from 0 upwards (one in brackets is negative too); to take back what an earlier period counted, correct that submission; if this metric can truly be negative, the plan says signed = true
    .explain = Every metric is counted or measured, so it cannot be below 0. A negative number usually comes from a formula that subtracts the wrong cell, or from Excel's brackets for negative numbers. To correct an earlier period, correct its submission; do not make up for it here. Where a period may take away more than arose in it, as refunds of money paid out do, the plan says signed = true of the metric.
    .before =
        metric,value
        settled-late,-5
    .after =
        metric,value
        settled-late,5

# R503
fractional-count = “{ $name }” is counted, so it cannot be { $number }
    .label = not a whole number
    .plan = the plan says that it is counted (type = "count")
    .expected = a whole number
    .help = write the whole number that was counted
    .explain = Dossiers, visits and documents are counted in whole numbers. A fraction is usually a share or an average in the wrong place. Write what was counted; the program works out the shares.
    .before =
        metric,value
        visits,210.5
    .after =
        metric,value
        visits,210

# R505
ambiguous-number = “{ $found }” can be read in two ways: { $first }, or { $second-said } with a decimal sign
    .label = two readings
    .plan = the metric is declared here
    .expected = a number without a thousands separator
    .help = { $kind ->
        [count] write { $first }, without a thousands separator; what is counted has no fraction
       *[amount] write { $first } if the sign parts thousands, { $second } if it is the decimal sign
    }
    .explain = In Vietnamese a point parts thousands, while an English Excel has it before the decimals, so 1.520 may be one thousand five hundred and twenty, or one and a half. The program does not guess: a wrong guess would be off by a thousand times. Write numbers without grouping.
    .before =
        metric,value
        settled,1.520
    .after =
        metric,value
        settled,1520

# R506
too-large = the value of “{ $name }” is too large
    .label = too many digits
    .plan = the metric is defined here
    .expected = a number below { $limit }
    .help = check the number: perhaps two cells have run together
    .explain = No unit's figures in administrative reform come near this. Usually two numbers ran together when they were copied, or a telephone number or dossier number stands in the column value. Write the right number.
    .before =
        metric,value
        settled,1520150020000000
    .after =
        metric,value
        settled,1520

# R507
broken-rule = { $relation ->
        [at-most] { $left }, more than { $right }, by { $difference }{ $tolerated ->
            [yes] {" "}({ $tolerance } is tolerated)
           *[no] {""}
        }
       *[equal] { $left }, but { $right }, a difference of { $difference }{ $tolerated ->
            [yes] {" "}({ $tolerance } is tolerated)
           *[no] {""}
        }
    }
    .label = off by { $difference }
    .other = part of the same sum
    .plan = the plan's rule
    .expected = figures that agree with “{ $rule }”
    .help = compare these numbers with your register and correct the one that is wrong
    .explain = The plan states sums that figures must satisfy: dossiers settled, for instance, are those on time and those late. Where the two sides differ at least one number is wrong; if the plan calls that an error, none of these rows is consolidated yet. Check each number and correct the wrong one.
    .before =
        metric,value
        settled,1520
        settled-on-time,1500
        settled-late,15
    .after =
        metric,value
        settled,1520
        settled-on-time,1500
        settled-late,20

# R508
duplicate-metric = “{ $name }” is reported twice, first in row { $row }
    .label = again
    .first = first here
    .help = keep the right row and delete the other
    .explain = Each metric and task has one row in a submission. Of two rows only the unit knows which is right, so neither counts yet. If the figure has several parts, add them up in one row.
    .before =
        metric,value
        settled,1520
        settled,1530
    .after =
        metric,value
        settled,1530

# R509
unknown-status = { $reason ->
        [tick] “{ $found }” is only a tick, not the status of a task
        [ditto] “{ $found }” gives no status: every row states its own
        [pending] “{ $found }”: the status is not known yet
        [number] “{ $found }” is a number and does not say whether the task is done
       *[words] “{ $found }” is not the status of a task
    }
    .label = unclear status
    .plan = “{ $name }” is a task
    .expected = { $form ->
        [sheet] hoàn thành, đang thực hiện or chưa thực hiện
       *[csv] done, in-progress or not-started
    }
    .help = { $reason ->
        [nothing] write “not-started”; if the unit need not do this, write n/a with a note
        [not-arisen] write n/a and say why in the note; if the task is still to be done, write “not-started”
        [tick] if it is done, write “done” with a document’s number and date; otherwise “in-progress”
        [ditto] write this task’s own status again
        [pending] leave it empty while unknown; once begun, write “in-progress”
        [number] write one of the three statuses; move the number to the note
       *[words] write one of the three statuses; move the words to the note
    }
    .help-likely = { $likely ->
        [done] if it is done, write “done”, with a document’s number and date as evidence
        [in-progress] if it is under way, write “in-progress”
       *[not-started] if it has not begun, write “not-started”
    }
    .explain = For a task the column value takes three statuses: done, in-progress and not-started. Anything else, such as “80%” or “nearly done”, leaves open whether the task is done. Choose one, and say more in the note if need be.
    .before =
        metric,value,note
        publish-procedures,nearly done,
    .after =
        metric,value,note
        publish-procedures,in-progress,2 procedures are not yet published

# R513
date-for-number = the value of “{ $name }” is a date, not a number
    .label = a date
    .plan = the plan asks for a number
    .expected = { $kind ->
        [count] a whole number, for instance 1520
       *[amount] a number, for instance 1520 or { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = format this cell as Number in Excel, then type the number again
    .explain = Excel turns whatever looks like a date, 1-2 or 1/2 for instance, into one, and what was typed is lost. Format the column value as Number, then type the right number again.
    .before =
        metric,value
        settled-late,1-Feb
    .after =
        metric,value
        settled-late,12

# R514
percent-for-number = the value of “{ $name }” is a percentage
    .label = a percentage
    .plan = the plan asks for a quantity
    .expected = a quantity, for instance 1520
    .help = write the quantity; the program works out the percentage
    .explain = Units report quantities, not percentages: the department's percentage comes from the units' totals, since an average of percentages would be wrong. Write the dossiers, documents and so on that were counted.
    .before =
        metric,value
        settled-on-time,99%
    .after =
        metric,value
        settled-on-time,1505

# R515
spreadsheet-error = { $reason ->
        [narrow] the column is too narrow, so Excel wrote “{ $found }” in place of the number
       *[error] a formula failed, so Excel wrote “{ $found }” in place of the number
    }
    .label = { $reason ->
        [narrow] the number is lost
       *[error] an error of Excel
    }
    .plan = the plan asks for a number
    .expected = { $kind ->
        [count] a whole number, for instance 1520
       *[amount] a number, for instance 1520 or { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = { $reason ->
        [narrow] widen the column in Excel and save again
       *[error] mend the formula in Excel, or type the number
    }
    .explain = When a formula fails or a column is too narrow, Excel saves its mark into the CSV file in place of the number, which is then no longer in the file. Go back to the workbook, mend the formula or widen the column, and save the CSV again. Note that #N/A is an error of Excel, while n/a says that something did not arise.
    .before =
        metric,value
        settled,#REF!
    .after =
        metric,value
        settled,1520

# R516
too-precise = the value of “{ $name }” has too many decimals
    .label = too many decimals
    .plan = the metric is defined here
    .expected = at most { $decimals } decimals
    .help = round the number to at most { $decimals } decimals
    .explain = A number with very many decimals is usually the result of a division in Excel, not something that was measured. The program works exactly and does not round a unit's figures. Write the number that was measured, or round it.
    .before =
        metric,value
        waiting-minutes,2750.33333333333
    .after =
        metric,value
        waiting-minutes,2750.3

# R517
scientific-number = the value of “{ $name }” is written in powers of ten
    .label = digits may be lost
    .plan = the plan asks for a number
    .expected = all digits, for instance 1520
    .help = format this cell as Number in Excel and save again
    .explain = Excel shortens long numbers to something like 1.52E+03, and the digits that it leaves out are not in the CSV file. Format the column value as Number in the workbook and save the CSV again.
    .before =
        metric,value
        settled,1.52E+03
    .after =
        metric,value
        settled,1520

# R518
formula-for-number = the cell of “{ $name }” holds a formula, not its result
    .label = a formula
    .plan = the plan asks for a number
    .expected = the formula's result, for instance 1520
    .help = paste the result as a value (Paste Values) in Excel and save again
    .explain = A CSV file holds only texts and numbers and works out no formula; nor are the cells that the formula mentions in the file. Copy the result and paste it as a value (Paste Values) before saving the CSV.
    .before =
        metric,value
        settled,=B3+B4
    .after =
        metric,value
        settled,1520

# R519
decimal-comma = “{ $found }” has a decimal comma in a file whose columns are parted by commas
    .label = needs a point
    .plan = the plan asks for a number
    .expected = a point before the decimals, for instance 12.5
    .help = write a point in place of the comma
    .help-meant = write { $meant }
    .explain = Where commas part the cells of a file, decimals follow a point. A Vietnamese Excel usually saves CSV with semicolons, and there a decimal comma is welcome. Write a point in place of the comma.
    .before =
        metric,value
        waiting-minutes,"2750,5"
    .after =
        metric,value
        waiting-minutes,2750.5

# R520
leading-zeros = “{ $found }” has zeros in front
    .label = superfluous zero
    .plan = the plan asks for a number
    .expected = a number without zeros in front
    .help = drop the zeros in front
    .help-meant = write { $meant }
    .explain = Figures do not begin with a zero; what does is usually a dossier's, document's or telephone number in the wrong column. If it is a figure, drop the zeros in front.
    .before =
        metric,value
        visits,0198
    .after =
        metric,value
        visits,198

# R521
text-after-number = the value of “{ $name }” is followed by words
    .label = the number only
    .plan = the plan asks for a number
    .expected = { $kind ->
        [count] a whole number, for instance 1520
       *[amount] a number, for instance 1520 or { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = write the whole number without words; move the words to the note
    .help-own = write { $meant }; the plan states the unit of measure
    .help-two = write { $first } or { $second }, as the sign in the number parts thousands or is the decimal one; leave out the unit of measure
    .help-counted = { $measured ->
        [yes] this is counted in “{ $measure }”: if “{ $noun }” is the same, write { $meant } alone
       *[no] if it is counted in “{ $noun }”, write { $meant } alone
    }
    .explain = The column value holds the number alone; the plan knows what it counts. Words may change its meaning, as in “15 thousand” or “15 (expected)”, so the program does not drop them. Write the whole number (15000 for “15 thousand”), and move the words to the note.
    .before =
        metric,value,note
        visits,210 visits,
    .after =
        metric,value,note
        visits,210,

# R522
other-measure = “{ $found }” is in another unit of measure{ $measured ->
        [yes] : this is counted in “{ $measure }”
       *[no] { "" }
    }
    .label = another unit of measure
    .plan = the plan states the unit of measure here
    .expected = { $measured ->
        [yes] a number in “{ $measure }”, without words
       *[no] a number without words
    }
    .help = { $measured ->
        [yes] write the number in “{ $measure }”, without words; nothing fixed says what “{ $found }” comes to
       *[no] write the number alone, with all its digits
    }
    .help-converted = { $measured ->
        [yes] write { $meant } (“{ $found }” is { $meant } { $measure })
       *[no] write { $meant } without words
    }
    .help-two = write { $first } or { $second }, as the sign in the number parts thousands or is the decimal one; leave out the unit of measure
    .explain = Every metric has one unit of measure, stated in the plan, and the value column takes the number in that unit only. “1.2 billion” or “1.5 hours” is a number in another; to drop the word and keep the number would be wrong a thousand or a million times over. Where the relation is fixed the right number is proposed; where it is not, as between days and working hours, the unit converts it.
    .before =
        metric,value
        waiting-minutes,1.5 hours
    .after =
        metric,value
        waiting-minutes,90

# R523
stand-in-for-number = { $reason ->
        [nothing] “{ $found }” is not a number: is it zero, or did nothing arise?
        [not-arisen] “{ $found }”: what did not arise is n/a with a reason
        [tick] “{ $found }” is only a tick, not a number
        [ditto] “{ $found }” is not a number: every row states its own figure
       *[pending] “{ $found }”: the figure is not there yet
    }
    .label = { $reason ->
        [nothing] zero, or not arisen?
        [not-arisen] write n/a with a reason
        [tick] a number is needed
        [ditto] the figure must be written again
       *[pending] no figure yet
    }
    .plan = the plan asks for a number
    .expected = { $kind ->
        [count] a whole number, for instance 1520
       *[amount] a number, for instance 1520 or { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = { $reason ->
        [nothing] write 0 if it was counted and is zero, or n/a with a note if it did not arise
        [not-arisen] write n/a and say why in the note; if it is just zero, write 0
        [tick] write the number that was counted; if it is zero, write 0
        [ditto] write the figure again, even if it is that of the row above or of the period before
       *[pending] leave it empty until the figure is there, then write it
    }
    .explain = The value column takes numbers only. A word for “none” may say that it was counted and is zero, or that it did not arise; these two count differently, so nothing is guessed. A tick, “ditto” or “…” is no number either. Zero is 0; what did not arise is n/a with a reason; what is not known yet stays empty.
    .before =
        metric,value,note
        settled-late,none,
    .after =
        metric,value,note
        settled-late,0,

# R524
other-measure-in-table = the table says “{ $found }”, but the plan counts “{ $name }” in “{ $measure }”
    .label = another unit of measure
    .plan = the plan states the unit of measure here
    .expected = { $measure }
    .help = convert the figures to “{ $measure }” and mend “{ $found }”; if they are right already, mend the words only
    .explain = The header of the value column, or the column of units of measure, names another unit than the plan, such as million đồng instead of đồng. In which of the two the figures are cannot be told, so these rows do not count: to misread them would be wrong a thousand or a million times over.
    .before =
        mã;Giá trị (giờ)
        waiting-minutes;45
    .after =
        mã;Giá trị (phút)
        waiting-minutes;2700

# R525
inexact-number = “{ $found }” is an estimate, not a count
    .label = not an exact number
    .plan = the plan asks for a number
    .expected = { $kind ->
        [count] a whole number, for instance 1520
       *[amount] a number, for instance 1520 or { $form ->
            [sheet] 12,5
           *[csv] 12.5
        }
    }
    .help = write the very number that was counted; move the words to the note
    .help-meant = if exactly { $meant } were counted, write { $meant }; if counting is not finished, leave it empty
    .explain = Indicators are worked out from what was counted, so “about 100”, “>95” or “over 50” cannot be used: a sum of estimates cannot be checked. Write the number that the register shows.
    .before =
        metric,value
        settled,~1520
    .after =
        metric,value
        settled,1518

# R555
unfit-tolerance = { $reason ->
        [precision] the tolerance is too large or too fine
       *[negative] a tolerance cannot be negative
    }
    .label = not what may be tolerated
    .expected = a number from 0 upwards, below 10^15, with at most 6 decimals
    .help = write by how much the sides may differ, in the unit of the figures
    .explain = tolerance is by how much the two sides of a rule may differ, in absolute terms, because of rounding for instance: a difference of just that much still holds.
    .before = tolerance = -0.5
    .after = tolerance = 0.5

# R556
unknown-category = { $reason ->
        [whole] “{ $found }” ({ $name }) is reported by { $by }
       *[category] “{ $name }” has no category “{ $found }” by { $by }
    }
    .label = { $reason ->
        [whole] the category is lacking
       *[category] no such category
    }
    .plan = the metric is defined here
    .expected = one of { $parts }
    .help = write a row a category; the whole is their sum and has no row
    .help-nearest = did you mean “{ $nearest }”?
    .explain = A metric with by is reported in several rows, one a category: the metric's id, a point, the category's id. Their sum is worked out, so it has no row of its own.
    .before =
        metric,value
        settled,1520
    .after =
        metric,value
        settled.land,900
        settled.construction,620
