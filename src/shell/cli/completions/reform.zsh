#compdef reform
# Completions of reform for zsh: put this file as _reform into a folder of $fpath, or source it after
# compinit. At each Tab the program itself is asked.
_reform() {
    local reform value text kind= found_suffixes=
    local -a found
    # The program that PATH has, never one that lies in the folder that one happens to be in.
    reform=$(builtin whence -p reform) || return 1
    [[ $reform == /* ]] || return 1
    while IFS=$'\t' read -r value text; do
        case $value in
            :*) kind=$value; found_suffixes=$text ;;
            *) found+=("${value//:/\\:}${text:+:$text}") ;;
        esac
    done < <(COMPLETE=zsh _REFORM_WORD=$((CURRENT - 1)) "$reform" -- "${(@Q)words}" 2>/dev/null)
    # What stands behind --option= is completed by itself.
    if [[ $PREFIX == --*=* ]]; then
        found=("${found[@]#--*=}")
        compset -P '*='
    fi
    case $kind in
        :files) _files ;;
        :folders) _files -/ ;;
        :tables) _files -g "*.(${found_suffixes// /|})" ;;
    esac
    (( $#found )) && _describe -V reform found
}
if [[ ${funcstack[1]-} == _reform ]]; then
    _reform "$@"
elif (( $+functions[compdef] )); then
    compdef _reform reform
fi
