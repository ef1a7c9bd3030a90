# Faults of the plan (R1xx), names that do not resolve (R3xx), the units' own plans (R6xx).

# The kinds of value, in the words of who writes a plan, and how to write them.
type-text = text in quotes
type-integer = a whole number
type-number = a number
type-boolean = true or false
type-date = a date
type-moment = a date with a time
type-day = a date, as year-month-day and without quotes
type-list = a list in square brackets
type-or-day = a date (year-month-day, without quotes)
type-group = a group of keys (name = value)
type-table = a group of keys
    .example = a line {"["}{ $key }], its keys in the lines below: { $keys }
type-target = one key such as at_least or at_most, in braces
    .example = target = {"{"} at_least = { $number } {"}"} (at least { $number }), or target = {"{"} at_most = { $number } {"}"} (at most { $number })
type-tables = a list of items, each with keys of its own
    .example = a line {"[["}{ $key }]] for each, its keys in the lines below: { $keys }
    .header = a line {"[["}{ $key }]], in double brackets
type-name = text, under a key that ends in .vi (Vietnamese) or .en (English)
type-no-offset = text that is not of the form +07:00
type-baseline = "last-year" or a group of keys (value, year, source)

# R101
toml-syntax = { $reason ->
        [key] the key “{ $found }” holds a character that is not allowed
        [quote] a text is not in quotes
        [value] this key has no value
        [nameless] a key is missing
        [equals] this line lacks its “=”
        [words] this line is no key with a value
        [extra-equals] this line has one “=” too many
        [colon] this line has “:” where “=” belongs
        [operator] a comparison sign cannot stand here
        [open-line] “{ $other }” is missing: a bracket is opened and never closed
        [open-before] “{ $other }” is missing: a bracket is opened and never closed
        [open-lines] “{ $other }” is missing: a bracket is opened and never closed
        [unopened] the opening “{ $other }” is missing
        [unclosed-quote] the quote at the end of a text is missing
        [broken-text] a text in quotes runs into the next line
        [unclosed-long] a text that begins with { $other } is never closed
        [unclosed] a quote or bracket is opened and never closed
        [other-bracket] the closing sign does not fit the bracket that is open
        [round] a list does not stand in round brackets
        [header] the brackets of a header are too few or too many
        [single] “{ $found }” lacks a pair of brackets
        [comma] a comma is missing between two entries
        [comma-after] a comma is missing between two entries
        [comma-before] a comma is missing between two entries
        [extra-comma] a comma too many
        [comma-decimal] “{ $found }” has a decimal comma
        [grouped] “{ $found }” has thousands separators
        [two-readings] “{ $found }” can be read in two ways: { $write }, or { $other } with a decimal sign
        [percent] this number must stand without “%”
        [suffix] words follow a number
        [day] a date that is not written as year-month-day
        [truth] this value must be true or false
        [slashes] remarks begin with “#”, not with “//”
        [semicolon] a “;” too many at the end of the line
        [curly] curly quotes cannot be used
        [inner-quotes] there are quotes within a text
        [quotes-in-quotes] there are quotes within a text
        [blank] this line holds the odd blank { $write }
        [control] this line holds a control character that nobody sees
        [line-end] the lines of this file end with the old { $found }
        [clash] “{ $found }” has a value and “{ $other }” as well
        [clash-name] “{ $found }” has a value and “{ $other }” as well
        [deep] too many brackets within one another
        [run-together] the keys of two entries stand together
        [duplicate] a key is given twice
        [escape] what follows the “\” means nothing
        [date] there is no such date or time
        [zero] a number must not begin with a zero
        [line] this line has something left over
       *[other] this line is not valid TOML
    }
    .label = { $reason ->
        [key] only plain letters, digits, “-” and “_”
        [quote] quotes are missing
        [value] a value is missing
        [nameless] no key before the “=”
        [equals] before this there must be an “=”
        [words] there is no “=”
        [extra-equals] one “=” too many
        [colon] must be “=”
        [operator] must be “=”
        [open-line] opened here and never closed
        [open-before] opened here and never closed
        [open-lines] opened here and never closed
        [unopened] “{ $other }” is missing
        [unclosed-quote] opened here and never closed
        [broken-text] opened here, closed in a line below
        [unclosed-long] opened here and never closed
        [unclosed] not closed
        [other-bracket] must be “{ $write }”
        [round] square brackets are wanted
        [header] the brackets do not match
        [single] two pairs of brackets are wanted
        [comma] after this there must be a comma
        [comma-after] after this there must be a comma
        [comma-before] before this there must be a comma
        [extra-comma] one too many
        [comma-decimal] a point is wanted
        [grouped] write the digits alone
        [two-readings] two readings
        [percent] the number alone
        [suffix] the number alone
        [day] write { $write }
        [truth] write { $write }
        [slashes] must be “#”
        [semicolon] one too many
        [curly] straight quotes are wanted
        [inner-quotes] the text ends at its inner quote
        [quotes-in-quotes] the text ends at its inner quote
        [blank] { $write } is here
        [control] here
        [line-end] from here on
        [clash] the value is here
        [clash-name] the value is here
        [deep] from here on
        [run-together] already given above
        [duplicate] already given above
        [escape] wrong here
        [date] no such date
        [zero] superfluous zero
        [line] left over
       *[other] wrong here
    }
    .help = { $reason ->
        [key] write the key as the format has it, in plain letters (for instance name, due, metric)
        [quote] put the value in quotes: { $write }
        [value] write the value after “=”
        [nameless] write a key before the “=”, or delete this
        [words] if this is a remark, begin it with “#”: { $write }
        [equals] write “=” between the key and its value: { $write }
        [extra-equals] keep one “=” between the key and its value
        [colon] write: { $write }
        [operator] only “=” stands between a key and its value; “95 or more” is at_least = 95, “95 at most” is at_most = 95
        [open-line] add “{ $other }” at the end of the line: { $write }
        [open-before] add “{ $other }” before the outer bracket closes: { $write }
        [open-lines] add “{ $other }” at the end of the line, after the last entry in the bracket
        [unopened] write: { $write }
        [unclosed-quote] add the quote at the end of the text: { $write }
        [broken-text] write it in one line: { $write }
        [unclosed-long] add { $other } at the end of the text
        [unclosed] close the quote or bracket at the end of the value
        [other-bracket] write “{ $write }” for “{ $found }”
        [round] use square brackets: { $write }
        [header] write: { $write }
        [single] write { $write }, with two pairs of brackets, as there are several
        [comma] put a comma between the two entries: { $write }
        [comma-after] put a comma after this
        [comma-before] put a comma before this
        [extra-comma] drop the comma
        [comma-decimal] use a point: { $write }
        [grouped] drop the thousands separators: { $write }
        [two-readings] write { $write } if the sign parts thousands, { $other } if it is the decimal sign
        [percent] write { $write } alone
        [suffix] write { $write } alone; if the value is a text, put it in quotes: { $other }
        [day] write { $write }
        [truth] write { $write }, without quotes
        [slashes] write: { $write }
        [semicolon] drop the “;”: { $write }
        [curly] use straight quotes: { $write }
        [inner-quotes] write \" for the inner quotes: { $write }
        [quotes-in-quotes] write \" for the inner quotes: { $write }, or put the whole value in single quotes: { $other }
        [blank] delete this character and type a blank on the keyboard
        [control] delete this character, or type the line anew
        [line-end] save the file with lines that end with LF or CRLF
        [clash] keep one of the two lines and delete the other
        [clash-name] write: { $write }
        [deep] use fewer brackets
        [run-together] if this is another entry, add a line { $write } above; if not, delete the lines that are given twice
        [duplicate] keep one line and delete the other
        [escape] write “/” in paths, or “\\” for “\”
        [date] write a date that exists, as year-month-day: 2022-03-17
        [zero] drop the zero in front
        [line] delete what is left over, or move it to a line of its own
       *[other] write the line as: key = value
    }
    .explain = The files of a plan are written in TOML: one key a line, as key = value; texts stand in quotes, dates and numbers do not. After a fault of syntax the rest of the file cannot be read with certainty, so keys that are missing or unknown in this file, and values of the wrong type, are told only when it is mended. Other files are checked all the same, but for what rests on this one.
    .before =
        {"["}[unit]]
        id = "van-phong"
        name.vi = Văn phòng Sở
    .after =
        {"["}[unit]]
        id = "van-phong"
        name.vi = "Văn phòng Sở"

