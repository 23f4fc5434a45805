"""Attacks on a terminal by text that is only to be shown, each in its class.

The classes are those of published vulnerabilities of terminals and of programs that passed text on to them; no code of
anybody's is here, only the sequences as ECMA-48, xterm's control sequences and the terminals' manuals have them.
"""

from __future__ import annotations

from dataclasses import dataclass

PAYLOAD = "aGFja2Vk"
"""What the attacks would write, run or ask for, so that it can be looked for."""


@dataclass(frozen=True, slots=True)
class Attack:
    """A text and what it tries; ``cls`` names its class, with a CVE where one made it known."""

    cls: str
    text: str


_CSI = {
    "conceals text": ("8m", "30;40;8m", "38;5;213;5m"),
    "clears or overwrites what stands there": ("2J", "3J", "1K", "2K", "10X", "5P", "9M", "9L", "1;1H", "99A", "1G", "20b", "5@"),
    "scrolls or cuts the screen": ("5;6r", "9S", "9T", "1;2s", "u", "3g", "?6h", "?69h"),
    "switches modes": (
        "?1049h", "?25l", "?7l", "?5h", "?3h", "?47h", "?1000h", "?1003;1006h", "?1004h", "?2004l", "?2026h", "?2048h",
        "20h", "4h", "!p", ">4;2m", ">1u", "=5u", '1"q', "0 q",
    ),
    "asks, so that the answer is typed (CVE-2003-0063)": (
        "6n", "5n", "c", ">c", "=c", "21t", "20t", "14t", "18t", "?6n", "?1$p", ">q", "x", "1;1;1;1;1;1*y",
    ),
    "moves or resizes the window": ("3;0;0t", "8;1;1t", "2t", "9;1t", "22;0t", "23;0t"),
    "prints": ("5i", "4i", "?4i", "i"),
}  # fmt: skip
_OSC = {
    "sets the title (CVE-2024-56803, CVE-2024-38396)": ("0;T", "1;T", "2;T", "l;T", "L;T"),
    "changes colours": ("4;1;#000000", "10;#000000", "11;#000000", "12;red", "104", "110", "111"),
    "asks for colours, so that the answer is typed": ("4;1;?", "10;?", "11;?"),
    "hides where a link leads": ("8;;https://evil.example/T", "8;id=1;file:///etc/passwd"),
    "notifies (CVE-2022-41322)": ("9;T", "9;4;1;50", "99;i=1:d=0;T", "777;notify;T;T", "1337;RequestAttention=yes"),
    "writes or reads the clipboard (CVE-2021-25743)": ("52;c;T", "52;p;T", "52;c;?", "52;;T", "5522;type=write;T"),
    "sets a font, and asks for it (CVE-2022-45063)": ("50;T", "50;?"),
    "runs or transfers (CVE-2019-9535)": (
        "1337;File=inline=1:T", "1337;SetUserVar=x=T", "1337;RequestUpload=format=tgz", "1337;Copy=:T", "633;E;T", "7;file:///T",
        "133;C", "51;T", "3008;start=T", "66;s=2;T", "30001", "1337;ReportCellSize",
    ),
}  # fmt: skip
_STRINGS = {
    "asks for a setting, so that the answer is typed (CVE-2008-2383, CVE-2022-45872)": ("P$q\nT\n", "P$qm", "P+q544e"),
    "draws (CVE-2023-40359)": ("Pq#0;2;0;0;0T", "PpS(H12)T", "_Ga=T,f=24;T", "P0;0|17/T"),
    "reaches through tmux or screen": ("Ptmux;\x1b\x1b]52;c;T\x07", "P1000p", "kT", "P\x1b]52;c;T\x07", "P=1s"),
    "is swallowed, with what follows it": ("^T", "XT", "_T"),
}
_SINGLE = (
    "c",
    "7",
    "8",
    "D",
    "M",
    "E",
    "H",
    "N",
    "O",
    "Z",
    "=",
    ">",
    "(0",
    ")0",
    "#8",
    "%@",
    "l",
    "m",
    "n",
    "|",
    "6",
    "9",
)
_C0 = {
    "rings": "\x07\x07", "goes back over what was said": "no guilty plea\b\b\b\b\b\b\b\b\b\b\b", "overwrites a line": "real\rfake",
    "vertical tab": "a\x0bb", "form feed": "a\x0cb", "another character set": "a\x0eqqq\x0fb", "asks who is there": "\x05",
    "stops output": "\x13", "cancels": "\x18", "substitutes": "\x1a", "deletes": "a\x7f\x7fb", "nothing": "a\x00b",
    "escape alone": "a\x1b", "escape twice": "\x1b\x1b", "tab": "a\tb", "data link escape": "\x10\x01\x02\x03\x04\x06\x11\x12\x14",
    "separators": "\x1c\x1d\x1e\x1f",
}  # fmt: skip
_BIDI = {
    "reorders (CVE-2021-42574)": (
        "\u202aleft", "\u202bright", "a\u202cb", "\u202dforced", "\u202etxt.exe", "\u2066isolated", "\u2067isolated", "\u2068first",
        "a\u2069b", "\u202eyob a\u2066 \u2069\u2066// he said\u2069\u2066", "\u2067said Moor\u2069 \u202d",
    ),
    "breaks lines": ("a\u2028b", "a\u2029b", "a\x85b"),
    "hides": (
        "\U000e0068\U000e0069\U000e007f", "\U000e0001\U000e0065\U000e006e", "\ufff9seen\ufffahidden\ufffb", "pay\u200bpal", "pay\u2060pal",
        "pay\ufeffpal", "pay\u2061\u2062\u2063\u2064pal", "pay\u180epal", "pay\u206a\u206b\u206c\u206d\u206e\u206fpal",
        "\U0001f3f4\U000e0068",
    ),
}  # fmt: skip
_BUILT = {
    "is put together by cleaning it once": (
        "\x1b\x1b[[31mm", "\x1b[\x1b[31m2J", "\x1b]0;\x1b]52;c;T\x07\x07", "\x1b\x9b31m[31m", "\x1b\u200b[2J", "\x1b\u2060]52;c;T\x07",
        "\x1b\x00[2J", "\x1b\x7f]0;T\x07", "\x1b\n[2J", "\x9b\x9b2J", "\xc2\x9b2J", "\x1b[3\x1b]0;T\x071m", "\x1b]52;c;\x9bT\x07", "\x1b\ud83d[2J",
    ),
    "is never ended": ("\x1b]52;c;T", "\x9d52;c;T", "\x1bPq", "\x90q", "\x1b[", "\x9b", "\x1b[38;2;", "\x1b_G", "\x1b^", "\x98"),
    "is only written down": (r"\x1b[2J", r"\033[2J", r"\e]52;c;T\a", "^[[2J", "%1b%5b2J", "&#27;[2J", "&#x9b;2J", "&#155;2J", "\\u001b[2J"),
}  # fmt: skip
_MARKUP = (
    "[red]x[/red]", "[/b]", "[@click=app.quit]x[/]", "[@click='screen.command(\"quit\")']x[/]", "[link=https://evil.example]x[/link]",
    "[b][i][u]", "\\[b]", "[$primary]", "[on red]", ":smile:", "[blink]x", "[[]]", "{T}", "%s%n", "$(T)", "`T`", "<b>x</b>", "<script>T</script>",
)  # fmt: skip


