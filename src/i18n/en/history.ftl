# The repository's history: when submissions came, what a branch may change.

type-days = a whole number of days, 0 to 366
    .example = { $key } = 2
type-offset = a time zone as its offset from UTC
    .example = { $key } = "+07:00"

# R406
late-submission = { $unit } submitted for { $period } on { $submitted }, { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
    .label = first committed on { $submitted } by { $by }
    .due = due on { $due }{ $grace ->
        [0] { "" }
        [one] , with { $grace } day of grace
       *[other] , with { $grace } days of grace
    }
    .help = leave the file as it is; if the unit had leave to be late, waive it in waivers.toml with at = ‘period/unit’ and that day as its value
    .explain = A submission comes on the day of the first commit that holds it on the repository's main line, told in the plan's time zone. The due date itself is still on time, and so are the plan's days of grace. Later revisions do not make it late, and lateness leaves its figures valid: that is why it is a warning.
    .before =
        due = 2022-03-17, first committed on 2022-03-18
    .after =
        due = 2022-03-17, first committed on 2022-03-17

# R407
unknown-history = when submissions came cannot be told: { $reason ->
        [no-repository] this folder is not in a git repository
        [no-git] git is not installed
        [shallow] this clone holds only the last commits
       *[refused] git refused ({ $detail })
    }
    .label = timeliness is not judged
    .help = { $reason ->
        [no-repository] work in a clone of the repository, or begin one with: git init
        [no-git] install git and see that it is on the PATH
        [shallow] fetch the whole history with: git fetch --unshallow
       *[refused] mend what git says, then run again
    }
    .explain = The repository's history is the register of submissions: the first commit of a file is the day it came. Where the history is not there, or only its end, dates would be wrong, so none is given. Everything else is checked as usual. In CI the whole history has to be fetched (fetch-depth: 0).
    .before = git clone --depth 1 …
    .after = git clone …

# R408
uncommitted-submission = { $unit }’s submission for { $period } is not committed yet
    .label = this file is only on this computer
    .due = on time if committed by { $due }
    .help = commit the file and push it; only then does it count as submitted
    .explain = A file counts as submitted once a commit holds it. Until then nobody else sees it and no date can be given for it. Its figures are checked and shown on this computer all the same.
    .before = reports/2022/q1/thanh-tra.csv saved
    .after = reports/2022/q1/thanh-tra.csv saved, committed and pushed

# R409
uncommitted-change = { $unit }’s submission for { $period } has changed since its last commit
    .label = the file here is not the one that was submitted
    .help = commit the change, or take it back with: git restore
    .explain = The figures shown here are those of the changed file, not of the one that was submitted. Others see the submitted one until the change is committed and pushed.
    .before = reports/2022/q1/thanh-tra.csv changed after the commit
    .after = the change committed

# R410
period-not-begun = { $unit } has filed for { $period }, which has not begun
    .label = checked as of { $as-of }
    .from = this period begins on { $from }
    .help = move the file into the folder of the period it is about; keep a draft out of the repository until its period begins
    .explain = Nobody can have figures of a period that has not begun. Such a file was most likely saved in the wrong folder, or is a form copied for later. None of its rows counts until the period begins, by the plan's time zone or --as-of.
    .before =
        reports/2022/q4/thanh-tra.csv        (on 2022-07-01)
    .after =
        reports/2022/q2/thanh-tra.csv        (on 2022-07-01)

# R411
early-submission = { $unit } submitted for { $period } on { $submitted }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } before the period ended
    .label = its latest version was committed on { $submitted }
    .to = this period runs until { $to }
    .help = submit the figures of the whole period; if they are certain not to change, waive this in waivers.toml with at = ‘period/unit’ and this day as the value
    .explain = Figures drawn up before a period has ended cannot be those of the whole period: the days that were left are not in them. Once the file is committed again on the period's last day or later this warning is gone. Days are told in the plan's time zone.
    .before =
        to = 2022-06-14, committed on 2022-06-02
    .after =
        to = 2022-06-14, the completed figures committed on 2022-06-15

