# Completions of reform for elvish: put this file into ~/.config/elvish/lib and `use reform` in rc.elv, or
# evaluate it there. At each Tab the program itself is asked.
use str
set edit:completion:arg-completer[reform] = {|@words|
    var index = (to-string (- (count $words) 1))
    # env looks the program up in PATH, never in the folder that one happens to be in.
    env COMPLETE=elvish _REFORM_WORD=$index reform -- $@words 2>/dev/null | from-lines | each {|line|
        var value @text = (str:split "\t" $line)
        if (str:has-prefix $value ":") {
            edit:complete-filename $@words
        } elif (== (count $text) 0) {
            put $value
        } else {
            edit:complex-candidate $value &display=$value" ("$text[0]")"
        }
    }
}