# R102
unknown-key = the key “{ $found }” has no meaning here
    .label = unknown key
    .expected = one of the keys: { $known }
    .help = correct the key, or delete this line if it is not needed
    .help-nearest = write “{ $nearest }”
    .help-target = put it into the target: target = {"{"} { $found } = { $value } {"}"}
    .help-head = this key stands at the head of { $file }, before { $header }: move this line there
    .help-elsewhere = this key belongs to { $place }: move this line there; delete it if it is not needed
    .help-there = “{ $nearest }” is there already: keep one of the two lines, under the name “{ $nearest }”
    .help-beside = this key is only for where { $other } = true: add { $other } = true; delete this line if it is not needed
    .explain = Every table of a plan has a fixed set of keys. A misspelt key would have no effect: a metric that may be left out would become an obligation, for instance. So unknown keys are errors and not passed over.
    .before = optinal = true
    .after = optional = true

# R103
missing-key = the key “{ $key }” is missing
    .label = “{ $key }” is needed here
    .help = add the key “{ $key }”: { $example }
    .explain = Every table of a plan has keys that it must have. Without one there is no telling how to count, add up or remind, and the program does not guess. Add the key to this table.
    .before =
        {"["}[metric]]
        id = "visits"
        name.en = "Visits"
        type = "count"
        reported_by = ["@all"]
    .after =
        {"["}[metric]]
        id = "visits"
        name.en = "Visits"
        type = "count"
        over_time = "sum"
        reported_by = ["@all"]

# R104
wrong-type = “{ $key }” must be { $wanted }
    .label = this is { $type }
    .expected = { $wanted }
    .help = write it like this: { $example }
    .help-hour = leave the time out and write the date alone: { $meant }
    .explain = Every key takes one type of value: texts stand in quotes; numbers, dates, true and false do not. A date in quotes is only a text and cannot be compared with a deadline. Write the value in the type that is wanted.
    .before = due = "17/03/2022"
    .after = due = 2022-03-17

# R105
unsupported-format = the format { $found } is not supported
    .label = not 1
    .expected = 1
    .help = write format = 1, or use a newer reform
    .explain = The key format says by which version of the format a file is written. This reform knows version 1 only; reading another might misunderstand the file. If a newer reform wrote the file, update this one.
    .before = format = 2
    .after = format = 1

# R106
invalid-id = { $reason ->
        [empty] the id is empty
        [long] the id is longer than 64 characters
        [start] the id “{ $found }” does not start with a letter or digit
       *[character] the id “{ $found }” holds “{ $character }”, which is not allowed
        [reserved] the id “{ $found }” is a name that Windows keeps for itself
        [dot] the id “{ $found }” ends in a dot
    }
    .label = { $reason ->
        [empty] no id
        [long] too long
        [start] must not start with “{ $character }”
       *[character] “{ $character }” is not allowed
        [reserved] Windows allows no file of this name
        [dot] superfluous dot
    }
    .expected = letters without accents, digits, “-”, “_” or “.”, starting with a letter or digit, at most 64
    .help = { $reason ->
        [empty] choose a short id in plain letters, for instance van-phong
        [long] choose a shorter id
        [start] drop the first character
       *[character] write it without accents and join words by hyphens, for instance phong-tai-chinh
        [reserved] choose another id, or add a word to it
        [dot] drop the dot at the end
    }
    .help-nearest = write the id “{ $nearest }”
    .help-known = write an id that the plan has: { $known }
    .help-group = in { $key } write { $nearest }, without the @
    .explain = Ids become file names and stand in the submissions, so they must work on every computer. They hold only letters without accents, digits, “-”, “_” and “.”. The full name, with its accents, goes into name.
    .before =
        id = "phòng tài chính"
    .after =
        id = "phong-tai-chinh"
        name.vi = "Phòng Tài chính"

