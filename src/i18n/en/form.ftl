# The form of submission CSVs (R2xx).

unknown-encoding = the file's encoding cannot be told, so its Vietnamese letters cannot be read
    .label = this file is neither UTF-8 nor UTF-16 nor Windows-1258
    .expected = UTF-8 text
    .help = open the file in Excel, choose File → Save As, type “CSV UTF-8 (Comma delimited)”, check the accented letters and save over it
    .explain = Excel's plain “CSV” saves letters in the code page of the machine. Where Windows is not set to Vietnamese, many accented letters become “?” or other letters and cannot be brought back from the file. Rather than guess, the program refuses the whole file. If letters are already lost, save again from the original workbook.
    .before = settled,1520,Gi?i quy?t h? so dúng h?n
    .after = settled,1520,Giải quyết hồ sơ đúng hạn

tcvn3-encoding = the file is in the old TCVN3 (ABC) encoding, not in Unicode
    .label = this was typed with a .VnTime, .VnArial… font
    .expected = UTF-8 text
    .help = convert the text from “TCVN3 (ABC)” to “Unicode” with Unikey Toolkit (Ctrl+Shift+F6), then save from Excel as “CSV UTF-8 (Comma delimited)”
    .explain = The fonts .VnTime, .VnArial… write Vietnamese in the TCVN3 encoding. Changing the font does not mend it; the text has to be converted to Unicode.
    .before = m·,gi¸ trÞ
    .after = mã,giá trị

vni-encoding = the file is in the old VNI encoding, not in Unicode
    .label = this was typed with a VNI-Times, VNI-Helve… font
    .expected = UTF-8 text
    .help = convert the text from “VNI Windows” to “Unicode” with Unikey Toolkit (Ctrl+Shift+F6), then save from Excel as “CSV UTF-8 (Comma delimited)”
    .explain = The fonts VNI-Times, VNI-Helve… write each accented letter with two signs of the VNI encoding. Changing the font does not mend it; the text has to be converted to Unicode.
    .before = maõ,giaù trò
    .after = mã,giá trị

renamed-workbook = the file is an Excel workbook ({ $format }) that was renamed to .csv
    .label = the content is a { $format } workbook
    .expected = CSV text
    .help = open the file in Excel, choose File → Save As, type “CSV UTF-8 (Comma delimited)”
    .explain = Changing a file's extension does not change its content: inside it is still a workbook. Excel itself has to save it as CSV.
    .before = thanh-tra.xlsx renamed to thanh-tra.csv
    .after = thanh-tra.xlsx saved as “CSV UTF-8” to thanh-tra.csv

binary-file = the file is not text
    .label = this is no table in text form
    .expected = CSV text
    .help = replace this file with a CSV exported from the original workbook
    .help-pdf = this is a PDF: find the original workbook and save it as “CSV UTF-8 (Comma delimited)”
    .explain = A submission is CSV text that Notepad can open. This file is a picture, a PDF, an archive, or was damaged in copying.
    .before = thanh-tra.pdf renamed to thanh-tra.csv
    .after = the original workbook saved as “CSV UTF-8” to thanh-tra.csv

control-character = there is an invisible control character { $found }
    .label = { $found } is here
    .help = delete the character, or type the cell anew
    .explain = Control characters do not show on the screen but are in the cell all the same, mostly after copying from other software or when a file was damaged. What the cell should say is not known, so the row does not count.
    .before = settled,15␀20
    .after = settled,1520

# What a hidden character does.
unseen-kind = { $kind ->
    [override] turns the text round
    [direction] changes the direction of writing
    [joiner] joins or parts letters
    [variation] changes how a character looks
    [zero-width] a blank without width
    [soft-hyphen] a soft hyphen
    [filler] an empty character
    [tag] a letter that only programs read
    [line-end] a hidden line end
    [control] a control character
    [tab] a tab
    [odd-blank] an unusual blank
   *[other] shows nothing
}