def _all() -> tuple[Attack, ...]:
    found = [
        Attack(f"CSI that {cls}", f"{csi}{end}")
        for cls, ends in _CSI.items()
        for end in ends
        for csi in ("\x1b[", "\x9b")
    ]
    terminators = ("\x07", "\x1b\\", "\x9c")
    found += [
        Attack(f"OSC that {cls}", f"{osc}{body}{terminators[(n + k) % 3]}")
        for cls, bodies in _OSC.items()
        for n, body in enumerate(bodies)
        for k, osc in enumerate(("\x1b]", "\x9d"))
    ]
    found += [Attack(f"string that {cls}", f"\x1b{body}\x1b\\") for cls, bodies in _STRINGS.items() for body in bodies]
    found += [Attack("escape", f"\x1b{end}") for end in _SINGLE]
    found += [Attack(f"control that {cls}", text) for cls, text in _C0.items()]
    found += [Attack("C1", f"a{chr(code)}b") for code in range(0x80, 0xA0)]
    found += [Attack(f"code that {cls}", text) for cls, texts in _BIDI.items() for text in texts]
    found += [Attack(f"what {cls}", text) for cls, texts in _BUILT.items() for text in texts]
    found += [Attack("markup", text) for text in _MARKUP]
    return tuple(Attack(attack.cls, attack.text.replace("T", PAYLOAD)) for attack in found)


ATTACKS = _all()
"""All of them."""

FOR_FILE_NAMES = tuple(attack for attack in ATTACKS if not {"/", "\0"} & set(attack.text))
"""Those that can be the name of a file."""