# R107
duplicate-id = the id “{ $found }” is taken
    .label = the same id again
    .first = first used here
    .help = give one of the two another id
    .explain = An id is used once within its kind; metrics and tasks are one kind, since they share a column of the submissions. Ids that differ only in capitals are the same too, because Windows takes such file names for one. Otherwise there would be no telling what a row is about.
    .before =
        {"["}[metric]]
        id = "visits"
        …
        {"["}[metric]]
        id = "Visits"
    .after =
        {"["}[metric]]
        id = "visits"
        …
        {"["}[metric]]
        id = "visits-online"

# R108
unknown-word = “{ $key }” does not take “{ $found }”
    .label = no such choice
    .expected = { $words }
    .help = choose one of: { $words }
    .help-nearest = write “{ $nearest }”
    .explain = Some keys take only a few words: how periods combine, for instance, is sum, last, first or to-date. Any other word cannot be understood, and a wrong guess would make the totals wrong. Choose one of the words.
    .before = over_time = "total"
    .after = over_time = "sum"

# R109
empty-text = “{ $key }” has no content
    .label = nothing here
    .help = { $needed ->
        [yes] fill it in, like this: { $example }
       *[no] fill it in, or delete the key if it is not needed
    }
    .explain = An empty text says nothing: was it forgotten or meant? An empty name would be an empty cell in the report to the level above. Fill it in; a key that need not be there may be deleted.
    .before = name.en = ""
    .after = name.en = "Visits"

# R110
empty-list = the list “{ $key }” holds nothing
    .label = empty list
    .help = put at least one entry in its place, like this: { $example }
    .explain = A numerator, a denominator, a side of a rule and the periods of a report need at least one entry, and a plan at least one period and one unit. With an empty list there is nothing to work out. Put what belongs there into the list.
    .before = denominator = []
    .after = denominator = ["settled"]

# R111
repeated-entry = “{ $found }” stands twice in one list
    .label = again
    .first = already here
    .help = delete one of the two
    .explain = An id that stands twice in one list is usually a slip, and another id was forgotten. As it stands, it is unclear whether to add its figure once or twice. Delete the second, or put the right id in its place.
    .before = numerator = ["settled-on-time", "settled-on-time"]
    .after = numerator = ["settled-early", "settled-on-time"]

# R113
misnamed-area-file = the file name “{ $found }” fits no area of the plan
    .label = which area is this?
    .expected = { $any ->
        [no] the area of this file, stated in plan.toml
       *[yes] { $known } (the area's number, a hyphen, its id)
    }
    .help = name the file <number>-<id>.toml, as the area stands in plan.toml
    .help-nearest = rename the file to { $nearest }.toml
    .help-areas = state the area of this file ({"[["}area]]) in plan.toml
    .explain = The name of a file in areas says to which area its metrics, indicators and tasks belong: number and id must be those of an area in plan.toml. Otherwise its contents would not come into the right part of the report. Rename the file, or add the area to plan.toml.
    .before = plan/2022/areas/2-procedures.toml
    .after = plan/2022/areas/1-procedures.toml

# R114
missing-file = the file { $path } is missing
    .label = this plan lacks a file
    .help = create { $path }
    .help-there = { $there } is there: rename it to { $path }
    .explain = The plan of a year has at least two files: plan.toml (periods and areas) and units.toml (who reports). Without one of them nobody knows who owes what and when. Create the file, or restore it from the history.
    .before =
        plan/2022/plan.toml
    .after =
        plan/2022/plan.toml
        plan/2022/units.toml

# R115
year-mismatch = the plan's year is not that of its folder
    .label = the folder says { $folder }
    .expected = { $folder }
    .help = write year = { $folder }, or move the file to the right folder
    .explain = The folder plan/2022 holds the plan of 2022, and year in the file must say the same. Where they differ, last year's plan was usually copied and not adapted; then its dates may be last year's too. Correct year, and look over the dates.
    .before = year = 2021
    .after = year = 2022

# R116
toml-encoding = the file is not saved as UTF-8
    .label = not UTF-8
    .help = open the file in Notepad and save it again with the encoding UTF-8
    .explain = The files of a plan are saved as UTF-8; in any other encoding Vietnamese letters would be misread. In Notepad choose Save as…, then UTF-8 at Encoding, and save over the old file.
    .before = Save as… → Encoding: UTF-16 LE
    .after = Save as… → Encoding: UTF-8

# R117
inverted-window = { $reason ->
        [due] the due date { $to } is before the last day of the data, { $from }
       *[window] the period ends on { $to }, before it begins on { $from }
    }
    .label = { $reason ->
        [due] before the last day
       *[window] before the first day
    }
    .from = { $reason ->
        [due] the last day of the data
       *[window] the first day
    }
    .expected = { $reason ->
        [due] { $from } or later
       *[window] { $from } or later
    }
    .help = correct the date that is wrong (often it is the year)
    .explain = A period runs from its date from to its date to, and its due date cannot be before its last day. With dates the wrong way round nobody could ever submit on time. Usually the year is wrong, in a period that begins in December.
    .before =
        from = 2021-12-15
        to = 2021-03-14
    .after =
        from = 2021-12-15
        to = 2022-03-14

# R118
overlapping-periods = the period “{ $later }” begins before “{ $earlier }” has ended
    .label = overlaps “{ $earlier }”
    .first = “{ $earlier }” lasts to the end of this day
    .expected = after { $to }
    .help = correct the first day of “{ $later }”, or the last day of “{ $earlier }”
    .explain = Regular periods have no day in common; otherwise a dossier settled on that day would be counted twice when periods are added up. Both from and to belong to the period. An ad hoc period (ad_hoc = true) may overlap others.
    .before =
        to = 2022-03-14
        …
        from = 2022-03-14
    .after =
        to = 2022-03-14
        …
        from = 2022-03-15

