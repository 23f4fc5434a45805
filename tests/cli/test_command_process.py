"""The command as a process: what `python -m reader` and an encoding of the system make of it."""

import pytest
from processes import environment, process

from reader import __version__


def test_python_m_reader_is_the_command(reader, harbour):
    started = process("show", harbour)
    out, err = started.communicate(timeout=60)
    assert (started.returncode, out.decode(), err) == (0, reader("show", harbour).out, b"")


def test_the_exit_code_is_that_of_the_command():
    started = process("--version")
    assert started.communicate(timeout=60)[0].decode().strip() == f"quote-reader {__version__}"
    assert process("nowhere").wait(timeout=60) == 3
    assert process("search", "xyzzyqq").wait(timeout=60) == 1


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "ascii"},
    ],
    ids=str,
)
@pytest.mark.parametrize("command", [["show"], ["quotes", "--json"], ["speakers"], ["search", "wall"], ["nöwhere"]])
def test_no_encoding_ends_in_a_traceback(harbour, variables, command):
    started = process(*command, harbour, env=environment(**variables))
    _, err = started.communicate(timeout=60)
    assert started.returncode == (3 if command == ["nöwhere"] else 0)  # one of two files, and it is missing
    assert b"Traceback" not in err