hidden-character = { $where ->
    [metric] the id
    [value] the value
    [evidence] the evidence
    [header] the header row
   *[text] the cell
} holds the hidden character { $found } ({ $does })
    .label = { $found } is here
    .help = { $where ->
        [header] type the name of the column anew, do not copy it
        [text] delete the character: it makes text and figures beside this cell look other than they are
       *[other] empty the cell and type it anew, do not copy it
    }
    .explain = Some characters do not show on the screen but are in the cell all the same, such as one that turns text round, so that 54 looks like 45. What is counted has to be what a reader sees: a row with a hidden character in its id, value or evidence does not count, and with one in the header row no row of the file does. Notes may not hold those that change how the cells beside them look. Blanks, tabs around a cell and the no-break blanks that Excel leaves do no harm.
    .before = settled,<U+202E>54<U+202C>
    .after = settled,54

hidden-in-text = { $where ->
    [narrative] the narrative
   *[plan] this file
    [escape] the text here
} holds the hidden character { $found } ({ $does })
    .label = { $found } is here
    .help = { $where ->
        [narrative] delete the character: it makes text beside it look other than it is
       *[plan] delete the character, or type the line anew
        [escape] leave out the \u…: nobody sees what it stands for
    }
    .explain = Names, targets and dates of a plan have to be what a reader sees, in comments too; characters that do not show can turn text round, hide it or make one line look like two. A narrative may not hold those that turn or hide text.
    .before = at_least = 9<U+200B>9
    .after = at_least = 99

lost-character = a character was lost when the file was saved or copied
    .label = only the replacement sign is left
    .help = type the cell anew from the original workbook, then save as “CSV UTF-8 (Comma delimited)”
    .explain = Where a letter is not in a file's encoding, software writes “�” in its place and the letter is gone. What the cell should say is not known, so the row does not count.
    .before = settled,1520,h� sơ
    .after = settled,1520,hồ sơ

empty-file = the file is empty
    .label = there is no row here
    .expected = { $form ->
        [register] a header row and rows below it
       *[submission] a header row and rows of figures
    }
    .help = { $form ->
        [register] write the header row `{ $columns }`, or delete the file while it is not used
       *[submission] make the form again with `reform template` and fill it in
    }
    .explain = An empty file is no nil return. Where nothing arose in the period, write 0 or n/a (with a note) in each row: that confirms it.
    .before = (an empty file)
    .after =
        metric,value,note
        settled,0,

unclosed-quote = a quotation mark opens here and is never closed
    .label = this " opens the cell
    .help = add a " at the end of the cell, or delete this one
    .help-ditto = if the " means “ditto”, write the figure again; otherwise delete it
    .explain = A cell that begins with " has to end with ". Otherwise nobody can tell whether the lines below are rows or its content, so from here to where reading is sure again, which may be the end of the file, no row counts. A " inside a cell is written twice: "".
    .before = settled,1520,"under document no. 12
    .after = settled,1520,"under document no. 12"

row-in-quotes = the cell that a quotation mark opens here holds a line that could be a row: is it a note or a row of the table?
    .label = this " opens the cell
    .line = this line is in the cell
    .help = if it is a note, write it in one line, with semicolons for line ends; if it is a row, close or delete the " above it
    .explain = A note in quotation marks may have several lines. Where one of them looks like a row, nobody can tell whether the " is one too many. So no row of that stretch counts, nor one elsewhere with the same id; all others do.
    .before =
        settled,1520,"of which:
        late,3"
    .after = settled,1520,of which late 3

text-after-quote = text follows the quotation mark that closes a cell
    .label = the cell was closed before this
    .help = if the " belongs to the text, write it twice (""); if not, delete it
    .explain = After the " that closes a cell only a separator or the end of the row may come. What the cell should say is not known, so the row does not count.
    .before = settled,1520,"the "PAR" plan of 2022"
    .after = settled,1520,"the ""PAR"" plan of 2022"

