"""Completion for bash, from version 3.2 on."""

from __future__ import annotations

from collections.abc import Sequence

from reader.cli.parser_model import Described, Takes

_SCRIPT = """\
# Completion of reader for bash, made by `reader completion bash`.

_reader_offer() {
    COMPREPLY+=($(compgen -W "$1" -- "$cur"))
}

_reader_paths() {
    local path
    compopt -o filenames 2>/dev/null
    while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$cur")
}

_reader() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= at
    COMPREPLY=()
    if [[ $cur == = ]]; then
        cur=
    elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for ((at = 1; at < COMP_CWORD; at++)); do
        case ${COMP_WORDS[at]} in
            --) break ;;
            @VALUED@)
                ((at++))
                [[ ${COMP_WORDS[at]} == = ]] && ((at++))
                ;;
            -*) ;;
            @COMMANDS@)
                command=${COMP_WORDS[at]}
                break
                ;;
            *) break ;;
        esac
    done
    case $command in
@CASES@
    esac
}

complete -F _reader reader
"""


def script(commands: Sequence[Described]) -> str:
    """The script."""
    names = [known.name for known in commands if known.name]
    valued = {
        name for known in commands for flag in known.flags if flag.takes is not Takes.NOTHING for name in flag.names
    }
    cases = "\n".join(_case(known, names) for known in commands)
    return (
        _SCRIPT.replace("@VALUED@", " | ".join(sorted(valued)))
        .replace("@COMMANDS@", " | ".join(names))
        .replace("@CASES@", cases)
    )


def _case(known: Described, names: Sequence[str]) -> str:
    lines = [f"        {known.name or repr('')})", "            case $prev in"]
    lines += [
        f"                {' | '.join(flag.names)}) {_values(flag.takes, flag.words)}return ;;"
        for flag in known.flags
        if flag.takes is not Takes.NOTHING
    ]
    flags = " ".join(name for flag in known.flags for name in flag.names)
    lines += [
        "            esac",
        "            if [[ $cur == -* ]]; then",
        f'                _reader_offer "{flags}"',
        "                return",
        "            fi",
    ]
    if not known.name:
        lines.append(f'            _reader_offer "{" ".join(names)}"')
    lines += [f"            {_values(known.takes, known.words)}return", "            ;;"]
    return "\n".join(lines)


def _values(takes: Takes, words: Sequence[str]) -> str:
    if takes is Takes.WORDS:
        return f'_reader_offer "{" ".join(words)}"; '
    return {Takes.FILE: "_reader_paths -f; ", Takes.FOLDER: "_reader_paths -d; "}.get(takes, "")
