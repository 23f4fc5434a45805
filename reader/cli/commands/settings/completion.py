"""`reader completion`: the script that completes the command in a shell, made by shtab from the parsers."""

from __future__ import annotations

import argparse
import re
from typing import Any

from reader.cli.dispatch import COMMANDS, READ, Parser, actions_of, command_named, parser_of
from reader.cli.errors import DONE
from reader.cli.stream import standard_output

SHELLS = ("bash", "zsh", "fish")

USAGE = "reader completion bash|zsh|fish"
HELP = "Print a script that completes commands, flags, files and speakers in a shell."
EXAMPLES = """\
examples, each to be done once:
  echo 'source <(reader completion bash)' >> ~/.bashrc
  echo 'source <(reader completion zsh)' >> ~/.zshrc
  mkdir -p ~/.config/fish/completions && reader completion fish > ~/.config/fish/completions/reader.fish
"""

_SENTENCE = re.compile(r"(.+?)[.:;](?:\s|$)", re.DOTALL)

_SPEAKERS: dict[str, str] = {
    "bash": """
_reader_speakers() { # the names of the speakers in the files on the line, quoted for the shell
    local word name files=()
    for word in "${COMP_WORDS[@]:1}"; do [[ -f $word ]] && files+=("$word"); done
    reader speakers --names ${files[@]+"${files[@]}"} 2>/dev/null | while IFS= read -r name; do
        [[ $name == "$1"* ]] && printf '%q\\n' "$name"
    done
}
""",
    "zsh": """
_reader_speakers() { # the names of the speakers in the files on the line
    local word
    local -a files names
    for word in "${(@Q)words[2,-1]}"; do [[ -f $word ]] && files+=("$word"); done
    names=("${(@f)$(reader speakers --names $files 2>/dev/null)}")
    compadd -a names
}

_reader_first() { # a command, or a file to read
    _alternative 'commands:command:_shtab_reader_commands' 'files:file:_files'
}
""",
    "fish": """
function _reader_speakers # the names of the speakers in the files on the line
    set -l files
    for word in (commandline -opc)[2..-1]
        test -f $word; and set -a files $word
    end
    reader speakers --names $files 2>/dev/null
end
""",
}
"""What shtab cannot do: names that have spaces in them, from the files on the line."""

_BASH_END = """
_reader() { # readline splits --theme=ink into three words where shtab expects two; and `reader FILE` has no command
    local -a whole=("${COMP_WORDS[@]}")
    local at=0 cursor=$COMP_CWORD
    local -a COMP_WORDS=()
    local COMP_CWORD=$cursor colons='' rest=$COMP_LINE space=0 joins=0
    for ((at = 0; at < ${#whole[@]}; at++)); do
        # A colon splits words too, where none was typed: what stands on the line without a space is one word.
        [[ $rest == [[:space:]]* ]] && space=1 || space=0
        rest=${rest#"${rest%%[![:space:]]*}"}
        rest=${rest#"${whole[at]}"}
        if ((at > 1 && !space)) && [[ ${whole[at]} == : || $joins == 1 ]]; then
            COMP_WORDS[${#COMP_WORDS[@]} - 1]+=${whole[at]}
            ((at <= cursor)) && ((COMP_CWORD--))
            [[ ${whole[at]} == : ]] && joins=1 || joins=0
            continue
        fi
        joins=0
        if [[ ${whole[at]} != = ]]; then
            COMP_WORDS+=("${whole[at]}")
        elif ((at == cursor)); then
            COMP_WORDS+=("")
        elif ((at < cursor)); then
            ((COMP_CWORD--))
        fi
    done
    [[ ${COMP_WORDS[COMP_CWORD]} == *:* ]] && colons=${COMP_WORDS[COMP_CWORD]%:*}:
    _shtab_reader "$1" "${COMP_WORDS[COMP_CWORD]}" "$3"
    _reader_files
    # Readline puts an answer in the place of what stands behind the last colon.
    [[ $colons && $COMP_WORDBREAKS == *:* ]] && COMPREPLY=("${COMPREPLY[@]#"$colons"}")
    return 0
}

_reader_files() { # the files that `reader FILE` may open, where no command stands on the line
    local at path
    for ((at = 1; at < COMP_CWORD; at++)); do
        case ${COMP_WORDS[at]} in
            @VALUED@) ((++at < COMP_CWORD)) || return ;;
            -*) ;;
            *) return ;;
        esac
    done
    [[ ${COMP_WORDS[COMP_CWORD]} == -* ]] && return
    compopt -o filenames 2>/dev/null
    while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
}
complete -o bashdefault -F _reader reader
"""

_FISH_END = """
complete -c reader -n '_shtab_reader_using; and test $_shtab_reader_npos -eq 0' -F
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the shell."""
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help="bash, zsh or fish")


def run(options: argparse.Namespace) -> int:
    """Print the script."""
    standard_output().write(script(options.shell))
    return DONE


def script(shell: str) -> str:
    """Return the script for a shell."""
    from shtab import complete

    made = complete(_whole_parser(), shell, preamble=_SPEAKERS[shell])
    if shell == "bash":
        flags = parser_of(READ, command_named(READ)).flags
        valued = [name for flag in flags if flag.nargs != 0 for name in flag.option_strings]
        return made + _BASH_END.replace("@VALUED@", " | ".join(valued))
    if shell == "fish":
        return made + _FISH_END
    # `source` defines it as well as `eval`, and the first word may be a file.
    made = made.replace("[-1] == eval ]]", "[-1] == (eval|file) ]]")
    return made.replace("': :_shtab_reader_commands'", "': :_reader_first'")


def _whole_parser() -> Parser:
    """Return one parser that has every command as a subcommand, with what shtab wants to know of their values."""
    root = Parser(prog="reader", description="Who said what, in a terminal.", usage="reader", allow_abbrev=False)
    commands: Any = root.add_subparsers(metavar="COMMAND")
    root.add_flags_of(parser_of(READ, command_named(READ)))
    for name in COMMANDS:
        _add_command(commands, name)
    _describe_values(root)
    return root


def _add_command(commands: Any, name: str) -> None:
    """Add a command below others, and its actions below it."""
    command = command_named(name)
    sentence = _SENTENCE.match(command.HELP)
    about = " ".join((sentence[1] if sentence else command.HELP).split())
    parser = commands.add_parser(name.rpartition(" ")[2], help=about, description=about, allow_abbrev=False)
    actions = actions_of(command)
    if actions:
        below: Any = parser.add_subparsers(metavar="ACTION")
        for action in actions:
            _add_command(below, f"{name} {action}")
    else:
        command.arguments(parser)
    _describe_values(parser)


def _describe_values(parser: Parser) -> None:
    import shtab

    from reader.config.options import OPTIONS
    from reader.export.formats.formats import FORMATS

    words = {option.field: [*option.words()] for option in OPTIONS if option.words()}
    completed: dict[object, Any] = {
        "FILE": shtab.FILE,
        "SOURCE": shtab.FILE,
        "WORDS": shtab.FILE,
        "FOLDER": shtab.DIRECTORY,
        "SPEAKER": {"bash": "_reader_speakers", "zsh": "_reader_speakers", "fish": "(_reader_speakers)"},
    }
    for action in parser.actions:
        if action.metavar in completed:
            action.complete = completed[action.metavar]  # type: ignore[attr-defined]
        elif action.metavar == "FORMAT":
            action.choices = [form.name for form in FORMATS]
        elif action.dest in words:
            action.choices = words[action.dest]
