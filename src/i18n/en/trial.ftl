# Trial runs: which files would be written.

option-dry-run = A trial: say which files would be written, and write nothing
trial-list = A trial: nothing has been written. { $count ->
    [one] A real run would write { $count } file:
   *[other] A real run would write { $count } files:
}
trial-nothing = A trial: this command writes no file.
trial-same = A trial: the files hold just this already, so nothing would be written.
trial-file = {"  "}{ $state ->
    [new] new
    [changed] changed
    [removed] removed
   *[same] unchanged
}: { $path }
