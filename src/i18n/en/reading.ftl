# Reading what a unit sent: whose it is, rows without a code, a second sheet.

unclear-owner = { $what ->
    [form-unit] the form is one unit's, its title names another: { $names }
    [form-period] the form is for one period, its title names another: { $names }
    [unit] it is not clear whose file this is: { $names }
    [period] it is not clear for which period this file is: { $names }
    [several] the file has the tables of several units: { $names }
   *[unknown] the plan has no unit “{ $found }”, which the file names
}
    .label = it is not clear whose file this is, or for when
    .expected = the name of one unit and one period of the plan
    .help = ask the sender; correct the title in the file, or say it with --unit and --period
    .help-nearest = if “{ $nearest }” is meant, correct the name in the file, or say it with --unit
    .help-asked = --unit and --period have been followed; if the file was sent by mistake, leave them out
    .help-several = make a file of each unit’s table and import those; if all is one unit’s, correct the row that names the other
    .explain = A form that the program made says inside for which unit and period it is. Any other file is known by the rows above its table, such as “Unit: The Inspectorate” and “Quarter II 2022”; its name is looked at only where the file says nothing. Where a file says two different things, or a name that the plan does not have, the program asks and does not choose.
    .before = Unit: Inspection – report of quarter I and quarter II
    .after = Unit: The Inspectorate – report of quarter II 2022

rows-by-name = { $count ->
    [one] a row has
   *[other] { $count } rows have
} no code and { $count ->
    [one] was
   *[other] were
} known by name: { $cells }{ $more ->
    [yes] , …
   *[no] { "" }
}
    .label = the first row that was known by its name
    .help = look it through once; nothing is to be done if names and figures stand in the same rows
    .explain = A table that was typed or photographed anew often has no column of codes. Then each row is known by the name of its metric or task in the plan: letter by letter; capitals, blanks, punctuation, numbers of a list and the unit of measure in brackets do not count. A name that is only near is not taken but asked for.
    .before = 1. DOSSIERS SETTLED (dossiers) | 215
    .after = settled | Dossiers settled | 215

unclear-name = { $reason ->
    [several] several rows of the plan are called “{ $found }”: { $ids }
   *[unknown] nothing in the plan is called “{ $found }”
}
    .label = this row has no code, and its name does not tell what it is
    .expected = the name as the plan has it, or the code in the column “metric”
    .help = correct the name to that of the form, or add a column “metric” with the code; delete the row if it is none
    .help-nearest = if “{ $nearest }” is meant, correct the name, or write the code “{ $id }” in the column “metric”
    .help-several = add a column “metric” and write one of these codes in the row
    .explain = A row without a code is known by its name, and only if that is letter by letter the name of one metric or task of the plan. The program does not guess: a word's difference may be another figure.
    .before = Dossiers settled in-time | 214
    .after = Dossiers settled on time | 214

torn-rows = { $count ->
    [one] a row has
   *[other] { $count } rows have
} the code of one metric and the name of another: { $cells }{ $more ->
    [yes] , …
   *[no] { "" }
}
    .label = code and name are not of the same metric
    .expected = code, name and value of one metric in one row
    .help = perhaps only some columns were sorted: undo it (Ctrl+Z), or copy the figures into a new form, each in its own row
    .explain = Sorting a whole table does no harm, since each row keeps its code, name and value. Where only some columns were sorted, the codes went one way and the values another, and nobody knows which row a value belongs to. Such rows do not count.
    .before = settled | Dossiers settled late | 1
    .after = settled-late | Dossiers settled late | 1

second-table = the sheet “{ $sheet }” has other figures for { $count ->
    [one] a row
   *[other] { $count } rows
} of this table: { $cells }{ $more ->
    [yes] , …
   *[no] { "" }
}
    .label = this figure differs from that on the other sheet
    .expected = one table of figures
    .help = which sheet is right is not known: delete the one that is not used, or say which to import with --sheet
    .explain = Where a file has two sheets with a table and the figures differ, such as a draft and the final one, the program does not choose. Two sheets with the same figures do no harm.
    .before = sheet “Figures”: 215; sheet “Sheet2”: 219
    .after = only the sheet “Figures”: 215
