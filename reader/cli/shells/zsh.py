"""Completion for zsh."""

from __future__ import annotations

from collections.abc import Sequence

from reader.cli.parser_model import Described, Flag, Takes

_SCRIPT = """\
#compdef reader
# Completion of reader for zsh, made by `reader completion zsh`.

_reader_commands() {
    local -a commands=(
@NAMES@
    )
    _describe -t commands command commands
}

_reader_first() {
    _alternative 'commands:command:_reader_commands' 'files:file:_files'
}

_reader() {
    local command= at
    for ((at = 2; at < CURRENT; at++)); do
        case ${words[at]} in
            --) break ;;
            (@VALUED@)) ((at++)) ;;
            -*) ;;
            (@COMMANDS@))
                command=${words[at]}
                words=("${words[1]}" "${(@)words[2,at-1]}" "${(@)words[at+1,-1]}")
                ((CURRENT--))
                break
                ;;
            *) break ;;
        esac
    done
    case $command in
@CASES@
    esac
}

if [[ ${funcstack[1]} == _reader ]]; then
    _reader "$@"
else
    compdef _reader reader
fi
"""


def script(commands: Sequence[Described]) -> str:
    """The script."""
    names = [known for known in commands if known.name]
    valued = {
        name for known in commands for flag in known.flags if flag.takes is not Takes.NOTHING for name in flag.names
    }
    described = "\n".join(f"        {_quoted(known.name + ':' + known.about)}" for known in names)
    return (
        _SCRIPT.replace("@NAMES@", described)
        .replace("(@VALUED@)", "|".join(sorted(valued)))
        .replace("(@COMMANDS@)", "|".join(known.name for known in names))
        .replace("@CASES@", "\n".join(map(_case, commands)))
    )


def _case(known: Described) -> str:
    specs = [spec for flag in known.flags for spec in _specs(flag)]
    if not known.name:
        specs += ["1: :_reader_first", "*:file:_files"]
    elif known.takes is Takes.WORDS:
        specs.append(f"1:word:({' '.join(known.words)})")
    elif known.takes is Takes.FILE:
        specs.append("*:file:_files")
    lines = [f"                {_quoted(spec)}" for spec in specs]
    return "\n".join(
        [f"        {known.name or repr('')})", "            _arguments \\", " \\\n".join(lines), "            ;;"]
    )


def _specs(flag: Flag) -> list[str]:
    """One for each spelling; of several only one is offered."""
    others = f"({' '.join(flag.names)})" if len(flag.names) > 1 and not flag.repeated else ""
    help = _escaped(flag.help)
    after = "" if flag.takes is Takes.NOTHING else f":{flag.metavar.lower() or 'value'}:{_values(flag)}"
    specs = []
    for name in flag.names:
        joined = "=" if after and name.startswith("--") else ""
        specs.append(f"{'*' if flag.repeated else others}{name}{joined}[{help}]{after}")
    return specs


def _values(flag: Flag) -> str:
    if flag.takes is Takes.WORDS:
        return f"({' '.join(flag.words)})"
    return {Takes.FILE: "_files", Takes.FOLDER: "_files -/"}.get(flag.takes, "")


def _escaped(help: str) -> str:
    for special in "\\[]:":
        help = help.replace(special, f"\\{special}")
    return help


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "'\\''") + "'"
