"""Documents against sources: several of them, other articles, and sources that are none."""

from __future__ import annotations

import pytest
from verifying import source_of, text, transcript, verdict

from reader.attribution import attribute
from reader.attribution.plain import paragraphs_of
from reader.document.model import QuotationKind, words_of
from reader.verify.check import check
from reader.verify.compare import compare_articles
from reader.verify.fitness import unfit
from reader.verify.index.source_text import SourceKind
from reader.verify.report import Report, code_of
from reader.verify.source import Source
from reader.verify.verdict import Category, Flag, Severity

ARTICLE = """\
A quarrel over the port fee divides the town of Ellery

ELLERY — The people of the port met on Tuesday evening in the old customs house to talk about the fee.

“We will raise the port fee this year,” Dorothea Quill said, to some applause from the back of the hall.

“It went up by thirty-four percent in three years,” Marta Lind answered. She said that nobody had asked the fishermen.

“The pilots are content,” Quill added, and then she left for the ferry with two of her councillors.
"""
TURNS = (
    ("QUILL", "We will not raise the port fee this year. The pilots are content with it."),
    ("LIND", "It went up by forty-three percent in three years, and you all know that as well as I do."),
)


@pytest.fixture
def article():
    return attribute(paragraphs_of(ARTICLE))


def test_each_quotation_gets_a_verdict_in_order(article):
    found = list(check(article, [source_of(*TURNS)]))
    assert [one.number for one in found] == list(range(len(article.quotations)))
    direct = [one for one in found if one.quotation.kind is not QuotationKind.INDIRECT]
    assert [str(one.verdict.meaning or one.verdict.category) for one in direct] == ["negation", "number", "verbatim"]
    indirect = [one for one in found if one.quotation.kind is QuotationKind.INDIRECT]
    assert indirect
    assert {one.verdict.category for one in indirect} == {Category.NOT_CHECKED}


def test_spans_of_edits_are_places_of_the_document(article):
    for one in check(article, [source_of(*TURNS)]):
        for edit in one.verdict.edits:
            parts = one.parts(edit.quoted)
            texts = [article.paragraphs[part.paragraph].text[part.span.start : part.span.end] for part in parts]
            assert "\n".join(texts) == edit.now


def test_verdicts_stream_and_can_be_cancelled(article):
    found = []
    verdicts = check(article, [source_of(*TURNS)], cancelled=lambda: bool(found))
    found.append(next(verdicts))
    assert list(verdicts) == []


def test_of_several_sources_the_best_verdict_counts():
    wrong = source_of(("LIND", "We will not raise the port fee next year, whatever they say."), ("CLERK", "Noted."))
    right = Source.of(transcript(*TURNS), "the right one")
    for sources in ([wrong, right], [right, wrong]):
        found = verdict("We will not raise the port fee this year.", *sources)
        assert found.category is Category.VERBATIM
        assert found.passages[0].source == "the right one"


def test_a_changed_place_in_one_source_is_told_rather_than_that_another_has_nothing():
    other = source_of(("CLERK", "The minutes of the last meeting were read and signed."), ("LIND", "Good."))
    found = verdict("We will raise the port fee this year.", other, source_of(*TURNS))
    assert Flag.MEANING in found.flags


def test_the_own_turn_is_taken_where_words_stand_again_and_again():
    source = source_of(("QUILL", "That is simply not true."), ("LIND", "That is simply not true."), ("CLERK", "Order."))
    for speaker in ("Quill", "Lind"):
        found = verdict("That is simply not true.", source, speaker=speaker)
        assert Flag.OTHER_SPEAKER not in found.flags
        assert found.passages[0].speaker == speaker


def test_only_a_named_and_certain_speaker_is_somebody_else():
    source = source_of(*TURNS)
    words = "It went up by forty-three percent in three years"
    assert Flag.OTHER_SPEAKER in verdict(words, source, speaker="Dorothea Quill").flags
    assert Flag.OTHER_SPEAKER not in verdict(words, source).flags
    assert Flag.OTHER_SPEAKER not in verdict(words, source, speaker="The chairwoman").flags


def test_kinds_of_sources(article):
    assert source_of(*TURNS).info.kind is SourceKind.TRANSCRIPT
    assert Source.of(article).info.kind is SourceKind.ARTICLE
    assert Source.of(text("The mole was built of stone. It held.")).info.kind is SourceKind.TEXT
    heard = "so what we did was that we went down to the quay and looked at the mole and it was gone " * 4
    assert Source.of(text(heard)).info.kind is SourceKind.RECOGNISED