missing-header = there is no header row
    .label = this is no header row
    .expected = { $form ->
        [register] a header row with the columns `{ $columns }`
       *[submission] a header row with the columns `metric` (mã) and `value` (giá trị)
    }
    .help = { $form ->
        [register] add a header row `{ $columns }` at the top
       *[submission] add a header row `metric,value,note,evidence` (or `mã,giá trị,ghi chú,tài liệu kiểm chứng`) at the top
    }
    .help-lost = Excel has lost the Vietnamese letters in saving the CSV (they are “?” now): open the file it came from, save it as CSV UTF-8 or .xlsx and send it again
    .explain = Columns are known by their names in the header row, not by their order. It has to be among the first 20 rows; titles may stand above it.
    .before = settled,1520
    .after =
        metric,value
        settled,1520

missing-column = { $form ->
    [sheet] the header (row { $row }) has no column “{ $also }” ({ $column }); it has: { $seen }
   *[csv] the column `{ $column }` ({ $also }) is missing
}
    .label = { $form ->
        [sheet] the header row has no column “{ $also }” ({ $column })
       *[csv] the header row has no column `{ $column }`
    }
    .expected = { $form ->
        [sheet] a column “{ $also }” or “{ $column }”
       *[csv] a column `{ $column }` or `{ $also }`
    }
    .help = { $form ->
        [sheet] add a column “{ $also }” (or “{ $column }”) to the header row and fill it in
       *[csv] add a column `{ $column }` (or `{ $also }`) to the header row and fill it in
    }
    .help-nearest = { $form ->
        [sheet] if the column “{ $nearest }” is meant, rename it to “{ $also }” or “{ $column }”
       *[csv] if the column `{ $nearest }` is meant, rename it to `{ $column }` or `{ $also }`
    }
    .nearest = this may be the column
    .explain = Every row needs an id and a value. Columns are known by their names in the header row, in Vietnamese or English, in upper or lower case. Where one of the two is missing, no row of the file counts.
    .before = metric,note
    .after = metric,value,note

duplicate-column = there are two columns `{ $column }`
    .label = `{ $found }` means the same as a column before it
    .first = the first is here
    .help = keep one column `{ $column }`; delete or rename the other
    .explain = The Vietnamese and the English name mean the same column, `value` and `giá trị` for example. Where the id or the value is there twice, which one is right cannot be told and no row of the file counts.
    .before = metric,value,giá trị
    .after = metric,value,note

# R260
too-many-rows = { $form ->
        [register] the file has more than { $most } rows, which no register of one year can have
       *[submission] the file has more than { $most } rows, which no unit's submission can have
    }
    .label = the first row beyond { $most }
    .expected = { $form ->
        [register] one row for each thing that is registered
       *[submission] one row for each metric or task
    }
    .help = { $form ->
        [register] put the register of this year in place of this file
       *[submission] put the unit's own submission in place of this file
    }
    .explain = A unit has at most a few hundred metrics and tasks, each in one row. A file of this length is rather a list of single dossiers, or an export of some other program, that was handed in by mistake. It is not read on, and none of its rows counts.
    .before = a list of 150,000 dossiers, one a row
    .after = settled,1520

# R261
too-many-columns = the table has more than { $most } columns, which no unit's submission can have
    .label = the first column beyond { $most }
    .expected = metric, value, note, evidence
    .help = keep only the columns of the form; replace the file if it is the wrong one
    .explain = A submission needs the id and the value, and may have a note, the evidence and the name. A table of this width is rather an export of some other program, or was turned on its side. Its columns are not looked at, and none of its rows counts.
    .before = metric,value,day 1,day 2,day 3, …
    .after = metric,value,note,evidence