# R119
disordered-report = { $reason ->
    [overlap] report “{ $report }” is made of “{ $found }” and “{ $earlier }”, whose windows overlap
   *[order] report “{ $report }” lists “{ $found }” after “{ $earlier }”, against the order of time
}
    .label = { $reason ->
        [overlap] overlaps the period before it
       *[order] this period comes earlier
    }
    .expected = periods that follow each other in time
    .help = { $reason ->
        [overlap] leave one of the two out; what they share would be counted twice
       *[order] put the list in the order of time
    }
    .explain = A report of several periods lists them in the order of time, because opening balances are taken from the first period and closing ones from the last. In the wrong order they would be taken from the wrong period. Reorder the list.
    .before = of = ["q2", "q1"]
    .after = of = ["q1", "q2"]

# R120
cyclic-after = tasks wait for each other: { $way }
    .label = the circle closes here
    .help = remove after from one of these tasks
    .explain = The key after says that a task counts only once another is done. If tasks wait for each other none can begin, and nobody has to report on them. Break the circle at one of the tasks.
    .before =
        {"["}[task]]
        id = "issue-scheme"
        after = "publish-procedures"
        …
        {"["}[task]]
        id = "publish-procedures"
        after = "issue-scheme"
    .after =
        {"["}[task]]
        id = "issue-scheme"
        …
        {"["}[task]]
        id = "publish-procedures"
        after = "issue-scheme"

# R121
unused-metric = the metric “{ $found }” is used for nothing
    .label = no indicator uses it
    .help = use it in an indicator or a rule, or take it out of the plan
    .explain = This metric is part of no indicator and of no rule, so units report it and nobody looks at it. Perhaps an indicator has the wrong id, or the metric is no longer needed.
    .before =
        {"["}[metric]]
        id = "visits"
        …
        # no indicator and no rule mentions visits
    .after =
        {"["}[indicator]]
        id = "waiting-time"
        numerator = ["waiting-minutes"]
        denominator = ["visits"]

# R122
unreported-metric = no unit reports the metric “{ $found }”
    .label = given to nobody
    .help = name units or groups in reported_by, for instance reported_by = ["@all"]
    .explain = The key reported_by says which units report a metric. If there are none, the metric stays empty for ever and no indicator that uses it can be worked out. Give the metric to units, or take it out of the plan.
    .before = reported_by = []
    .after = reported_by = ["@all"]

# R123
idle-path = { $reason ->
        [target] the indicator “{ $found }” has a path, yet no target
       *[judged] the indicator “{ $found }” has a path, yet is judged in every period
    }
    .label = this number has no effect
    .help = { $reason ->
        [target] remove path, or add a target
       *[judged] remove path, or write judged = "year-end"
    }
    .explain = A path holds the interim targets of an indicator that is judged at the end of the year. One that is judged in every period is always held to its main target, so a path has no effect. Decide when the indicator is judged.
    .before =
        judged = "every-period"
        path = {"{"} q1 = 10 {"}"}
    .after =
        judged = "year-end"
        path = {"{"} q1 = 10 {"}"}

# R140
missing-scale = the unit of measure ‘{ $unit }’ is out of { $wanted }, but the indicator has no scale
    .label = out of { $wanted }
    .help = add scale = { $wanted } to this indicator
    .explain = An indicator is its numerator divided by its denominator. Where the unit of measure says ‘per 1,000’, ‘per mille’ or the like, the quotient must be multiplied by that number; without a scale every figure and every verdict is wrong by as much. % and ‰ are known and need no scale.
    .before =
        unit.en = "per 1,000 people"
    .after =
        unit.en = "per 1,000 people"
        scale = 1000

# R141
wrong-scale = { $reason ->
        [range] a scale is a whole number from 1 to 1,000,000,000
       *[other] scale = { $found } contradicts the unit of measure ‘{ $unit }’, which is out of { $wanted }
    }
    .label = { $reason ->
        [range] out of range
       *[other] contradicts the unit of measure
    }
    .unit = the unit of measure
    .help = { $reason ->
        [range] write the number that the quotient is multiplied by, 1000 for instance
       *[other] write scale = { $wanted }, or correct the unit of measure
    }
    .explain = The scale is what an indicator's quotient is multiplied by: 100 for a percentage, 1000 for a rate per 1,000. Unit of measure and scale must say the same, or readers take the figure for another.
    .before =
        unit.en = "per 1,000 people"
        scale = 100
    .after =
        unit.en = "per 1,000 people"
        scale = 1000

# R124
split-rule = the rule cannot be judged for the unit “{ $unit }”: it reports “{ $counted }” but not “{ $found }”
    .label = its metrics come from different units
    .metric = “{ $unit }” does not report this one
    .help = have all metrics of the rule reported by the same units (reported_by)
    .explain = A rule is judged within one submission, so each unit reports either all of its metrics or none. With only some of them the two sides cannot be compared. Correct reported_by of the metrics, or the rule; where a part is rightly counted by fewer units than its whole, name them in the rule: units = ["thanh-tra"].
    .before =
        {"["}[metric]]
        id = "settled"
        reported_by = ["@all"]
        {"["}[metric]]
        id = "settled-late"
        reported_by = ["thanh-tra"]
    .after =
        {"["}[metric]]
        id = "settled"
        reported_by = ["@all"]
        {"["}[metric]]
        id = "settled-late"
        reported_by = ["@all"]

# R125
unreadable-figure = the figure “{ $found }” of this clause cannot be read{ $reason ->
        [sign] : it must begin with ≥, ≤ or the number itself
        [number] : the number is unclear
        [unit] : what it counts in is missing
       *[several] : an entry holds one number only
    }
    .label = { $reason ->
        [sign] no number in front
        [number] which number is it
        [unit] of what
       *[several] several numbers in one entry
    }
    .help = write the sign, the number and what it counts in: "≥ 99 %" (at least), "≤ 30 minutes" (at most), "100 %" (the source says neither)
    .explain = The key figures of a clause in seeds/ holds the numbers that the source document asks for, so that they can be compared with the targets of the indicators that cite the clause. Each entry is a sign, a number and what it counts in: “≥” where the source says at least, “≤” where it says at most, none where it says neither; a share without a sign is read as a minimum (0 % as a maximum), anything else may be either. Only what is to be reached is a figure: numbers of documents, years and dates are not.
    .before =
        figures = ["at least 99", "≥ 1.000 dossiers"]
    .after =
        figures = ["≥ 99 %", "≥ 1000 dossiers"]

