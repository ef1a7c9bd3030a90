# Completions of reform for bash: source this file, or put it where bash-completion looks for it
# (~/.local/share/bash-completion/completions/reform). At each Tab the program itself is asked.
_reform() {
    local reform value text line word=$2
    local -a words=("${COMP_WORDS[@]}")
    COMPREPLY=()
    # The program that PATH has, never one that lies in the folder that one happens to be in.
    reform=$(builtin type -P reform) || return 0
    [[ $reform == /* ]] || return 0
    while IFS=$'\t' read -r value text; do
        case $value in
            :files) compopt -o default 2>/dev/null ;;
            :folders) compopt -o dirnames 2>/dev/null ;;
            :tables)
                compopt -o filenames -o plusdirs 2>/dev/null
                while IFS= read -r line; do
                    [[ " $text " == *" ${line##*.} "* ]] && COMPREPLY+=("$line")
                done < <(compgen -f -- "$word")
                ;;
            *) COMPREPLY+=("$value") ;;
        esac
    done < <(COMPLETE=bash _REFORM_WORD=$COMP_CWORD "$reform" -- "${words[@]}" 2>/dev/null)
    # An option that ends in = wants its value at once.
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
    return 0
}
complete -F _reform reform