# R262
overlong-cell = a cell is longer than { $most } characters
    .label = this cell is too long
    .expected = at most { $most } characters
    .help = shorten it; put a long text into a document of its own and cite its number
    .explain = A value is a number or a status, a note a sentence or two. A text of this length was rather pasted into the cell by mistake, and no report could show it. The row of this cell does not count.
    .before = settled,1520,(the full text of a report of 20 pages)
    .after = settled,1520,see report 15/BC-VP of 20/3/2022

unknown-column = { $kind ->
        [serial] the column `{ $found }` is a running number and is not used
        [measure] the column `{ $found }` is the unit of measure and is not used: the plan states it
       *[other] the column `{ $found }` is not part of the form and is not used
    }
    .label = this column is ignored
    .expected = { $kind ->
        [register] { $columns }
        [sheet] the columns Metric, Name, Value, Note, Evidence
       *[other] metric, name, value, note, evidence (mã, tên, giá trị, ghi chú, tài liệu kiểm chứng)
    }
    .help = { $kind ->
        [serial] it may stay; it does not touch the figures
        [measure] it may stay; it does not touch the figures
        [register] delete the column if it is not needed
        [sheet] delete the column if it is not needed; what should be kept goes into the column “Note”
       *[other] delete the column if it is not needed; what should be kept goes into `note` (ghi chú)
    }
    .help-nearest = if the column `{ $nearest }` is meant, mend its name
    .explain = Columns by other names stay in the file but have no effect on the figures. This warning helps to find misspelt names.
    .before = metric,value,ghi chus
    .after = metric,value,ghi chú

extra-cell = a cell belongs to no column
    .label = “{ $found }” has no heading; the table has { $columns } columns
    .help = if the separator belongs to the text, put the whole cell in "…"; if not, delete the extra cell
    .explain = The row has more cells than the header row, mostly because a text holds a comma or semicolon and is not quoted. The cells after it may then stand in the wrong columns, so the row does not count.
    .before = settled,1520,settled, returned
    .after = settled,1520,"settled, returned"

too-few-cells = this row has too few cells
    .label = { $form ->
        [register] only { $cells } of { $columns } cells: it ends before the columns that it needs
       *[submission] only { $cells } of { $columns } cells: it ends before the id or the value
    }
    .help = { $form ->
        [register] fill in the columns that it needs, parted by the same separator as the header row; delete the row if it is no part of the table
       *[submission] fill in the id and the value, parted by the same separator as the header row; delete the row if it holds no figure
    }
    .explain = Empty cells at the end of a row may be left out, but a row has to reach the id and the value. A row that does not is often one with another separator, or a signature or remark under the table.
    .before = settled
    .after = settled,1520

truncated-file = the file ends in the middle of a row
    .label = the file stops here, after { $cells } of { $columns } cells
    .help = copy or save the file again from the original and check its last rows; if the row is whole, add a line end after it
    .explain = The last row has no line end and fewer cells than any other: copying or sending the file may have been cut short, so its last number may lack digits and rows after it may be lost.
    .before = settled,15
    .after = settled,1520,,

split-number = a number with a comma has been split into two cells: { $found }
    .label = these two cells look like one number
    .expected = a number with a decimal point and without grouping
    .help = if it is one decimal number, write { $point }; if the second cell is a note, put words into it
    .help-grouped = if it is a decimal, write { $point }; if the comma parts thousands, write { $grouped }; if the second cell is a note, put words into it
    .explain = In a file separated by commas, 12,5 without quotation marks falls into the cells “12” and “5”. The program does not guess, so the row does not count.
    .before = waiting-minutes,12,5,
    .after = waiting-minutes,12.5,

repeated-header = the header row is repeated among the rows
    .label = this is the header again
    .first = the header row is here
    .help = delete the repeated header row
    .explain = A header row is mostly repeated where several files or printed pages were joined. Check whether the rows after it repeat figures from above.
    .before =
        metric,value
        settled,1520
        metric,value
    .after =
        metric,value
        settled,1520