# R126
unclear-number = “{ $found }” can be read in two ways: { $first }, or { $second } with a decimal sign
    .label = two readings
    .expected = a number without a thousands separator
    .help = write { $first } if the sign parts thousands, { $second } if it is the decimal sign
    .explain = In Vietnamese a point parts thousands, while in TOML it stands before the decimals, so 1.500 may be one thousand five hundred, or one and a half. The program does not guess: a wrong guess would put a target off by a thousand times. Write numbers without grouping, and decimals with fewer than three digits after the point, or more.
    .before = target = {"{"} at_least = 1.500 {"}"}
    .after = target = {"{"} at_least = 1500 {"}"}

# R133
overfull-file = the file holds more than any file of a plan can
    .label = nothing is read from here on
    .expected = the entries of a plan, one key a line
    .help = restore the right file from the repository's history
    .explain = A file of a plan has a few thousand entries at most. One with hundreds of thousands of keys, signs and values is damaged, or was made by a machine by mistake. It is not read, and nothing is concluded about the part of the plan that it holds.
    .before = a file of 100,000 lines “= = =”
    .after = a file of the [[metric]] and [[task]] entries of an area

# R134
overlong-text = `{ $key }` is longer than { $most } characters
    .label = this text is too long
    .expected = at most { $most } characters
    .help = shorten it
    .explain = The plan's names and summaries stand in every table and report, so they are a sentence or two. A text of this length was rather pasted by mistake.
    .before = name.vi = "(the full text of the plan)"
    .after = name.vi = "Hồ sơ đã giải quyết"

# R131
idle-mark = `{ $key }` marks nothing: there is no { $key ->
    [path_assumed] path
   *[due_assumed] due date
} here
    .label = remove this line
    .help = { $key ->
        [path_assumed] remove { $key }, or write the path: path = {"{"} q1 = 10 {"}"}
       *[due_assumed] remove { $key }, or write the due date: due = 2022-08-31
    }
    .explain = The keys due_assumed and path_assumed say that a due date or the steps of a path are the department's own, since the source states none; reports then call them internal. A task that is ongoing has no due date, and an indicator without a path no steps: perhaps they were deleted by mistake.
    .before =
        due = "ongoing"
        due_assumed = true
    .after =
        due = 2022-08-31
        due_assumed = true

# R132
reports-in-circle = units report to each other in a circle: { $way }
    .label = the circle closes here
    .help = remove reports_to from one of these units
    .explain = The key reports_to names the unit that a unit's own report goes to. A unit cannot report to itself, directly or by way of others: the report would never reach whoever consolidates it. Without reports_to the report goes to the focal units of its areas.
    .before =
        {"["}[unit]]
        id = "inspectorate"
        reports_to = "inspectorate"
        …
    .after =
        {"["}[unit]]
        id = "inspectorate"
        reports_to = "office"
        …

# R301
unknown-metric = { $where ->
        [plan] the plan mentions “{ $found }” but has no metric of that id
        [nothing] this row has a value but no id
       *[submission] the plan has no metric or task “{ $found }”
    }
    .label = { $where ->
        [nothing] no id
       *[other] not in the plan
    }
    .expected = the id of a metric or task of the plan
    .help = { $where ->
        [plan] correct the id, or add this metric to the area's file
        [nothing] fill in the id of the metric, or delete this row
       *[submission] write the id as the unit's template has it, or delete this row
    }
    .help-nearest = { $where ->
        [nothing] fill in the id “{ $nearest }”
       *[other] write “{ $nearest }”
    }
    .explain = Every row of a submission bears the id of a metric or task of the plan, and the plan mentions only ids that it has. The figure of a misspelt id is added to nothing, and the consolidated report lacks it. The surest way is to begin from reform template.
    .before =
        metric,value
        setled,1520
    .after =
        metric,value
        settled,1520

# R302
unknown-unit = { $where ->
       *[file] the file name “{ $found }” is no unit's id
        [plan] the plan has no unit “{ $found }”
    }
    .label = { $where ->
       *[file] which unit is this?
        [plan] no such unit
    }
    .expected = the id of a unit in units.toml
    .help = { $where ->
       *[file] rename the file to the unit's id, or delete it if it is a copy
        [plan] correct the id, or add this unit to units.toml
    }
    .help-nearest = { $where ->
       *[file] rename the file after “{ $nearest }”, or delete it if it is a copy
        [plan] write “{ $nearest }”
    }
    .help-group = this is a group: write “@{ $found }”
    .help-one = this is a group; one unit is wanted here, such as those in it: { $known }
    .explain = The name of a submission file is the id of its unit, and units stand in units.toml. A file of any other name, such as a copy made by Windows, is nobody's submission. Rename the file, or add the unit to units.toml.
    .before = reports/2022/q1/van-phong (2).csv
    .after = reports/2022/q1/van-phong.csv

# R303
unknown-period = { $where ->
       *[folder] the folder name “{ $found }” is no period's id
        [plan] the plan has no period “{ $found }”
    }
    .label = { $where ->
       *[folder] which period is this?
        [plan] no such period
    }
    .expected = the id of a period in plan.toml
    .help = { $where ->
       *[folder] move the file to the folder of its period
        [plan] correct the id, or add this period to plan.toml
    }
    .help-nearest = { $where ->
       *[folder] move the file to the folder “{ $nearest }”
        [plan] write “{ $nearest }”
    }
    .explain = Periods stand in plan.toml, and the submissions of a period lie in the folder of its id. A file in any other folder counts for no period, however complete it is. Move the file, or add the period to plan.toml.
    .before = reports/2022/quy-1/van-phong.csv
    .after = reports/2022/q1/van-phong.csv

# R304
unknown-clause = the source document has no clause “{ $found }”
    .label = no such clause
    .expected = the number of a clause under seeds
    .help = correct the number by the source document, or add the clause under seeds
    .help-nearest = write “{ $nearest }”
    .explain = The key source names the clause of the source document that sets an indicator or task, so that anyone can look it up. The clauses are listed under seeds. With a number that is not there, nobody can check whether the plan follows the document.
    .before = source = "II.2.1.55"
    .after = source = "II.2.1.5"

