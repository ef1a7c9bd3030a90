# The day on which the units' reports came (R420–R424).

# R420
broken-received = { $reason ->
        [unit] this record is of unit ‘{ $found }’, but the file's name is another unit's
        [period] this record is of period ‘{ $found }’, but it lies in the folder of another period
       *[hash] ‘{ $found }’ is no SHA-256
    }
    .label = the record cannot be relied on
    .help = restore the file from history, or delete it and import what the unit sent with reform import
    .explain = The record is written by “reform import”: an entry for each file that a unit sent, with the day on which it came, its name, and the SHA-256 of the file and of the submission made of it. That day decides whether the unit was in time, so a record that is garbled, or copied from another period or unit, counts for nothing.
    .before = unit = "van-phong"  (in reports/2022/q1/received/thanh-tra.toml)
    .after = unit = "thanh-tra"

# R421
impossible-received-day = { $reason ->
        [future] { $unit } cannot have sent its report for { $period } on { $on }: that is after the day on which it was recorded
       *[early] { $unit } cannot have sent its report for { $period } on { $on }: the period begins on { $from }
    }
    .label = it cannot have come on this day
    .help = put the day on which the file came
    .explain = No unit can send a report before its period has begun, and nobody can record a file that has not come. Such a day is a slip, or the clock of a machine was wrong when the file was copied; put the day of the e-mail or of the register of incoming mail.
    .before = on = 2023-03-14
    .after = on = 2022-03-14

# R422
received-without-submission = { $unit } is recorded to have sent its report for { $period }, but there is no submission
    .label = there is no { $path }
    .help = import what the unit sent once more, restore { $path } from history, or delete this record
    .explain = What is recorded as received must be there as figures. The submission may have been deleted by mistake, or the record copied from elsewhere.
    .before = received/thanh-tra.toml without thanh-tra.csv
    .after = reform import thanh-tra.xlsx

# R423
changed-since-received = the submission of { $unit } for { $period } is no longer what it sent on { $on }
    .label = differs from what came of ‘{ $file }’
    .received = what the unit sent
    .help = nothing, if the unit has agreed; otherwise ask it to send the report again, and import that with reform import --replace
    .explain = The record keeps the SHA-256 of the submission that was made of what the unit sent. The one in the repository has been changed since: that may be right, but the figures should be the unit's.
    .before = settled,1520 in what was sent; settled,1530 in the repository
    .after = settled,1520

# R424
repeated-received = one file of { $unit } is recorded twice for { $period }
    .label = recorded already: ‘{ $file }’
    .first = first recorded here
    .help = delete one of the two entries
    .explain = The same file on the same day is recorded twice, mostly since two branches were merged. With an entry each time that a unit sends something, the record tells how often it did.
    .before = two [[received]] entries that are alike
    .after = one [[received]] entry

status-received = Received and entered
column-received-on = Received
column-received-file = File as sent
column-received-by = Saved by
column-entered = Entered
column-entered-by = Entered by
entered-not-yet = not committed yet
received-versions = { $on } (last { $last })
