# What strays into a table (R22x): conflicts, totals, headings, ids that Excel rewrote.

# R220
merge-conflict = unresolved merge conflict (lines { $from }–{ $to })
    .label = two versions differ from here to line { $to }
    .last = to here
    .help = keep the right version, delete the other and the lines with <<<<<<<, =======, >>>>>>>
    .explain = When two people change the same file, git writes both versions into it, parted by lines of <<<<<<<, ======= and >>>>>>>. Which one is right only its author knows, so nothing between the marks counts, and the file is not rewritten. Open the file, keep the right row of each metric, delete the wrong one and the marks, and submit again.
    .before =
        metric,value
        <<<<<<< HEAD
        settled,1520
        =======
        settled,1530
        >>>>>>> van-phong-q1
    .after =
        metric,value
        settled,1530

# R221
rival-columns = which column is `{ $column }` ({ $also })? “{ $first }” or “{ $found }”
    .label = it may be this one
    .first = or this one
    .expected = one column only that is `{ $column }` or `{ $also }`
    .help = rename the right column to `{ $column }` or `{ $also }`, and rename or delete the other
    .explain = Headers such as “Số liệu”, “Kết quả” or “Thực hiện” are understood as the value where only one of them is there. Where two columns could be the value, a plan beside what was achieved or two quarters, none is picked, and no row of the file counts. A column called `value` is never confused with one called “Kế hoạch”.
    .before = mã;Kế hoạch;Thực hiện
    .after = mã;Kế hoạch;giá trị

# R222
total-row = { $valued ->
        [yes] “{ $found }” is a total, not a metric
       *[no] “{ $found }” is a total and is not used
    }
    .label = a total
    .help = delete this row: totals are added up by the tool
    .explain = Every row of a submission is a metric with an id of the plan. A total has no id, and to count it would add everything twice. The tool itself adds up rows, units and periods.
    .before =
        metric,value
        settled-late,10
        Tổng cộng,1530
    .after =
        metric,value
        settled-late,10

# R223
heading-row = { $reason ->
        [numbering] the row “{ $found }” numbers the columns and is not used
       *[heading] “{ $found }” is the heading of a section{ $valued ->
            [yes] {" "}but has a value
           *[no] {" "}and is not used
        }
    }
    .label = { $reason ->
        [numbering] numbers of columns
       *[heading] not an id
    }
    .help = { $valued ->
        [yes] if this is a metric, write its id; otherwise delete the value
       *[no] delete this row, or move the words to the column name
    }
    .explain = The id column takes ids of metrics and tasks only. A heading such as “I. Institutions”, or the row that numbers the columns (1), (2)…, is kept in the file but never counts. Where such a row has a value, nobody knows whose it is.
    .before =
        metric,value
        I. Procedures,
        settled,1520
    .after =
        metric,value
        settled,1520

# R224
text-below-table = { $reason ->
        [signature] “{ $found }” belongs to the signature, not to the table
       *[footnote] “{ $found }” is a footnote, not a metric
    }
    .label = not an id
    .help = { $reason ->
        [signature] delete this row; signatures stand on the signed paper
       *[footnote] move the text to the note of the row it is about, then delete this row
    }
    .explain = Below a table there often stand footnotes, sources and signatures. Such rows are kept in the file but never count and reach no report. What concerns one figure goes into the note of its row.
    .before =
        metric,value,note
        settled,1520,
        Note: without those withdrawn,,
    .after =
        metric,value,note
        settled,1520,without those withdrawn

# R225
rewritten-id = { $reason ->
        [twice] “{ $found }” stands in two rows and “{ $meant }” in none: one is probably “{ $meant }” as Excel rewrote it
       *[once] “{ $found }” is probably the id “{ $meant }” as Excel rewrote it
    }
    .label = an id that Excel rewrote
    .first = the other row
    .plan = the plan declares “{ $meant }” here
    .expected = { $meant }
    .help = format the id column as Text, then type the right id again
    .help-restored = format the id column as Text (or type an apostrophe first), then type “{ $meant }” again{ $reason ->
        [twice] {" "}in its own row
       *[once] { "" }
    }
    .help-several = format the id column as Text, then type the right id again: { $candidates }
    .explain = Excel takes ids that look like numbers or dates for numbers and dates: 1.10 becomes 1.1, 001 becomes 1, 1-2 becomes 02/Jan, 1E5 becomes 100000. Whose the figure is can then no longer be told. Format the id column as Text before typing, or use the form of “reform template”, whose ids are locked.
    .before =
        metric,value
        1.1,15
    .after =
        metric,value
        1.10,15

# R226
other-period-in-header = the value column says “{ $found }”, but the file lies in { $period }
    .label = another period
    .expected = figures of { $period }
    .help = if the figures are of { $other }, move the file to reports/{ $year }/{ $other-id }/; otherwise mend the header
    .explain = The header of the value column names another period than the folder of the file. Either last period’s file was used again without mending the header, or the file lies in the wrong folder; then this period’s figures are another’s.
    .before =
        reports/2022/q2/van-phong.csv: mã;Giá trị quý I
    .after =
        reports/2022/q2/van-phong.csv: mã;Giá trị quý II