# R305
unknown-area = the plan has no area “{ $found }”
    .label = no such area
    .expected = the id of an area in plan.toml
    .help = write the id of an area in plan.toml
    .help-nearest = write "{ $nearest }"
    .explain = Areas are named by the ids that plan.toml declares: by a unit's own task, a sign-off, a share of tasks, the outline of the report. With a wrong id what names it belongs to no part of the consolidated report.
    .before = area = "procedure"
    .after = area = "procedures"

# R306
unknown-task = the plan has no task “{ $found }”
    .label = no such task
    .expected = the id of a task of the plan
    .help = correct the id, or add this task
    .help-nearest = write “{ $nearest }”
    .explain = The key after names the task that must be done first. If there is no such task, the condition is never met and what waits for it is never reported. Correct the id, or add the task.
    .before = after = "publish-procedure"
    .after = after = "publish-procedures"

# R307
unknown-group = no unit belongs to the group “{ $found }”
    .label = no such group
    .expected = @all, or a group named in groups of units.toml
    .help = correct the group, or add it to groups of its units
    .help-nearest = write “{ $nearest }”
    .explain = An @ stands before the name of a group of units; which unit belongs to which group is said by groups in units.toml. A group without units means nobody. Correct its name, or add it to its units.
    .before = reported_by = ["@office"]
    .after = reported_by = ["@offices"]

# R308
unknown-indicator = the plan has no indicator “{ $found }”
    .label = no such indicator
    .expected = the id of an indicator of the plan
    .help = write the id as the plan has it
    .help-nearest = write “{ $nearest }”
    .explain = A task's serves and a unit's own targets mention indicators by id. With a wrong id a unit's own target has no effect, and the unit is held to the common one. Correct the id.
    .before =
        {"["}targets]
        ontime = {"{"} at_least = 99.5 {"}"}
    .after =
        {"["}targets]
        on-time = {"{"} at_least = 99.5 {"}"}

# R309
unknown-document = there is no source document “{ $found }” under seeds
    .label = there is no seeds/{ $found }.toml
    .expected = the name of a file under seeds, without .toml
    .help = correct the name, or add seeds/{ $found }.toml
    .help-nearest = write “{ $nearest }”
    .explain = The key source at the head of plan.toml says to which document the clause numbers of the plan belong; its clauses are listed under seeds. Without that file no number can be checked. Correct the name, or add the file.
    .before = source = "ke-hoach-cchc-2021"
    .after = source = "ke-hoach-cchc-2022"

# R310
unclaimed-file = { $reason ->
        [lock] a lock file: somebody has this workbook open
        [workbook] workbooks are not read directly
        [register] the name must be in lower case: findings.csv
        [extension] the extension must be in lower case: .csv
        [plan] this file is no part of the plan
        [place] this file of the plan has the wrong place or name: it must be { $right }
        [ending] this file of the plan ends in .txt (Notepad adds it): it must be { $right }
        [copy] this is a copy (made by a browser or by Windows) of “{ $right }”, not the submission of “{ $unit }”
        [version] the name says which version it is: the file of “{ $unit }” must be called “{ $right }”
        [twice] an extension too many: the file of “{ $unit }” must be called “{ $right }”
        [spelling] the name is misspelt: the file of “{ $unit }” must be called “{ $right }”
       *[other] this file is no unit's submission
    }
    .label = { $reason ->
        [extension] this file is not read
       *[other] nothing uses this file
    }
    .help = { $reason ->
        [copy] { $there ->
            [yes] if this copy is the right one, put it in the place of “{ $right }”; otherwise delete it
           *[no] rename the file to “{ $right }”
        }
        [version] { $there ->
            [yes] if this version is the right one, put it in the place of “{ $right }”; otherwise delete it
           *[no] rename the file to “{ $right }”
        }
        [twice] { $there ->
            [yes] delete this file, or put it in the place of “{ $right }”
           *[no] rename the file to “{ $right }”
        }
        [spelling] { $there ->
            [yes] delete this file, or put it in the place of “{ $right }”
           *[no] rename the file to “{ $right }”
        }
        [lock] close the workbook; the lock file then goes away by itself
       *[workbook] turn it into CSV by reform import, then move the workbook out of this folder
        [register] rename the file to findings.csv
        [extension] change the extension to .csv
        [plan] delete the file, or move it out of plan
        [place] { $there ->
            [yes] { $right } is there: delete this file, or put it in the place of the other
           *[no] move the file to { $right }
        }
        [ending] { $there ->
            [yes] { $right } is there: delete this file, or put it in the place of the other
           *[no] drop .txt: rename the file to { $right }
        }
        [other] move the file out of reports; if it is evidence, cite it in the column evidence
    }
    .explain = Every file under plan and reports has a part to play: a unit's submission, its narrative, or evidence that a row cites. A file without one is usually a submission of the wrong name or in the wrong place, so it is reported lest its figures be forgotten. Rename, move or delete it.
    .before = reports/2022/q1/van-phong.xlsx
    .after = reports/2022/q1/van-phong.csv

# R311
uncited-clause = nothing in the plan cites the clause “{ $found }”: { $summary }
    .label = not taken up yet
    .help = write source = "{ $found }" in its indicator or task, or give the reason in uncited
    .explain = Every clause of the source document is cited by an indicator or task of the plan, so that nothing that was asked for is forgotten. A clause that is left out for a good reason says so in its key uncited.
    .before =
        {"["}[clause]]
        id = "II.2.1.5"
        kind = "goal"
        summary.en = "99% of dossiers settled on time"
    .after =
        {"["}[indicator]]
        id = "on-time"
        source = "II.2.1.5"

# R312
not-owed = { $reason ->
        [period] { $period } does not ask for “{ $name }” ({ $metric })
        [window] { $period } does not ask for “{ $name }” ({ $metric }): it is reported { $when }
        [tenure] { $unit } does not report “{ $name }” ({ $metric }) for { $period }: it does so { $when }
       *[unit] { $unit } does not report “{ $name }” ({ $metric })
    }
    .label = { $reason ->
        [period] not asked for
        [window] not asked for
       *[unit] another unit's
    }
    .plan = { $reason ->
        [period] it stands in the plan here
        [window] it stands in the plan here
        [tenure] it stands in the plan here
       *[unit] the plan gives it to { $owners }
    }
    .help = delete this row
    .explain = Every metric and task is given to certain units. If another unit reports it too, the same work may be counted twice. Delete the row, or correct the plan if it gives the work to the wrong units.
    .before =
        metric,value
        settled,1520
        publish-procedures,in-progress
    .after =
        metric,value
        settled,1520

