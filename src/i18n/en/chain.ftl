# The chain of reports: focal units sign for the figures of their areas (R716–R721).

# R716
void-sign-off = what { $unit } signed on { $on } for { $period } is void: { $count ->
        [one] { $count } figure differs
       *[other] { $count } figures differ
    }
    .label = this line was signed
    .help = look at the new figures and sign again: reform sign --period { $period-id } --unit { $unit-id }
    .explain = A focal unit signs for figures, not for files. Once a figure of its areas is corrected, added or gone nobody answers for the sum any more, so what was signed is void until it is signed anew. A file that is written otherwise with the same figures (rows in another order, another encoding, reform fmt) leaves it valid. 0 and n/a are two different figures.
    .before = quan-ly-nang-luong corrects settled-late from 3 to 5 after thanh-tra has signed q1
    .after = reform sign --period q1 --unit thanh-tra

# R717
unasked-sign-off = { $unit } has signed for { $period }, but the plan does not ask it to
    .label = no [[sign_off]] wants this file
    .help = delete the file, or add [[sign_off]] with unit = "{ $unit-id }" to plan.toml
    .explain = Only a unit that plan.toml names in [[sign_off]] signs for the figures of areas, and only in periods that ask for any of theirs. Another unit's file looks as if somebody answered for figures whom nobody has asked.
    .before =
        reports/2022/q1/signed/quan-ly-cong-nghiep.toml
    .after =
        {"["}[sign_off]]
        unit = "quan-ly-cong-nghiep"
        areas = ["industry"]

# R718
broken-sign-off = { $reason ->
        [unit] this is signed by the unit “{ $found }”, but the file is called by another
        [period] this is signed for the period “{ $found }”, but lies in another's folder
        [line] “{ $found }” is not of the form unit/metric, a blank, value
        [order] the line “{ $found }” is out of order or repeated
        [future] it was signed on { $found }, after its file was committed
        [early] it was signed on { $found }, before the period's last day
        [count] the file states { $found } figures, but has another number of lines
       *[hash] the SHA-256 is not that of the lines in the file
    }
    .label = the sign-off cannot be relied on
    .help = sign again with reform sign, or restore the file from history
    .explain = The file is written by “reform sign” and not edited by hand: a line a figure, in order, and the SHA-256 of these lines. One that was edited, or copied from another period or unit, signs nothing.
    .before = period = "q1"  (in reports/2022/q2/signed/)
    .after = reform sign --period q2 --unit thanh-tra

# R719
lacking-sign-off = { $when ->
        [late] { $unit } has not signed for { $period }, { $days ->
            [one] { $days } day overdue
           *[other] { $days } days overdue
        }
       *[ahead] { $unit } has not signed for { $period }; { $days ->
            [0] today is the last day
            [one] { $days } day left
           *[other] { $days } days left
        }
    }
    .label = asked to sign
    .due = submissions are due; sign-off by { $due }
    .expected = the file { $path }
    .help = once all units have submitted: reform sign --period { $period-id } --unit { $unit-id }
    .explain = Units report to focal units; a focal unit looks through the figures of its areas, signs for them and passes them on to the Office. The plan says who signs for which areas, and how many days after the submissions' due date. Before that day this is a reminder; after it an error, and the period cannot be closed.
    .before =
        reports/2022/q1/
    .after =
        reports/2022/q1/signed/thanh-tra.toml

# R720
repeated-sign-off = { $what ->
        [unit] “{ $found }” is asked to sign twice
       *[area] two units are asked to sign for the area “{ $found }”
    }
    .label = stated again
    .first = stated here
    .help = { $what ->
        [unit] put the unit's areas into one [[sign_off]]
       *[area] leave the area to one unit
    }
    .explain = A focal unit has one sign-off a period, and one unit answers for an area. Where it is stated twice nobody knows which day, or which unit, is right.
    .before =
        areas = ["procedures"]   # thanh-tra
        areas = ["procedures"]   # van-phong
    .after =
        areas = ["procedures"]   # thanh-tra

# R721
late-sign-off = { $unit } signed for { $period } on { $committed }, { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
    .label = sign-off was due by { $due }
    .due = submissions were due
    .help = nothing to mend; sign in time next period
    .explain = A sign-off comes on the day of the first commit that holds its file. One that is late makes no figure wrong, so it is a warning, but it stays on record. Signing anew because of a later correction is not late.
    .before = reports/2022/q1/signed/thanh-tra.toml, committed on 2022-03-25
    .after = reports/2022/q1/signed/thanh-tra.toml, committed on 2022-03-18

# Below a sign-off that is void.
signed-was = differs
signed-line = { $kind ->
    [added] { $unit }, { $metric }: { $now } is new
    [removed] { $unit }, { $metric }: { $was } is gone
   *[changed] { $unit }, { $metric }: { $was } → { $now }
}

# reform sign
sign-about = A focal unit signs for the figures of its areas
sign-period = The period to sign for, such as q1
sign-unit = The focal unit that signs
sign-by = Who answers for it, to stand in the file
sign-nobody = the plan asks no unit to sign: add [[sign_off]] to plan.toml
sign-not-asked = { $unit } is not asked to sign for { $period }; those that are: { $units }
sign-not-ended = { $period } has not ended: it can be signed for from its last day on, { $to }
sign-not-complete = { $period } cannot be signed for yet: figures of { $count ->
    [one] { $count } unit
   *[other] { $count } units
} are lacking or wrong ({ $units })
sign-unchanged = { $unit } signed for { $period } on { $on }; the figures are the same, so nothing was written
sign-done = { $unit } signs for { $count ->
    [one] { $count } figure
   *[other] { $count } figures
} of { $period }: wrote { $path }. It counts from the day on which the file is committed.
signed-head = { $unit } signs for the figures of { $period } { $year }: { $areas }.
    Written by “reform sign”; not to be edited by hand. Each line: unit/metric, a blank, value.
    To verify the fingerprint without reform, from the root of the repository:
    {"  "}sed -n 's/^  "\(.*\)",$/\1/p' { $path } | sha256sum

# In reports and in the status
sign-offs-title = Sign-off by focal units
column-sign-areas = Areas
column-sign-due = Due
column-sign-state = Sign-off
column-sign-on = Signed on
column-sign-by = Signed by
sign-state = { $state ->
    [signed] signed
    [void] void
    [invalid] unreadable file
   *[lacking] not signed
}
sign-state-late = { $text }, { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
sign-state-overdue = { $text }, { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}
sign-state-changed = { $text } ({ $count ->
    [one] { $count } figure differs
   *[other] { $count } figures differ
})
sign-not-begun = not begun
sign-off-of = { $unit } ({ $periods })
sign-off-void-of = { $unit } ({ $periods }: figures have changed since)
report-unsigned = Not signed yet by { $units }.
report-signed = Signed for by { $units }.
