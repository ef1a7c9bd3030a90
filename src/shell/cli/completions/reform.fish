# Completions of reform for fish: put this file as reform.fish into ~/.config/fish/completions, or source
# it. At each Tab the program itself is asked.
function __reform_complete
    # The program that PATH has, never one that lies in the folder that one happens to be in.
    set -l reform (command -s reform)
    string match -q -- '/*' "$reform[1]"; or return
    set -l before (commandline -opc)
    # As it is meant, not as it is quoted: what is offered is quoted by fish.
    set -l word (commandline -ct)
    set -l meant (string unescape -- "$word"; or string trim -l -c '"\'' -- "$word")
    set word "$meant[1]"
    # What stands behind --option= is completed by itself.
    set -l option (string match -r -- '^--[^=]*=' "$word")
    set -l path (string replace -r -- '^--[^=]*=' '' "$word")
    set -lx COMPLETE fish
    set -lx _REFORM_WORD (count $before)
    for line in ($reform[1] -- $before "$word" 2>/dev/null)
        set -l parts (string split -m 1 \t -- $line)
        switch $parts[1]
            case :files
                __fish_complete_path "$path" | string replace -r '^' -- "$option"
            case :folders
                __fish_complete_directories "$path" | string replace -r '^' -- "$option"
            case :tables
                for path in (__fish_complete_path "$path")
                    set -l name (string split -m 1 \t -- $path)[1]
                    set -l ending (string split -r -m 1 . -- $name)[-1]
                    if string match -q -- '*/' $name; or contains -- $ending (string split ' ' -- $parts[2])
                        printf '%s\n' $path
                    end
                end
            case '*'
                printf '%s\n' $line
        end
    end
end
complete -c reform -f -k -a '(__reform_complete)'