# R313
not-reporting = { $unit } does not report for { $period }
    .label = this file does not count
    .unit = the plan says so here
    .help = move the file to the right period, or correct the unit's periods in the plan
    .explain = A unit that is new or has been merged reports only in the periods that from and to in units.toml say, and an ad hoc period asks only the units that it names. Submissions for other periods are not added up. See whether the file lies in the right folder, or correct from and to.
    .before =
        # units.toml: from = "q2"
        reports/2022/q1/thanh-tra.csv
    .after =
        # units.toml: from = "q2"
        reports/2022/q2/thanh-tra.csv

# R314
unknown-report = the plan has no report “{ $found }”
    .label = no such report
    .expected = the id of a report or period in plan.toml
    .help = correct the id, or add this report to plan.toml
    .help-nearest = write “{ $nearest }”
    .explain = A path holds an interim target for each report of the year, by the report's id. With a wrong id it is never used, and nobody is warned that the indicator is behind. Correct the id by plan.toml.
    .before = path = {"{"} 3m = 10 {"}"}
    .after = path = {"{"} q1 = 10 {"}"}

# R150
idle-submitted = only a flow can be submitted as a running total
    .label = says nothing here
    .expected = over_time = "sum"
    .help = delete “submitted”; a running total that is never to be split into periods has over_time = "to-date"
    .explain = submitted = "to-date" says that the form asks for the running total of the year while the metric is a flow: the period's own figure is then the difference to the one stated before. A stock or an opening balance has no such difference, and over_time = "to-date" is a running total already.
    .before =
        over_time = "last"
        submitted = "to-date"
    .after =
        over_time = "sum"
        submitted = "to-date"

# R151
cyclic-succession = units take over from each other: { $units }
    .label = this unit takes over from itself, directly or by way of others
    .help = “succeeds” names units that ended before; take one link out of the circle
    .explain = “succeeds” says from which units this one took over: a merger, a split, a new name. Where that leads back to the unit itself nobody can tell who handed over to whom, and what is in hand belongs to nobody. Take one link out.
    .before =
        {"["}[unit]]
        id = "division-a"
        succeeds = ["division-b"]
        {"["}[unit]]
        id = "division-b"
        succeeds = ["division-a"]
    .after =
        {"["}[unit]]
        id = "division-a"
        to = "q2"
        {"["}[unit]]
        id = "division-b"
        from = "q3"
        succeeds = ["division-a"]

# R183
idle-plan = the plan asks nobody for anything: it has no metric and no task
    .label = { $has ->
        [areas] the areas have no files yet
       *[nothing] there is no area yet
    }
    .help = { $has ->
        [areas] write metrics ({"[["}metric]]), indicators ({"[["}indicator]]) and tasks ({"[["}task]]) into plan/{ $year }/areas/<number>-<area id>.toml
       *[nothing] declare an area ({"[["}area]]) in plan.toml, then write metrics, indicators and tasks into plan/{ $year }/areas/<number>-<area id>.toml
    }
    .explain = The plan has periods and units, yet asks no unit for anything, so nobody has to submit and every report is empty. Each area has a file in the folder areas, with its metrics, indicators and tasks. “reform init FOLDER” makes a sample to look at.
    .before =
        plan/2022/plan.toml
        plan/2022/units.toml
    .after =
        plan/2022/plan.toml
        plan/2022/units.toml
        plan/2022/areas/1-procedures.toml

# R320
misquoted-figure = the indicator “{ $indicator }” has the target { $target }, but the clause { $clause } of the source says { $figures }
    .label = not what the source says
    .clause = the source's figure
    .help = correct the target as the source has it; if the register in seeds/ is wrong, correct the clause's figures
    .explain = The target of an indicator is one of the figures of a clause that it cites in source: the same number, direction and unit. A 99 copied as 90 makes every ‘met’ wrong and nobody sees it. Units' own targets are not held against the source.
    .before =
        # seeds: figures = ["≥ 99 %"]
        target = {"{"} at_least = 90 {"}"}
    .after =
        target = {"{"} at_least = 99 {"}"}

# R321
turned-figure = the indicator “{ $indicator }” has the target { $target }, the other way round than { $figure } in the clause { $clause } of the source
    .label = the other way round than the source
    .clause = the source's figure
    .help = make at_least at_most or the reverse; if the register in seeds/ is wrong, correct the clause's figures
    .explain = Where the source sets a minimum or a maximum, so does the indicator. Turned round, those who do well are told that they fail. A share without a sign is read as a minimum (0 % as a maximum).
    .before =
        # seeds: figures = ["≤ 30 minutes"]
        target = {"{"} at_least = 30 {"}"}
    .after =
        target = {"{"} at_most = 30 {"}"}

# R322
dropped-figure = no indicator has the figure { $found } of the clause { $clause } as its target
    .label = nobody follows it
    .help = make it the target of an indicator with source = "{ $clause }", or take it out of figures if it is not to be reached
    .explain = Every figure that the source asks for is followed by an indicator. Another indicator or a task may still cite the clause, but the figure is forgotten. A clause with the same figure twice needs two indicators. A clause that gives a reason in uncited is not looked at.
    .before =
        # seeds, clause II.2.1.5: figures = ["≥ 99 %", "≥ 95 %"]
        id = "on-time"
        source = "II.2.1.5"
        target = {"{"} at_least = 99 {"}"}
    .after =
        # a second indicator
        id = "satisfaction"
        source = "II.2.1.5"
        target = {"{"} at_least = 95 {"}"}

