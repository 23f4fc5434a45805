"""Generators of texts: prose that quotes, Markdown, queries, and documents of our own YAML."""

from __future__ import annotations

from random import Random

NAMES = ("Ada Moor", "Ben Quill", "Dr. Cora Vale", "Mr. Brand", "Senator Stone", "Lund", "the mayor", "he", "she",
    "they",
         "a spokesman for the harbour office", "officials", "O’Neill", "Ana María de la Ruiz", "R. J. Vance (D-Fla.)",
         "I",
         "Jean-Luc Picot", "der Sprecher", "SANTOS", "the U.S.", "who",
         "one person with knowledge of the talks")  # fmt: skip
CUES = ("said", "says", "told reporters", "according to", "added", "asked", "wrote on Monday", "declined to say",
    "sagte",
        "argued that", "said that", "was quoted as saying", "insisted", "in a statement", "laut", "tweeted",
        "thinks")  # fmt: skip
MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("„", "“"), ("«", "»"), ("»", "«"), ("“", ""), ("", "”"),
    ("''", "''"),
         ("``", "''"), ("「", "」"), ("“‘", "’”"), ("‹", "›"))  # fmt: skip
POINTS = (",", ".", "!", "?", "…", " —", ";", ":", "", ",,", "?!", ". . .")
WORDS = ("the", "harbour", "council", "will", "not", "vote", "on", "the", "wall", "we", "never", "money", "is",
    "gone", "and",
         "it’s", "U.S.", "$40,000", "7' 2\"", "e.g.", "No.", "“scare”", "[sic]", "(laughs)", "--", "who", "that",
         "if", "🦉",
         "naïve", "don’t", "’90s", "co-operate", "http://x.example/a?b=c", "@quill", "#wall", "5:30",
         "p.m.")  # fmt: skip
LABELS = (
    "Q:",
    "A:",
    "SANTOS:",
    "[00:12:31] Ana Ruiz:",
    "Ms. Vale:",
    "Interviewer:",
    "Frage:",
    "MOOR (R-Fla.):",
    "“BRAND:",
)


def words(dice: Random, most: int = 14) -> str:
    """A few words of prose."""
    return " ".join(dice.choice(WORDS) for _ in range(dice.randint(1, most)))


def sentence(dice: Random) -> str:
    """A sentence that most likely quotes somebody."""
    opening, closing = dice.choice(MARKS)
    quoted = f"{opening}{words(dice)}{dice.choice(POINTS)}{closing}"
    if dice.random() < 0.12:  # a quotation in a quotation
        inner = dice.choice(MARKS)
        quoted = f"{opening}{words(dice, 5)} {inner[0]}{words(dice, 5)}{inner[1]} {words(dice, 3)}{closing}"
    name, cue = dice.choice(NAMES), dice.choice(CUES)
    match dice.randrange(9):
        case 0:
            return f"{quoted} {cue} {name}."
        case 1:
            return f"{quoted} {name} {cue}."
        case 2:
            return f"{name}, {words(dice, 6)}, {cue}: {quoted}"
        case 3:
            return f"{cue.capitalize()} {name}, {words(dice, 8)}."
        case 4:
            return f"{quoted} {name} {cue}, {quoted}"
        case 5:
            return f"{dice.choice(LABELS)} {words(dice)}"
        case 6:
            return f"{name} {cue} {dice.choice(NAMES)} had {cue} that {quoted}."
        case 7:
            return f"— {name}"
        case _:
            return f"{words(dice, 20)}{dice.choice(POINTS)}"


def prose(dice: Random) -> bytes:
    """An article: paragraphs of sentences, one now and then without end."""
    paragraphs = []
    for _ in range(dice.randint(1, 9)):
        paragraph = " ".join(sentence(dice) for _ in range(dice.randint(1, 4)))
        if dice.random() < 0.04:
            paragraph = paragraph[: dice.randint(1, 60)] * int(2 ** dice.uniform(1, 11))
        paragraphs.append(paragraph)
    return dice.choice(("\n\n", "\n\n", "\n", "\r\n\r\n", " ")).join(paragraphs).encode()


_MARKDOWN = ("# ", "## ", "> ", "> > ", "- ", "1. ", "    ", "```\n", "***", "**", "_", "`", "[a](b)",
    "![alt words of a picture](x)",
             "<!-- ", "-->", "<p>", "| a | b |\n|---|---|\n", "~~", "\\", "&nbsp;", "[", "](", "](<", "<http://",
             "  \n", "===", "\t",
             "[^1]: ", "---\n", "***\n", "* * *", "\n\n", "\n")  # fmt: skip


def markdown(dice: Random) -> bytes:
    """Markdown with front matter of our YAML reader's kind."""
    parts = []
    if dice.random() < 0.4:
        keys = ("title", "author", "date", "lang", "source", "tags", "publisher")
        lines = [f"{dice.choice(keys)}: {scalar(dice)}" for _ in range(dice.randint(0, 5))]
        parts.append("---\n" + "\n".join(lines) + "\n---\n")
    for _ in range(dice.randint(1, 14)):
        parts.append(dice.choice(_MARKDOWN) * (dice.choice((1, 1, 1, 2, 300)) if dice.random() < 0.2 else 1))
        parts.append(words(dice) if dice.random() < 0.7 else sentence(dice))
    return "".join(parts).encode()


