# The inbox: many files at once, and on which day they came.

import-about = Import what units send (Excel, LibreOffice, CSV)
import-file = What a unit sent, or a folder of that; whose it is and for when, each file says itself; -: standard input
import-unit = The unit that submits (default: as the file says)
import-period = The period it submits for (default: as the file says)
import-sheet = The sheet to read (default: as the form says, or the only one with a table)
import-received = The day on which it came (default: that of the file); it is the day of submission
import-replace = Put it in the place of the submission that is there
import-accept-errors = Write what has errors too, as it stands in the file
import-answer = Put into this folder, for each file with something to mend, that file with a comment at each cell, to send back
import-stdout = Print it instead of writing a file
import-force = The same as --replace and --accept-errors
import-output = Write to this file (default: reports/YEAR/PERIOD/UNIT.csv)
import-one-only = -o and --stdout are for one file at a time
import-answer-in-inbox = ‘{ $path }’ lies in the folder that is imported: the answers would be imported next time; choose another folder
import-own-folder = ‘{ $path }’ is the repository, or holds or lies in its plan/ or reports/: nothing there was sent by a unit; put what was sent into a folder of its own and import that one
import-answered = To send back to the unit: { $path }
import-received-future = { $day }, the day on which it came, is after today ({ $as-of })
import-received-early = { $day }, the day on which it came, is before the first day of { $period } ({ $from }): no unit can have sent its report
import-record-broken = the record ‘{ $path }’ is broken, so nothing was written; “reform check” tells what to mend
import-nameless = this file does not say whose it is, or for when; name them by --unit and --period
import-sealed = period { $period } is closed, so ‘{ $path }’ is not written; add --replace if it is meant
import-differs = ‘{ $path }’ is there with other figures; add --replace if this file takes its place
import-superseded = this file is an older version{ $since ->
        [yes] {" "}that came on { $day }
       *[no] { "" }
    }: ‘{ $path }’ holds a newer one; add --replace to go back to this
import-written = Wrote { $path } ({ $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }).
import-same = { $path } says so already ({ $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }).
import-noted = It came on { $day } (import it again with --received if that is wrong).
import-incomplete = Written, but { $count ->
        [one] { $count } row is empty or cannot be used
       *[other] { $count } rows are empty or cannot be used
    }; { $elsewhere ->
        [yes] fill them in and import it again.
       *[no] fill them in and import it again with --replace.
    }
import-not-written = Nothing was written: mend the errors above in the file and import it again.
import-refused = Nothing was written: no submission could be read from this file.

received-head = When the report of { $unit } for { $period } of { $year } came.
    Written by “reform import”; the earliest day is the day of submission.

import-title = Import on { $as-of }{ $trial ->
        [yes] {" "}(a look ahead: nothing was written)
       *[no] { "" }
    }
import-empty = There is no file.
column-import-file = File
column-import-fate = Outcome
column-import-answer = Answer
column-import-note = Remarks

import-fate = { $fate ->
        [new] { $trial ->
            [yes] would be written
           *[no] written
        }{ $state ->
            [complete] { "" }
            [incomplete] , incomplete
           *[other] , with errors
        }
        [replaces] { $trial ->
            [yes] would replace
           *[no] replaced
        }{ $state ->
            [complete] { "" }
            [incomplete] , incomplete
           *[other] , with errors
        }
        [same] there already
        [copy] copy
        [older] older version
        [superseded] older version
        [unclear] which version?
        [differs] differs
        [faulty] has errors
        [unread] cannot be read
        [nameless] whose?
        [closed] period closed
        [passed] passed by
       *[failed] not written
    }

import-note = { $fate ->
        [new] came on { $received }{ $lacking ->
            [0] { "" }
           *[other] ; { $lacking } of { $owed } rows lacking
        }{ $errors ->
            [0] { "" }
            [one] ; { $errors } error
           *[other] ; { $errors } errors
        }{ $warnings ->
            [0] { "" }
            [one] ; { $warnings } warning
           *[other] ; { $warnings } warnings
        }{ $before ->
            [yes] ; saved after ‘{ $other }’
           *[no] { "" }
        }
        [replaces] came on { $received }{ $lacking ->
            [0] { "" }
           *[other] ; { $lacking } of { $owed } rows lacking
        }{ $errors ->
            [0] { "" }
            [one] ; { $errors } error
           *[other] ; { $errors } errors
        }{ $warnings ->
            [0] { "" }
            [one] ; { $warnings } warning
           *[other] ; { $warnings } warnings
        }
        [same] the figures that are there{ $noted ->
            [yes] ; recorded that it came on { $received }
           *[no] { "" }
        }
        [copy] the figures of ‘{ $other }’
        [older] ‘{ $other }’ was saved later
        [superseded] { $since ->
            [yes] came on { $day }; there is a newer one
           *[no] there is a newer one
        }
        [unclear] differs from ‘{ $other }’, and nobody can tell which was saved later: ask the unit, leave one
        [differs] add --replace if it takes the place of what is there{ $errors ->
            [0] { "" }
            [one] ; { $errors } error
           *[other] ; { $errors } errors
        }
        [faulty] { $errors ->
            [one] { $errors } error
           *[other] { $errors } errors
        }: ask the unit to mend it and to send it again
        [unread] { $why }
        [nameless] import it by itself with --unit and --period
        [closed] nothing is written to a closed period
        [passed] { $passed ->
            [lock] somebody has the workbook open
            [link] a link, which is not followed
            [other] no table
           *[no-file] no regular file
        }
       *[failed] { $why }
    }

import-summary = { $files ->
        [one] { $files } file
       *[other] { $files } files
    }: { $trial ->
        [yes] { $written } would be written
       *[no] { $written } written
    }{ $incomplete ->
        [0] { "" }
       *[other] {" "}({ $incomplete } incomplete)
    }{ $same ->
        [0] { "" }
        [one] , { $same } copy
       *[other] , { $same } copies
    }{ $older ->
        [0] { "" }
        [one] , { $older } older version
       *[other] , { $older } older versions
    }{ $passed ->
        [0] { "" }
       *[other] , { $passed } passed by
    }{ $open ->
        [0] .
       *[other] ; { $open } to look at.
    }