# R323
unstated-figure = the indicator “{ $indicator }” has the target { $target }, but the clause { $clause } that it cites states no figure
    .label = not in the clause it cites
    .clause = the clause it cites
    .help = cite the clause that states it, add it to the clause's figures if the source has it, or leave out source if the target is one's own
    .explain = An indicator that cites a clause of the source says that its target comes from there. Where the clause states no figure, the wrong one is cited, the register lacks it, or whoever drew up the plan set the number. The warning is given only where the register has figures for some clause.
    .before =
        # seeds, clause II.2.1.8 has no figures
        source = "II.2.1.8"
        target = {"{"} at_least = 20 {"}"}
    .after =
        # seeds, clause II.2.1.7: figures = ["≥ 20 %"]
        source = "II.2.1.7"
        target = {"{"} at_least = 20 {"}"}

# R603
absent-unit-plan = { $unit } reports that its own plan is issued, but there is no file { $path }
    .label = done
    .plan = this task is the issuing of the unit's own plan (unit_plan)
    .expected = the file { $path }
    .help = put the unit's plan into { $path }; if it is not issued yet, correct the status
    .explain = A task with unit_plan = true is done when the unit has issued its own plan. The unit's own targets and tasks are followed only if that plan stands in plan/YEAR/units/. Without the file the document's number and date may be right, but nobody knows what the unit has promised, and whether it is less than the plan asks. The file may hold format and own targets only.
    .before =
        # plan/2022/units/ has no quan-ly-thuong-mai.toml
        unit-plan,done,,Kế hoạch số 03/KH-QLTM ngày 10/02/2022
    .after =
        # plan/2022/units/quan-ly-thuong-mai.toml
        format = 1
        {"["}targets]
        on-time = {"{"} at_least = 99.5 {"}"}

# R604
unreported-unit-plan = { $unit } reports that its own plan is not begun, but there is the file { $path }
    .label = not started
    .plan = this task is the issuing of the unit's own plan (unit_plan)
    .help = correct the status: in-progress while it is a draft, done with the document's number and date once it is issued
    .explain = A file in plan/YEAR/units/ counts at once: the unit is judged by its own targets there. So its latest submission cannot go on saying that nothing has been begun.
    .before =
        # there is plan/2022/units/quan-ly-thuong-mai.toml
        unit-plan,not-started,,
    .after =
        unit-plan,done,,Kế hoạch số 03/KH-QLTM ngày 10/02/2022

# R170–R176
inverted-force = it begins in { $from } and ends in { $to }, which is earlier
    .label = it ends here
    .from = it begins here
    .help = swap from and to, or correct the period
    .explain = from is the first and to the last period in which something is in force, so from cannot come after to.
    .before =
        from = "q3"
        to = "q2"
    .after =
        from = "q2"
        to = "q3"

irregular-period = in takes regular periods only, and “{ $found }” is an ad hoc one
    .label = an ad hoc period
    .help = take this period out of in; an ad hoc period names the metrics it asks for under its own metrics
    .explain = in picks from the regular periods of the year. An ad hoc period stands beside these and says itself what it asks for.
    .before = in = ["q2", "heatwave"]
    .after = in = ["q2", "q4"]

never-asked = { $reason ->
        [metric] no period asks for the metric “{ $found }”
        [reporter] “{ $found }” does not report this metric in any period
       *[window] “{ $found }” is not in force in any period
    }
    .label = { $reason ->
        [metric] no period asks for it
       *[other] in no period
    }
    .help = correct in, from and to so that there is one period at least
    .explain = in names the periods, and from and to are the first and the last one. No period is in both here, so nobody will report and nothing is counted.
    .before =
        in = ["q2"]
        from = "q3"
    .after =
        in = ["q4"]
        from = "q3"

broken-handover = { $reason ->
        [gap] no unit reports “{ $metric }” for { $periods }
       *[overlap] both “{ $from }” and “{ $to }” report “{ $metric }” for { $periods }
    }
    .label = { $reason ->
        [gap] nobody reports it after this period
       *[overlap] the new unit begins before the former one ends
    }
    .giver = the former unit is here
    .help = let the new unit begin in the very period after the former unit's last one
    .explain = When a metric passes from one unit to another in mid-year, each period has to have exactly one of them. If both report, the same work is counted twice; if nobody does, the year lacks a period.
    .before = reported_by = [{"{"} unit = "a", to = "q2" {"}"}, {"{"} unit = "b", from = "q2" {"}"}]
    .after = reported_by = [{"{"} unit = "a", to = "q2" {"}"}, {"{"} unit = "b", from = "q3" {"}"}]

outside-force = “{ $id }” is in force in periods that do not ask for the metric “{ $metric }”
    .label = no period here has that metric
    .metric = the metric is reported { $when }
    .help = correct in, from and to of one of the two so that they meet
    .explain = An indicator can be told, and a rule can be checked, only in periods that have the metrics it is made of.
    .before =
        numerator = ["paid-online"]
        to = "q2"
    .after =
        numerator = ["paid-online"]
        from = "q3"

unknown-breakdown = the plan has no breakdown “{ $found }”
    .label = no such [[breakdown]]
    .expected = the id of a [[breakdown]]
    .help = correct the id, or define this [[breakdown]]
    .help-nearest = did you mean “{ $nearest }”?
    .explain = by names what a metric is broken down by: a [[breakdown]] with its categories, in the file of any area.
    .before =
        id = "settled"
        by = "fields"
    .after =
        id = "settled"
        by = "field"

unfit-breakdown = { $reason ->
        [none] the breakdown “{ $found }” has no category
        [unused] no metric is broken down by “{ $found }”
       *[one] the breakdown “{ $found }” has one category only
    }
    .label = { $reason ->
        [unused] not used
       *[few] it needs two categories at least
    }
    .help = { $reason ->
        [unused] write by at the metrics to be broken down, or delete the breakdown
       *[few] define all categories, or leave by out
    }
    .explain = A breakdown parts a metric into categories whose sum it is. With one category there is nothing to part; and without a metric that names it it does nothing.
    .before = category = [{"{"} id = "land", name.en = "Land" {"}"}]
    .after = category = [{"{"} id = "land", name.en = "Land" {"}"}, {"{"} id = "construction", name.en = "Construction" {"}"}]

# When.
when-in = for { $periods }
when-from = from { $from } on
when-to = up to { $to }
when-between = from { $from } to { $to }
when-more = … ({ $more } more)
