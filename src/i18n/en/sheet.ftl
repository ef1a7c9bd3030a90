# Forms, imports from Excel, canonical files.

render-cell = { $place } (cell { $cell })
render-sheet = { $path }, sheet “{ $sheet }”

# reform fmt
usage-fmt = reform fmt [PATH]… [--check] [OPTIONS]
fmt-about = Rewrite submissions in canonical form, losing nothing
fmt-paths = Only these files or folders (default: every submission of the year)
fmt-check = Write nothing; exit 1 if a file would be rewritten
fmt-rewritten = { $path }: rewritten
fmt-would-rewrite = { $path }: would be rewritten
fmt-left = { $path }: left as it is, { $why ->
    [sealed] since its period is closed
    [ambiguous] since it has a number with two readings, and only its separator hints at which is meant
    [unfaithful] since what would be written could be read otherwise; see what stands above the header row
   *[faulty] since its form is at fault
}
fmt-encoding = {"  "}- encoding: { $from } → UTF-8
fmt-separator = {"  "}- separator: “{ $from }” → “,”
fmt-separator-tab = {"  "}- separator: tab → “,”
fmt-line-ends = {"  "}- line ends: LF
fmt-columns = {"  "}- names or order of the columns
fmt-order = {"  "}- rows in the plan’s order
fmt-layout = {"  "}- blanks, quotes, empty rows or how letters are composed
fmt-value = { $cell } “{ $from }” → { $to }
fmt-values = {"  "}- { $count ->
    [one] { $count } value
   *[other] { $count } values
}: { $values }{ $more ->
    [yes] , …
   *[no] { "" }
}
fmt-summary = { $check ->
    [yes] { $rewritten ->
        [one] { $rewritten } file would be rewritten
       *[other] { $rewritten } files would be rewritten
    }
   *[no] Rewrote { $rewritten ->
        [one] { $rewritten } file
       *[other] { $rewritten } files
    }
}; { $canonical } in canonical form already{ $left ->
    [0] .
   *[other] ; { $left } left as they are.
}