_OPERATORS = (
    "@",
    "speaker:",
    "by:",
    "kind:",
    "-",
    "-@",
    "-kind:",
    "¶",
    ":",
    "'",
    '"',
    "“",
    "”",
    "„",
    "«",
    "−",
    "SPEAKER:",
    "kind:d",
)


def query(dice: Random) -> bytes:
    """A query of operators and words, of the searched article and not."""
    known = (
        "wall",
        "harbour",
        "council",
        "presure",
        "we",
        "never",
        "quill",
        "survey",
        "wintr",
        "storm",
        "the",
        "12",
        "99999999999",
    )
    parts = []
    for _ in range(dice.randint(1, 8)):
        parts.append(dice.choice(_OPERATORS) if dice.random() < 0.5 else "")
        parts.append(dice.choice(known) if dice.random() < 0.7 else dice.choice(WORDS))
        parts.append(dice.choice(("", " ", " ", '"', "”", "  ")))
    return "".join(parts).encode()


def scalar(dice: Random) -> str:
    """A value of YAML: plain, quoted, folded, or what only looks like one."""
    plain = words(dice, 6)
    kinds = (
        plain, plain, f'"{plain}"', f"'{plain}'", f"[{plain}, {plain}]", f"{{a: {plain}}}", "~", "null", "yes",
        "2019-03-15",
        "2019-02-30T99:99", "1" * dice.choice((3, 60, 5000)), "0x1F", "1_000", "-.inf",
        "!!python/object/apply:os.system [ls]",
        "!!binary aGk=", "!local x", "&a x", "*a", "<<", "{<<: *a}", "? x", "@x", "`x", "%x", "|\n      x\n",
        ">-\n      x", "'x",
        '"x', '"\\x1b[31m"', '"\\ud800"', '"\\U00110000"', "\tx", "- x", "a: b: c", "# x", "3-9", "0-999999999999",
        "9-3", "0.5",
        "1e400", "en", "x" * 300, "\u2028", "é\u0301", "“x”", "a" * 64,
    )  # fmt: skip
    return dice.choice(kinds)


def yaml(dice: Random) -> bytes:
    """A document of ours with a wrong value here and there, in one encoding or another."""

    def value(right: str) -> str:
        return right if dice.random() < 0.95 else scalar(dice)

    def key(right: str) -> str:
        return (
            right
            if dice.random() < 0.985
            else dice.choice(("<<", "? x\n", "“", right + " ", right * 3, "", "[a]", "-", '"x"'))
        )

    lines = [f"{key('quote-reader')}: {value('1')}"]
    lines += [
        f"{key(name)}: {value(words(dice, 5))}"
        for name in ("title", "deck", "byline", "publisher")
        if dice.random() < 0.6
    ]
    lines += [f"{key('published')}: {value('2024-03-05')}"] if dice.random() < 0.5 else []
    lines += [f"source: {value(chr(10) + '  url: https://a.example/' + chr(10) + '  inferred: [retrieved]')}"] * (
        dice.random() < 0.4
    )
    people = [f"s{n}" for n in range(dice.randint(0, 3))]
    lines += ["speakers:"] if people else []
    for person in people:
        lines += [f"  {key(person)}:", f"    name: {value(dice.choice(NAMES))}"]
        lines += [f"    aliases: {value('[a, b]')}", f"    kind: {value('person')}"] * (dice.random() < 0.5)
    lines.append(f"{key('paragraphs')}:")
    for _ in range(dice.randint(0, 4)):
        text = words(dice).replace(": ", " ").replace("#", "")
        lines += [f"  - {key('text')}: {value(f'>-{chr(10)}      {text}')}"]
        lines += [f"    kind: {value('body')}"] * (dice.random() < 0.3)
        if dice.random() < 0.7:
            lines.append("    quotations:")
            for _ in range(dice.randint(1, 3)):
                start = dice.randrange(len(text))
                exact = text[start : start + dice.randint(1, 30)].strip() or "x"
                lines.append(
                    f"      - {key('exact')}: {value(chr(39) + exact.replace(chr(39), chr(39) * 2) + chr(39))}"
                )
                lines += [f"        speaker: {value(dice.choice([*people, 'nobody']))}"] * (dice.random() < 0.8)
                lines += [f"        at: {value(f'{start}-{start + len(exact)}')}"] * (dice.random() < 0.4)
                lines += [f"        confidence: {value('0.9')}"] * (dice.random() < 0.4)
                lines += [f"        continues: {value('q1')}"] * (dice.random() < 0.1)
    text = "\n".join(lines) + "\n"
    encoding = dice.choice(("utf-8",) * 12 + ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"))
    return text.replace("\n", dice.choice(("\n",) * 9 + ("\r\n", "\r"))).encode(encoding, "replace")