def test_another_article_is_no_transcript_and_the_verdict_says_so(article):
    found = verdict("We will raise the port fee this year,", Source.of(article, "herald"))
    assert found.category is Category.VERBATIM
    assert "how others printed it" in found.why


GERMAN = (
    "Wir haben die Gebühr im letzten Jahr nicht erhöht und werden es auch in diesem Jahr nicht tun, denn das ist für "
    "die Fischer, die hier mit ihren Booten liegen, eine Frage des Überlebens, und der Rat hat es so beschlossen."
)
FRENCH = (
    "Nous avons toujours pensé que les pêcheurs devaient payer moins que les autres, parce que leur travail est "
    "difficile et parce que leurs bateaux sont vieux. Personne ne peut dire le contraire dans cette salle."
)
POLISH = (
    "Zawsze uważaliśmy, że rybacy powinni płacić mniej niż pozostali, ponieważ ich praca jest ciężka, a łodzie stare. "
    "Nikt w tej sali nie może powiedzieć, że jest inaczej, i nikt tego dotąd głośno nie powiedział ani nie napisał."
)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (text(), "no text"),
        (text("   ", "—"), "no text"),
        (text(GERMAN, language="de"), "another language"),
        (text(FRENCH * 2, language="fr"), "another language"),
        (text(POLISH * 2, language="pl"), "article's language"),
    ],
)
def test_a_source_that_is_none_is_told_in_a_word(article, source, said):
    assert said in unfit(Source.of(source), article)


def test_the_article_itself_is_no_source(article):
    assert "the article itself" in unfit(Source.of(article), article)
    copy = text(*(paragraph.text for paragraph in article.paragraphs))
    assert "the article itself" in unfit(Source.of(copy), article)
    assert unfit(source_of(*TURNS), article) == ""


def test_speech_recognition_gives_no_alarms_by_the_dozen():
    said = (
        "We went down to the quay on the morning after the storm, and we counted the boats that were left. There were "
        "nineteen of them, and not one had a mast. The pilots had told us the week before that the mole would break. "
        "We did not listen, because we had listened to them too often. I want to say tonight that I am sorry for that."
    )
    heard = said.lower().replace(".", "").replace(",", "")
    heard = heard.replace("morning", "mourning").replace("counted", "counter").replace("pilots", "pilates")
    source = Source.of(text(heard))
    assert source.info.kind is SourceKind.RECOGNISED
    for sentence in said.split(". "):
        found = verdict(sentence, source)
        assert not found.is_fault, (sentence, found.why)
        assert found.category is Category.VERBATIM or "speech recognition" in found.why
    assert verdict("We did listen, because we had listened to them too often.", source).meaning == "negation"


def test_a_report_counts_what_is_not_seen(article):
    checked = tuple(check(article, [source_of(*TURNS)]))
    report = Report("a", article, (), checked)
    assert len(report.faults()) == 2
    first = report.faults()[0]
    assert len(Report("a", article, (), checked, seen=((first.number, "an old printing"),)).faults()) == 1
    assert len(report.faults(strict=True)) > 2
    assert code_of(first.verdict) == "cut-negation"


def test_severities_are_in_their_order():
    order = [Severity.MEANING, Severity.OTHER_SPEAKER, Severity.SPLICED, Severity.NOT_FOUND, Severity.CHANGED]
    assert order == sorted(order, reverse=True)


def test_articles_on_one_speech_are_compared_without_a_source_of_truth():
    one = attribute(paragraphs_of(ARTICLE))
    other = attribute(
        paragraphs_of(
            "Another report of what was said about the fee\n\n"
            "The people of Ellery heard much that was new to them about their harbour on Tuesday evening.\n\n"
            "“The pilots are content with it and they have told me so in writing,” Dorothea Quill said in the hall.\n\n"
            "“It went up by forty-three percent in three years,” Marta Lind said. “I am tired of it,” she added.\n"
        )
    )
    comparison = compare_articles([one, other], ["herald", "courier"])
    found = {
        words_of(comparison.documents[w.article], comparison.documents[w.article].quotations[w.number]): w.relation
        for statement in comparison.statements
        for w in statement.wordings
    }
    assert found["The pilots are content,"] == "shorter"
    assert {found["It went up by thirty-four percent in three years,"],
            found["It went up by forty-three percent in three years,"]} == {"longest", "changed"}  # fmt: skip
    assert len(comparison.shared) == 2
    assert [len(comparison.only(at)) for at in (0, 1)] == [1, 1]