# R412
stale-report = the written report of { $report } is out of date: { $reason ->
        [data] the figures have changed since
        [plan] the plan has changed since
        [both] the plan and the figures have changed since
        [absent] { $file } is not there
       *[unreadable] { $file } cannot be read
    }
    .label = { $reason ->
        [unreadable] this file must say of which figures the report was made
       *[other] it was written on { $as-of }
    }
    .help = write it anew: ‘reform report --period { $report-id } --write’
    .explain = ‘reform report --write’ writes the report into the folder consolidated/, and beside it written.toml with the SHA-256 of the plan and of the data it was made of. Once the plan or the data of the report's periods change, the written files are those of the old figures, and whoever reads them sees other numbers than the repository has. What the report's files say is never read back.
    .before =
        reports/2022/q1/thanh-tra.csv changed after the report of quarter I was written
    .after =
        reform report --period q1 --write

# R315
foreign-file = { $unit } may not { $change ->
        [deleted] delete
       *[changed] change
    } “{ $path }”
    .label = “{ $path }” belongs to: { $owner }
    .help = take this file out of the change; whoever it belongs to makes it
    .explain = A unit changes only its own submissions, its own narratives and its own plan. A change to another unit's file, or to the consolidated report, is most often made by mistake, by saving in the wrong folder for instance.
    .before = a change by thanh-tra with reports/2022/q1/van-phong.csv
    .after = a change by thanh-tra with reports/2022/q1/thanh-tra.csv only

# R316
plan-change = { $unit } may not { $change ->
        [deleted] delete
       *[changed] change
    } “{ $path }”, which is part of the department’s plan
    .label = the plan is not the unit’s to change
    .help = take this file out of the change and ask the coordinator to make it
    .explain = Plan and seeds decide what every unit reports and is judged by. Whoever coordinates the reform changes them, in a change of their own. A unit's own plan, plan/<year>/units/<unit>.toml, is the unit's to write.
    .before = a change by thanh-tra with plan/2022/areas/2-procedures.toml
    .after = a change by thanh-tra with reports/2022/q1/thanh-tra.csv only

# R703
closed-period-change = “{ $path }” is { $change ->
        [deleted] deleted
       *[changed] changed
    }, but the period { $period } is closed
    .label = “{ $path }” belongs to a closed period
    .seal = the period was closed here
    .help = take this file out of the change; if the figure was wrong, ask the coordinator to amend the closed period
    .explain = A closed period's figures have been reported and stand. A unit does not change them any more; if one proves wrong, whoever coordinates the reform amends the closed period with a reason, and both figures stay on record.
    .before = a change by thanh-tra with reports/2022/q1/thanh-tra.csv after q1 was closed
    .after = the coordinator's amendment of q1

# Whose a file is that no unit owns.
owner-department = the whole department (consolidated report)

# Failures.
history-unknown-revision = there is no revision “{ $revision }” in this repository; name a branch, tag or commit, such as origin/main, and fetch it first if need be
history-no-common-commit = “{ $revision }” and this branch have no commit in common{ $shallow ->
    [yes] ; this clone holds only the last commits: fetch the whole history with git fetch --unshallow
   *[no] { "" }
}
history-cannot-ask = what has changed cannot be told: { $reason ->
    [no-repository] this folder is not in a git repository
    [no-git] git is not installed
    [shallow] this clone holds only the last commits
   *[refused] git refused ({ $detail })
}

# Status.
check-changed-since = Only findings in files that this branch changes since it left this revision
check-as-unit = On behalf of this unit: also refuse changes to anything but its own files
value-revision = REVISION

column-submitted = Submitted
column-revised = Revised
column-committer = Committed by
column-expected = Expected
column-received = Received
column-complete = Complete
column-on-time = On time
column-late = Late

timeliness-uncommitted = not committed
timeliness-overdue = { $days ->
    [one] { $days } day overdue
   *[other] { $days } days overdue
}
timeliness-ahead = { $days ->
    [0] due today
    [one] { $days } day left
   *[other] { $days } days left
}
timeliness-not-begun = not begun
revised-unsaved = uncommitted change

status-due = Data from { $from } to { $to }; due on { $due }{ $grace ->
    [0] { "" }
   *[other] , with grace until { $deadline }
}.
status-no-history = When submissions came cannot be told: { $reason ->
    [no-repository] this folder is not in a git repository.
    [no-git] git is not installed.
    [shallow] this clone holds only the last commits; fetch the whole history with “git fetch --unshallow”.
   *[refused] git refused ({ $detail }).
}
status-timeliness = On time { $on-time } · late { $late }{ $excused ->
    [0] { "" }
   *[other] { " " }· excused { $excused }
} · not committed { $uncommitted }
status-excused = Excused: { $unit }, { $period } – { $reason } ({ $by }).
