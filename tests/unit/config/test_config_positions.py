"""Lines and columns of keys in TOML."""

from __future__ import annotations

import string
from tomllib import loads

from hypothesis import given
from hypothesis import strategies as st

from reader.config.file.key_findings import KeyFindings, positions
from reader.config.file.template import toml

TEXT = '''\
# a comment = 1
a = 1
  "b c" = """
d = 2
""" # e = 3
'f' = [ # [g]
  "h = 1", { i = 2 },
]
j.k . "l\\u006d" = { n = "}" }

[o.p] # q = 1
r = 'x = "'
[[s]]
t = \'\'\'
[u]\'\'\'\'
v = 1\
'''


def test_the_places_of_all_sorts_of_keys():
    loads(TEXT)
    assert positions(TEXT) == {
        ("a",): (2, 1),
        ("b c",): (3, 3),
        ("f",): (6, 1),
        ("j",): (9, 1),
        ("j", "k"): (9, 1),
        ("j", "k", "lm"): (9, 1),
        ("j", "k", "lm", "n"): (9, 1),
        ("o",): (11, 2),
        ("o", "p"): (11, 2),
        ("o", "p", "r"): (12, 1),
        ("s",): (13, 3),
        ("s", "t"): (14, 1),
        ("s", "v"): (16, 1),
    }


def test_what_has_no_place_of_its_own_is_where_what_holds_it_is():
    found = KeyFindings("", TEXT)
    assert found.place(("j", "k", "lm", "n")) == (9, 1)
    assert found.place(("nowhere",)) == (0, 0)


NAMES = st.text(alphabet=string.ascii_letters + string.digits + " -_.\"#=[]'\\é", max_size=6)
LEAVES = st.one_of(st.integers(), st.booleans(), st.text(alphabet=string.printable + "é“", max_size=12))


def listed(values: list[str]) -> str:
    return "[\n" + ",\n".join(values) + "\n]"


VALUES = st.one_of(LEAVES.map(toml), st.lists(LEAVES.map(toml), max_size=3).map(listed))


@st.composite
def files(draw: st.DrawFn) -> tuple[str, dict[tuple[str, ...], int]]:
    """A TOML text and the line of each key in it."""
    lines: list[str] = []
    wanted: dict[tuple[str, ...], int] = {}
    for table in [None, *draw(st.lists(NAMES, unique=True, max_size=3))]:
        if table is not None:
            lines.append(f"{' ' * draw(st.integers(0, 2))}[{toml(table)}]")
        for name in draw(st.lists(NAMES, unique=True, max_size=4)):
            lines += [draw(st.sampled_from(["", "# x = 1 [y]", "   "]))] * draw(st.integers(0, 1))
            path = (name,) if table is None else (table, name)
            wanted[path] = len(lines) + 1
            value = draw(VALUES)
            lines += f"{toml(name)}\t= {value} # end".split("\n")
    return "\n".join(lines), wanted


@given(files())
def test_every_key_is_found_on_its_line(drawn):
    text, wanted = drawn
    try:
        loads(text)
    except ValueError:
        return  # a table and a key of the same name
    found = positions(text)
    assert {path: found[path][0] for path in wanted} == wanted


def test_a_value_that_does_not_end_for_long_gets_a_position_and_costs_little():
    """Whether it has ended is tried at each line; a megabyte of lines is not to take minutes."""
    text = "a = 1\nb = [\n" + "1,\n" * 100_000 + "]\nc = 2\n"
    found = positions(text)
    assert found == {("a",): (1, 1)}
    assert KeyFindings("", text).place(("b",)) == (0, 0)
