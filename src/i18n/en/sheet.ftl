# Forms, imports from Excel, canonical files.

render-cell = { $place } (cell { $cell })
render-sheet = { $path }, sheet “{ $sheet }”
