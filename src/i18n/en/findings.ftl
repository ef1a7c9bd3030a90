# The register of what inspections found: findings.csv.

# R830
unreadable-day = `{ $found }` is no day
    .label = no day can be read here
    .expected = a day such as 2022-06-14 or ngày 14 tháng 6 năm 2022
    .help = write the day as year-month-day, such as 2022-06-14
    .explain = Deadlines and the figures of periods are counted from the days in the register, so each of them has to be a day that the calendar has, with its month and year. A row whose day cannot be read does not count.
    .before = KL-01,KT-02,31/02/2022,…
    .after = KL-01,KT-02,2022-02-28,…

# R831
ambiguous-day = `{ $found }` may be { $day } or { $other }
    .label = is the day first, or the month?
    .expected = a day such as 2022-12-05
    .help = write `{ $day-typed }` for { $day }, or `{ $other-typed }` for { $other }
    .explain = In Vietnam the day is written first, but Excel with American settings writes the month first, and the two look alike where neither number is above 12. Nothing is guessed, so this row does not count. Year-month-day has one reading only.
    .before = KL-01,KT-02,5/12/2022,…
    .after = KL-01,KT-02,2022-12-05,…

# R832
blank-finding-cell = this row has no `{ $column }` ({ $also })
    .label = the cell `{ $column }` is empty
    .expected = an id, the day, the unit and what was found
    .help = fill in `{ $column }`
    .explain = Without its id, its day, its unit or what it is, nobody can follow a finding up. Such a row does not count, and the figures of the unit are left open until it is mended.
    .before = TT-01,KT-01,2022-02-10,,Niêm yết thiếu thủ tục,…
    .after = TT-01,KT-01,2022-02-10,van-phong,Niêm yết thiếu thủ tục,…

# R833
repeated-finding = the id “{ $found }” is another finding's already
    .label = the same as row { $row }
    .first = it stands here first
    .help = choose another id; if it is the same finding, keep one row
    .explain = Each finding has an id of its own in the year, so that it can be followed until it is mended. Two rows with one id may be one finding written down twice, so neither counts until that is clear.
    .before =
        TT-01,KT-01,2022-02-10,van-phong,…
        TT-01,KT-01,2022-02-10,thanh-tra,…
    .after =
        TT-01,KT-01,2022-02-10,van-phong,…
        TT-02,KT-01,2022-02-10,thanh-tra,…

# R834
mended-before-found = the finding “{ $id }” was { $what ->
    [referred] referred
   *[mended] mended
} on { $day }, before it was found
    .label = earlier than the day on which it was found
    .date = found on { $date }
    .expected = { $date } or later
    .help = look both days up again
    .explain = Nothing can be mended or referred before it is found: one of the two days is wrong. The row does not count until it is mended.
    .before = found 2022-05-10, mended 2022-04-20
    .after = found 2022-04-10, mended 2022-04-20

# R835
closed-twice = the finding “{ $id }” is both mended and referred
    .label = it was referred here
    .mended = it was mended here
    .help = if the unit has mended it, take out the day of the referral; if it was referred, take out the other
    .explain = A finding is either mended by the unit or referred to whoever can mend it. With both nobody knows who has closed it, and when, so the row does not count.
    .before = mended 2022-05-10, referred 2022-05-20
    .after = mended 2022-05-10

# R836
closed-without-evidence = the finding “{ $id }” is { $what ->
    [referred] referred
   *[mended] mended
} without evidence
    .label = no evidence
    .expected = the number and date of a document, or the path of a file
    .help = write the number and date of the report or referral in the column `evidence`
    .explain = A finding is closed once a document proves it. A row without evidence does not count, and the figures of the unit are left open until there is some.
    .before = mended 2022-05-10, no evidence
    .after = mended 2022-05-10, evidence “Báo cáo số 21/BC-QLTM ngày 10/5/2022”

# R837
finding-without-due = the finding “{ $id }” is open and has no due date
    .label = no due date
    .help = write the last day in the column `due`
    .explain = Without a due date nobody knows when a finding is overdue, and nobody is reminded.
    .before = TT-01,…,no due
    .after = TT-01,…,due 2022-06-30

# R838
due-before-found = the finding “{ $id }” is due on { $due }, before it was found
    .label = earlier than the day on which it was found
    .date = found on { $date }
    .expected = { $date } or later
    .help = look both days up again
    .explain = A due date is set once something is found: one of the two days is wrong. The row does not count until it is mended.
    .before = found 2022-05-10, due 2022-04-30
    .after = found 2022-04-10, due 2022-04-30

# R839
future-finding = the finding “{ $id }” { $what ->
    [mended] is mended
    [referred] is referred
   *[date] was found
} on { $day }, which is yet to come
    .label = after { $as-of }
    .help = look the day up again, above all the year and the month
    .explain = The register holds what has happened. A day to come is mostly a slip in the year or month; until then this does not count.
    .before = found on 2202-05-10
    .after = found on 2022-05-10

# R840
finding-outside-year = the finding “{ $id }” of { $date } is outside the year's periods
    .label = the year's periods run from { $first } to { $last }
    .help = move this row to the register of its year, or correct the day
    .explain = The register of a year holds what was found in that year. What was found outside its periods is in no figure, but is followed up all the same.
    .before = reports/2022/findings.csv: found on 2021-05-10
    .after = reports/2021/findings.csv: found on 2021-05-10

