"""Whose name stands behind a quotation without a verb: behind a dash, in a parenthesis, or on the line below."""

from __future__ import annotations

from reader.attribution.content.clause import has_verb
from reader.attribution.lexicon.word_classes import Grammar
from reader.attribution.paragraphs import Read, Sentence
from reader.attribution.phrases.mention import Mention, Ref
from reader.attribution.phrases.naming import join
from reader.attribution.phrases.subjects import core
from reader.attribution.phrases.unlisted import phrase_at
from reader.attribution.text.sentences import final_mark
from reader.attribution.text.tokens import Kind, Token
from reader.text.patterns import later


def dash_name(found: list[Token], sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """Who signs behind a dash: "“It will hold.” — Ana Ruiz, engineer"."""
    if i + 1 < sentence.end and found[i + 1].kind is Kind.PARENTHESIS:
        return _bracketed(found[i + 1].text, i + 1, i + 2, grammar)
    if i + 2 < sentence.end and found[i + 1].text == "[" and found[sentence.end - 1].text == "]":
        inside = join(found, i + 2, sentence.end - 1)  # "“It will hold.” [Ana Ruiz, engineer]"
        return _bracketed(f"({inside})", i + 1, sentence.end, grammar)
    if i + 2 >= sentence.end or found[i + 1].text not in ("—", "–", "-", "--", "―", "~"):
        return None
    name = phrase_at(found, _behind_body(found, i + 2, sentence.end, grammar), sentence.end, grammar)
    if name is None or name.ref not in (Ref.PERSON, Ref.ROLE, Ref.ORGANISATION) or sentence.end - i > 20:
        return None
    rest = found[name.end : sentence.end]
    about = bool(rest) and rest[0].low in grammar.prepositions and not has_verb(found, name.end, sentence.end, grammar)
    return name if not rest or about or rest[0].kind in (Kind.POINT, Kind.PARENTHESIS) else None


def _behind_body(found: list[Token], start: int, end: int, grammar: Grammar) -> int:
    """Where the calling of somebody begins behind a body that stands alone before it: "—Town manager Alf Bly"."""
    at = start
    while at < end - 2 and found[at].kind is Kind.CAPITAL and found[at].low not in grammar.person:
        at += 1
    calling = found[at].low in grammar.person and found[at].kind is Kind.WORD and found[at + 1].kind is Kind.CAPITAL
    return at if at < end - 1 and calling else start


_SIGNED = later(r"^\((?:the )?([^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3})(?:, ([^()]{2,60}))?\)$")


def _bracketed(text: str, at: int, end: int, grammar: Grammar) -> Mention | None:
    """Who stands in a parenthesis behind a quotation: "“It will hold.” (Ana Ruiz, engineer)".

    The name is without a title: "Ana Ruiz" of "(Mrs Ana Ruiz, Hexley)".
    """
    match = _SIGNED.match(text)
    words = match[1].split() if match is not None else []
    if match is None or not all(word[0].isupper() for word in words):
        return None
    titles = 0
    while titles < len(words) - 1 and words[titles].lower() in grammar.title_words:
        titles += 1
    name = " ".join(words[titles:])
    return Mention(at, end, Ref.PERSON, match[1], name=name, role=match[2] or "", titled=bool(titles or match[2]))


def name_below(item: Read, sentence: Sentence, i: int, grammar: Grammar) -> Mention | None:
    """A name and a role and no verb behind a quotation that ends in a comma: a signature on the line below."""
    found = item.tokens
    if final_mark(item.paragraph.text, item.passages[found[i].quote]) != "," or i + 2 >= sentence.end:
        return None
    name = core(found, i + 1, sentence.end, grammar)
    if name is None or name.ref is not Ref.PERSON or " " not in name.name:
        return None
    rest = found[name.end : sentence.end]
    if rest and rest[0].text != ",":
        return None
    told = any(t.low in grammar.finite_forms or t.low in grammar.relative or t.kind is Kind.QUOTE for t in rest)
    return None if told else name


def said_behind(item: Read, sentence: Sentence, grammar: Grammar) -> Mention | None:
    """Who said the words by the next sentence, which tells nothing else: "“It is a mess.” So says Ana Ruiz."."""
    after, found = item.after(sentence), item.tokens
    if (
        after is None
        or item.quotes(after)
        or after.end - after.start < 4
        or found[after.start].low not in grammar.said_so
    ):
        return None
    cues = grammar.lexicon.cues.get(found[after.start + 1].low, ())
    who = core(found, after.start + 2, after.end, grammar) if any(c.tier == "speech" for c in cues) else None
    return who if who is not None and who.ref is not Ref.PRONOUN else None
