# The file that goes back to a unit, with a comment at each cell to mend (reform import --answer).

answer-mend = TO MEND: { $todo }.
answer-doubt = TO LOOK AT AGAIN: { $todo }.
answer-why = Why: { $why }
answer-if-right = if it is right, tell the Office why
answer-sheet = To mend
answer-title = WHAT TO MEND BEFORE THIS IS SENT AGAIN
answer-intro = Mend the cells named below in the sheet “{ $sheet }” itself (the name of a cell leads there), save the file and send it again. A pink cell is wrong, an orange one is to be looked at again; point at a cell to read its comment. Neither the comments nor this sheet need be removed.
answer-column-cell = Cell
answer-column-todo = What to do
answer-column-why = Why
answer-row = Row { $row }
answer-whole = The whole table
