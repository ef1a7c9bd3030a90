### What an indicator is made of: a ratio, a plain figure or tasks (R160–R164).

# R160
no-formula = { $reason ->
        [denominator] the indicator has a numerator and no denominator
        [numerator] the indicator has a denominator and no numerator
       *[none] the indicator does not say what it is made of
    }
    .label = { $reason ->
        [denominator] divided by what?
        [numerator] what is divided by this?
       *[none] neither metrics nor tasks
    }
    .help = { $reason ->
        [denominator] for a ratio add denominator = ["…"]; for a plain number write value in place of numerator
        [numerator] add numerator = ["…"]
       *[none] write numerator and denominator (a ratio), value (a plain number) or tasks (the share of tasks done)
    }
    .explain = An indicator is made in one of three ways: a numerator over a denominator; a plain number (value), as in “at least 12 inspections in the year”; or the share of tasks that are done (tasks). With a numerator alone nobody can tell a plain number from a ratio whose denominator was forgotten, so the plan must say which it is.
    .before =
        numerator = ["inspections"]
        unit.en = "inspections"
    .after =
        value = ["inspections"]
        unit.en = "inspections"

# R161
several-formulas = the indicator is made of ‘{ $other }’ already, so it cannot be made of ‘{ $found }’ as well
    .label = a second way
    .first = the first way
    .help = keep one of them; to follow both, make two indicators
    .explain = An indicator is made in exactly one way: a ratio (numerator and denominator), a plain number (value) or the share of tasks done (tasks). With several nobody can tell which number is meant.
    .before =
        value = ["inspections"]
        denominator = ["planned-inspections"]
    .after =
        numerator = ["inspections"]
        denominator = ["planned-inspections"]

# R162
idle-small-below = { $reason ->
        [value] the indicator is a plain number, so it has no denominator that could be small
       *[range] small_below must be a whole number from 1 on
    }
    .label = { $reason ->
        [value] no effect here
       *[range] out of range
    }
    .help = { $reason ->
        [value] remove small_below
       *[range] write how many cases it takes to judge, 30 for instance
    }
    .explain = small_below says how small a denominator may get before the result means nothing: below it the indicator reads “small sample” instead of met or not met. A plain number (value) is divided by nothing and has no denominator.
    .before =
        value = ["inspections"]
        small_below = 30
    .after =
        value = ["inspections"]

# R163
mixed-measures = { $reason ->
        [multiple] ‘{ $metric }’ is counted in { $unit } and cannot be added to what is counted in { $first }
        [apart] ‘{ $metric }’ is counted in { $unit } and cannot be added to what is counted in { $first }
        [nouns] ‘{ $metric }’ counts { $unit }, yet is added to what counts { $first }
        [sides] the denominator ‘{ $metric }’ is in { $unit }, the numerator in { $first }
        [own-scale] the indicator ‘{ $indicator }’ and its metric are both in { $unit }, yet it is multiplied
        [own-multiple] the indicator ‘{ $indicator }’ is in { $first }, its metric in { $unit }
        [own-apart] the indicator ‘{ $indicator }’ is in { $first }, its metric in { $unit }
        [own] the indicator ‘{ $indicator }’ counts { $first }, its metric { $unit }
       *[share] ‘{ $metric }’ is a share ({ $unit }), which cannot be added up over units, periods or metrics
    }
    .label = { $reason ->
        [share] a share
       *[other] in { $unit }
    }
    .first = in { $first }
    .metric = the metric is defined here
    .help = { $reason ->
        [multiple] have all of them counted in one unit of measure
        [sides] have both sides counted in one unit of measure
        [nouns] if it is one thing, call it by one name; if not, make two indicators
        [own-scale] remove scale
        [own-multiple] { $scaled ->
            [yes] write scale = { $scale }, or correct the unit of measure
           *[no] give the indicator the unit of measure of its metric
        }
        [own] call the unit of measure by one name, or write a scale if it is multiplied
        [share] count numerator and denominator and let the program divide; for a share that an outside body publishes, let one unit report it with over_time = "last"
       *[other] make two indicators
    }
    .explain = Only what is counted in one unit of measure can be added up: 2 billion and 300 million are not 302. Money or time in different multiples, or the two sides of a share in different multiples, make the result wrong by thousands. Two nouns (dossiers, procedures) may be names of one thing, so they are a warning only. Percentages are never added or averaged.
    .before =
        value = ["budget-spent-million", "budget-spent-billion"]
    .after =
        value = ["budget-spent-million"]

# R164
idle-task-share = the plan has no task with a due date among these
    .label = no task at all
    .help = correct area, lead or due_by; standing duties (ongoing) and units' own tasks do not count
    .explain = tasks = {"{"} … {"}"} is the share of the plan's tasks that are done, of those that have a due date: all of them, those of an area, those that certain units lead (lead), or those due by a day or by the end of a period (due_by). Without any such task the indicator never has a result.
    .before = tasks = {"{"} area = "procedures", due_by = 2021-12-31 {"}"}
    .after = tasks = {"{"} area = "procedures", due_by = 2022-12-31 {"}"}

# R550
missing-publication = “{ $name }” is published by { $publisher } and has no evidence
    .label = where was this published?
    .plan = the plan names the publisher here
    .expected = the number and date of the publication, or the path of a file
    .help = name the publication in the evidence column{ $form ->
        [sheet] { "" }
       *[csv] {" "}(evidence)
    }
    .explain = A figure that an outside body publishes (publisher), such as an index of competitiveness or satisfaction, is not counted by the unit itself. Who reports it says in which document it was published, or it does not count. Where it is not published yet, write n/a with the reason in the note.
    .before =
        metric,value,evidence
        pci,65.12,
    .after =
        metric,value,evidence
        pci,65.12,Report No. 15/BC-VCCI of 9 May 2022
