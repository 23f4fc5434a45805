"""Completion for fish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.cli.parser_model import Described, Flag, Takes

_HEAD = """\
# Completion of reader for fish, made by `reader completion fish`.

function __reader_command
    set -l words (commandline -opc)
    set -l skip 0
    for word in $words[2..-1]
        if test $skip = 1
            set skip 0
        else if contains -- $word @VALUED@
            set skip 1
        else if string match -q -- '-*' $word
            continue
        else if contains -- $word @COMMANDS@
            echo $word
            return
        else
            break
        end
    end
    echo reader
end

function __reader_in
    test (__reader_command) = $argv[1]
end

"""


def script(commands: Sequence[Described]) -> str:
    """The script."""
    valued = {
        name for known in commands for flag in known.flags if flag.takes is not Takes.NOTHING for name in flag.names
    }
    names = [known.name for known in commands if known.name]
    head = _HEAD.replace("@VALUED@", " ".join(sorted(valued))).replace("@COMMANDS@", " ".join(names))
    lines = [
        f"complete -c reader -n '__reader_in reader' -a {known.name} -d {_quoted(known.about)}"
        for known in commands
        if known.name
    ]
    return head + "\n".join([*lines, *(line for known in commands for line in _lines(known))]) + "\n"


def _lines(known: Described) -> Iterator[str]:
    begin = f"complete -c reader -n '__reader_in {known.name or 'reader'}'"
    if known.takes in {Takes.NOTHING, Takes.WORDS}:
        yield f"{begin} -f" + (f" -a {_quoted(' '.join(known.words))}" if known.words else "")
    for flag in known.flags:
        names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in flag.names)
        yield f"{begin} {names}{_values(flag)} -d {_quoted(flag.help)}"


def _values(flag: Flag) -> str:
    if flag.takes is Takes.WORDS:
        return f" -x -a {_quoted(' '.join(flag.words))}"
    return {
        Takes.NOTHING: "",
        Takes.FILE: " -r -F",
        Takes.FOLDER: " -x -a '(__fish_complete_directories)'",
        Takes.TEXT: " -x",
    }[flag.takes]


def _quoted(words: str) -> str:
    return "'" + words.replace("\\", "\\\\").replace("'", "\\'") + "'"