# R841
finding-without-action = the finding “{ $id }” is open and does not say what is to be done
    .label = no action
    .help = write what is to be done in the column `action`
    .explain = The unit has to know what would mend it, and whoever follows it up when it is done.
    .before = TT-01,…,no action
    .after = TT-01,…,action “Niêm yết bổ sung”

# R842
missing-register = there is no register from which “{ $name }” can be counted
    .label = this is counted from the register
    .expected = the file { $path }
    .help = make the file { $path }; while nothing has been found, its header row is enough
    .explain = A metric with from_findings is reported by nobody but counted from the register of what inspections found. Without the register nobody can tell whether nothing was found or nothing was written down, so the figure is left open.
    .before = (no reports/2022/findings.csv)
    .after = id,inspection,date,unit,found,action,due,mended,referred,evidence

# R843
counted-row = “{ $found }” is counted from the register, and asked of no unit
    .label = this row is one too many
    .plan = the metric is set here
    .help = delete this row; findings stand in { $path }
    .explain = A metric with from_findings is counted from the register of what inspections found. Counted and reported, there would be two figures for one thing.
    .before = shortcomings-found,5
    .after = (delete this row)

# R844
unfit-from-findings = `{ $key }` does not go with `from_findings`
    .label = of no use here
    .from = the metric is counted from the register
    .expected = over_time = "sum" or "to-date", without reported_by, submitted, optional, by and publisher
    .help = { $key ->
        [over_time] write over_time = "sum" or "to-date"
       *[other] take out `{ $key }`
    }
    .explain = What is counted from the register is handed in by no unit, and counts what happened in the period (sum) or since the start of the year (to-date). Keys that say how units report it do nothing.
    .before =
        from_findings = "found"
        reported_by = ["@all"]
    .after = from_findings = "found"

# reform findings
findings-about = Follow up what inspections found, overdue first
findings-unit = Only the findings in one unit
findings-only-open = Only what is neither mended nor referred
findings-none = there is no register: { $path } is not there
findings-title = What inspections found in { $year }
findings-by = { $issuer } · as of the end of { $on }
findings-heading = What inspections found
findings-by-unit = By unit
findings-all-units = Total
findings-open = Neither mended nor referred
findings-closed = Mended or referred
findings-partial = Rows of the register could not be read (`reform check` says which), so there may be more than is told here.
findings-total = { $found ->
    [0] By the end of { $on } inspections had found no shortcomings.
   *[other] By the end of { $on } inspections had found { $found } { $found ->
        [one] shortcoming
       *[other] shortcomings
    }: { $mended } mended, { $referred } referred to a competent authority, { $open } open{ $overdue ->
        [0] {"."}
       *[other] {", "}{ $overdue } of them overdue.
    }
}
findings-sentence = { $overdue ->
    [0] { $total }
   *[other] { $total } Overdue in: { $whose }.
}
findings-more = and { $count } more that are open; `reform findings` lists them all.
findings-of = { $unit } ({ $count })
finding-state = { $state ->
    [overdue] overdue by { $days } { $days ->
        [one] day
       *[other] days
    }
    [open] open
    [referred] { $dated ->
        [yes] referred on { $day }
       *[no] referred
    }
   *[mended] { $dated ->
        [yes] mended on { $day }
       *[no] mended
    }
}
column-findings-found = Found
column-findings-mended = Mended
column-findings-referred = Referred
column-findings-open = Open
column-findings-overdue = Of them overdue
xlsx-findings = Findings
column-findings-inspection = Inspection
column-findings-date = Found on
column-findings-what = Shortcoming
column-findings-action = What is to be done
column-findings-evidence = Evidence

# R845
shared-folder = the id “{ $found }” is the name of a folder that the whole year shares
    .label = reports/<year>/{ $found }/ is no period's folder
    .help = choose another id for the period
    .explain = Each period has a folder of its id in reports/<year>/. The folders proposals (what units propose) and scores (self-assessed and appraised points) are the whole year's, so no period has one of these names.
    .before = id = "scores"
    .after = id = "scoring"

# The signed report
signed-findings = { $any ->
    [0] From the start of the year to the end of { $on } inspections found no shortcomings.
   *[other] From the start of the year to the end of { $on } inspections found { $found } shortcomings; { $mended } were mended{ $any-referred ->
        [0] {""}
       *[other] {", "}{ $referred } were referred to a competent authority
    }{ $any-open ->
        [0] {"."}
       *[other] {", "}{ $open } remain open{ $any-overdue ->
            [0] {"."}
           *[other] {", "}{ $overdue } of them overdue: { $whose }.
        }
    }
}

# R846
finding-of-unknown-unit = the plan has no unit “{ $found }”
    .label = no such unit
    .expected = the id or the name of a unit in units.toml
    .help = write the id or the name of the unit that has to mend it
    .help-nearest = write “{ $nearest }”
    .explain = Each finding names the unit that has to mend it, by its id or its name in units.toml. Where that cannot be told it counts for nobody, and what is counted from the register stays open until it is put right.
    .before = TT-01,…,van-fong,…
    .after = TT-01,…,van-phong,…
