"""The completion scripts of the shells, made from the declared verbs.

Verbs and options stand in the script; names and questions are asked of the hidden verb `_complete`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relnote.cli.declared import PROGRAM, SHARED, SHELLS, VERBS
from relnote.cli.shapes import Completes, Verb

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from relnote.cli.shapes import Option

_BASH = """\
# relnote: eval "$(relnote completion bash)"
_relnote_fill() {
    # Names are quoted here: readline's own quoting would let a $(...) in one run.
    local quote=$1 found
    while IFS= read -r found; do
        if [[ -z $quote ]]; then
            printf -v found %q "$found"
        elif [[ $found == *[\\$\\`\\"\\\\\\'!]* ]]; then
            continue
        fi
        COMPREPLY+=("$found")
    done
}

_relnote() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb= place=0 at word skip= what=
    local -a journal=()
    COMPREPLY=()
    for ((at = 1; at < COMP_CWORD; at++)); do
        word=${COMP_WORDS[at]}
        [[ $skip == --database ]] && journal=(--database "$word")
        if [[ -n $skip ]]; then skip=; continue; fi
        case $word in
            --) return ;;
            @VALUED@) skip=$word ;;
            -*) ;;
            *) if [[ -z $verb ]]; then verb=$word; else ((place++)); fi ;;
        esac
    done
    if [[ -n $skip ]]; then
        case $prev in
            @FILE_OPTIONS@) what=file ;;
            @NAME_OPTIONS@) what=name ;;
        esac
    elif [[ -z $verb ]]; then
        COMPREPLY=($(compgen -W "@VERBS@ @SHARED@" -- "$cur"))
    elif [[ $cur == -* ]]; then
        case $verb in
@OPTIONS@
        esac
    else
        case $verb:$place in
@PLACES@
        esac
    fi
    local begun=${cur#[\\"\\']} quote=
    [[ $cur == "$begun" ]] || quote=${cur:0:1}
    begun=${begun//\\\\/}
    case $what in
        file) compopt -o default 2>/dev/null ;;
        name|question)
            _relnote_fill "$quote" < <(relnote _complete "$what" "${journal[@]}" -- "$begun" 2>/dev/null) ;;
        shell) COMPREPLY=($(compgen -W "@SHELLS@" -- "$cur")) ;;
    esac
}
complete -F _relnote relnote
"""

_ZSH = """\
#compdef relnote
# relnote: relnote completion zsh > ~/.zfunc/_relnote, with ~/.zfunc in fpath before compinit
_relnote_ask() {
    local -a found
    found=("${(@f)$(relnote _complete "$1" -- "${(Q)PREFIX}" 2>/dev/null)}")
    (( ${#found[@]} )) && compadd -- ${found:#}
}
_relnote_names() { _relnote_ask name }
_relnote_questions() { _relnote_ask question }

_relnote() {
    local context state state_descr line
    typeset -A opt_args
    local -a verbs
    verbs=(
@VERBS@
    )
    _arguments -C @SHARED@ '1: :->verb' '*:: :->rest'
    case $state in
        verb) _describe command verbs ;;
        rest)
            case $words[1] in
@PLACES@
            esac ;;
    esac
}
if [[ $funcstack[1] == _relnote ]]; then _relnote "$@"; else compdef _relnote relnote; fi
"""

_FISH = """\
# relnote: relnote completion fish > ~/.config/fish/completions/relnote.fish
function __relnote_ask
    relnote _complete $argv[1] -- (commandline -ct | string unescape) 2>/dev/null
end
function __relnote_place
    set -l words (commandline -opc)
    set -l place 0
    for word in $words[3..-1]
        string match -q -- '-*' $word; or set place (math $place + 1)
    end
    test "$words[2]" = $argv[1]; and test $place -ge $argv[2]; and test $place -le $argv[3]
end
complete -c relnote -f
"""


def bash() -> str:
    """Write the script for bash."""
    valued = [option for verb in VERBS for option in verb.options if option.value]
    valued += [option for option in SHARED if option.value]
    options = "\n".join(
        f'            {verb.name}) COMPREPLY=($(compgen -W "{_flags(verb.options + SHARED)}" -- "$cur")) ;;'
        for verb in VERBS
    )
    places = "\n".join(
        f"            {verb.name}:{place}) what={argument.completes} ;;"
        for verb in VERBS
        for place, argument in enumerate(verb.arguments)
        if argument.completes is not Completes.NOTHING
    )
    return (
        _BASH.replace("@VALUED@", _alternatives(valued))
        .replace("@FILE_OPTIONS@", _alternatives(o for o in valued if o.completes is Completes.FILE))
        .replace("@NAME_OPTIONS@", _alternatives(o for o in valued if o.completes is Completes.NAME))
        .replace("@VERBS@", " ".join(verb.name for verb in VERBS))
        .replace("@SHARED@", _flags((*SHARED, *PROGRAM)))
        .replace("@SHELLS@", " ".join(SHELLS))
        .replace("@OPTIONS@", options)
        .replace("@PLACES@", places)
    )


def _flags(options: Iterable[Option]) -> str:
    return " ".join(flag for option in options for flag in option.flags)


def _alternatives(options: Iterable[Option]) -> str:
    return "|".join(dict.fromkeys(flag for option in options for flag in option.flags))


def zsh() -> str:
    """Write the script for zsh."""
    verbs = "\n".join(f"        {_quoted(f'{verb.name}:{verb.help}')}" for verb in VERBS)
    places = "\n".join(f"                {verb.name}) _arguments {_zsh_arguments(verb)} ;;" for verb in VERBS)
    shared = " ".join(_zsh_option(option) for option in (*SHARED, *PROGRAM))
    return _ZSH.replace("@VERBS@", verbs).replace("@PLACES@", places).replace("@SHARED@", shared)


_ZSH_DOES = {
    Completes.NAME: "_relnote_names",
    Completes.QUESTION: "_relnote_questions",
    Completes.FILE: "_files",
    Completes.SHELL: f"({' '.join(SHELLS)})",
    Completes.NOTHING: "",
}


def _zsh_arguments(verb: Verb) -> str:
    words = [_zsh_option(option) for option in (*verb.options, *SHARED)]
    for place, argument in enumerate(verb.arguments, 1):
        where = "*" if argument.many else place
        words.append(_quoted(f"{where}:{argument.name}:{_ZSH_DOES[argument.completes]}"))
    return " ".join(words)


def _zsh_option(option: Option) -> str:
    told = option.help.replace("[", "(").replace("]", ")").replace(":", ";")
    value = f":{option.value}:{_ZSH_DOES[option.completes]}" if option.value else ""
    return " ".join(_quoted(f"{'*' * option.repeat}{flag}[{told}]{value}") for flag in option.flags)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def fish() -> str:
    """Write the script for fish."""
    lines = [_FISH]
    lines += [f"complete -c relnote {_fish_option(option)}\n" for option in (*SHARED, *PROGRAM)]
    for verb in VERBS:
        lines.append(
            f"complete -c relnote -n __fish_use_subcommand -a {verb.name} -d {_fish_quoted(verb.help)}\n"
        )
        seen = f"-n '__fish_seen_subcommand_from {verb.name}'"
        lines += [f"complete -c relnote {seen} {_fish_option(option)}\n" for option in verb.options]
        for place, argument in enumerate(verb.arguments):
            does = _FISH_DOES[argument.completes]
            last = 99 if argument.many else place
            if does:
                lines.append(f"complete -c relnote -n '__relnote_place {verb.name} {place} {last}' {does}\n")
    return "".join(lines)


_FISH_DOES = {
    Completes.NAME: "-a '(__relnote_ask name)'",
    Completes.QUESTION: "-a '(__relnote_ask question)'",
    Completes.FILE: "-F",
    Completes.SHELL: f"-a '{' '.join(SHELLS)}'",
    Completes.NOTHING: "",
}


def _fish_option(option: Option) -> str:
    flags = " ".join(
        f"-l {flag.removeprefix('--')}" if flag.startswith("--") else f"-s {flag[1:]}"
        for flag in option.flags
    )
    value = f" -r {_FISH_DOES[option.completes]}".rstrip() if option.value else ""
    return f"{flags}{value} -d {_fish_quoted(option.help)}"


def _fish_quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


SCRIPTS: dict[str, Callable[[], str]] = {"bash": bash, "zsh": zsh, "fish": fish}
"""What writes the script of each shell."""
