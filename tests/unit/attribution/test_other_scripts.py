"""Languages that the reader does not know, mixed documents, and dialogue with dashes."""

from __future__ import annotations

import pytest

from reader.attribution import attribute, paragraphs_of
from reader.document.model import Document, QuotationKind, speakers_by_id, words_of
from reader.languages.detect import believed, has_speakers, language_of, unknown_language


def said(document: Document) -> list[tuple[str, str, str]]:
    """Words, kind and speaker's name of every quotation, in order."""
    speakers = speakers_by_id(document)
    return [
        (words_of(document, q).rstrip(".,"), q.kind.value, speakers[q.speaker].name if q.speaker else "")
        for q in document.quotations
    ]


UNKNOWN = {
    "ru": (
        "Пристань\n\nПристань закрыли весной, и рыбаки остались без работы.\n\n«Мы не уйдём отсюда», — сказал Пётр "
        "Лосев. Он назвал это «бедой».\n\n— Вы ждёте кого-то? — спросила она.\n\n— Никого, — ответил Лосев.",
        ["Мы не уйдём отсюда", "Вы ждёте кого-то?", "Никого"],
    ),
    "uk": (
        "Міст\n\nМіст закрили, і люди не знають, що робити далі.\n\n«Ми чекаємо на відповідь», — каже Орест.",
        ["Ми чекаємо на відповідь"],
    ),
    "ja": (
        "灯台\n\n灯台は昨年から閉まっている。\n\n「もう誰も登らない」と守田さんは話した。「階段が危ない」",
        ["もう誰も登らない", "階段が危ない"],
    ),
    "zh": ("灯塔\n\n村长说：“没有人再上去了。”他又说：“楼梯太危险。”", ["没有人再上去了。", "楼梯太危险。"]),
    "ar": ("المنارة\n\nقال الحارس: «لن يصعد أحد بعد الآن». وأضاف أن السلم خطر.", ["لن يصعد أحد بعد الآن"]),
    "pl": (
        "Latarnia\n\nLatarnia jest zamknięta od jesieni i nikt się nie skarży, bo schody są stare.\n\n„Nikt już tam "
        "nie wchodzi”, mówi Jan Sowa.\n\n— Szkoda — powiedziała Ewa. — Lubiłam ten widok.",
        ["Nikt już tam nie wchodzi", "Szkoda", "Lubiłam ten widok"],
    ),
    "sv": (
        "Fyren\n\nFyren har varit stängd sedan i höstas och ingen klagar på det längre.\n\n– Ingen går upp dit, säger "
        "Karin Ek.\n\n”Trappan är farlig”, menar hon.",
        ["Ingen går upp dit", "Trappan är farlig"],
    ),
}


@pytest.mark.parametrize("tag", UNKNOWN)
@pytest.mark.parametrize("stated", ["", "en"])
def test_an_unknown_language_is_read_by_its_marks_and_names_nobody(tag: str, stated: str) -> None:
    text, words = UNKNOWN[tag]
    found = attribute(paragraphs_of(text, stated or tag))
    assert [w for w, kind, _ in said(found) if kind == "direct"] == [w.rstrip(".,") for w in words]
    assert not found.speakers
    assert all(q.speaker is None and q.confidence == 0 for q in found.quotations)
    assert not has_speakers(tag)
    assert unknown_language(tag)


@pytest.mark.parametrize("tag", UNKNOWN)
def test_its_name_is_told_by_its_words(tag: str) -> None:
    assert language_of(UNKNOWN[tag][0]) == tag


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "The quay was closed in May, and the men who had worked there for years were told to go home."),
        ("de", "Die Mole wurde im Mai geschlossen, und die Leute, die dort gearbeitet haben, sind nicht froh darüber."),
        ("fr", "Le quai a été fermé en mai, et les hommes qui y travaillaient depuis des années ne sont pas contents."),
        ("es", "El muelle se cerró en mayo, y los hombres que trabajaban en él desde hace años no están contentos."),
        ("it", "Il molo è stato chiuso a maggio, e gli uomini che ci lavoravano da anni non sono contenti per nulla."),
        ("nl", "De kade werd in mei gesloten en de mannen die er al jaren werkten zijn daar niet blij mee geweest."),
        ("pt", "O cais foi fechado em maio, e os homens que trabalhavam nele há anos não estão contentes com isso."),
    ],
)
def test_a_language_is_told_from_its_neighbours(tag: str, text: str) -> None:
    assert language_of(text) == tag
    assert believed(tag, text) == tag
    assert believed("en" if tag != "en" else "fr", text * 2) == tag


@pytest.mark.parametrize("text", ["", "Ana Ruiz", "1234", "Nuit blanche"])
def test_few_words_speak_against_nothing(text: str) -> None:
    assert believed("pt-BR", text) == "pt-BR"


MIXED = (
    "A quay between two countries\n\nThe quay at Ostrel belongs to two countries, and both of them want to sell it.\n\n"
    "“Nobody asked the fishermen,” said Marta Lindal, who has kept a boat there for years.\n\n"
    "« Personne ne nous a rien demandé, et ce n’est pas la première fois que la ville nous oublie », a déclaré Luc "
    "Tessier, qui préside le comité des pêcheurs.\n\n"
    "«Мы тоже ничего не знали об этом до самой весны», — сказал Пётр Лосев."
)


def test_a_mixed_document_is_read_by_paragraph() -> None:
    assert said(attribute(paragraphs_of(MIXED))) == [
        ("Nobody asked the fishermen", "direct", "Marta Lindal"),
        (
            "Personne ne nous a rien demandé, et ce n’est pas la première fois que la ville nous oublie",
            "direct",
            "Luc Tessier",
        ),
        ("Мы тоже ничего не знали об этом до самой весны", "direct", ""),
    ]


def test_a_language_that_is_asked_for_wins() -> None:
    text, _ = UNKNOWN["sv"]
    assert {q.rule for q in attribute(paragraphs_of(text), "pl").quotations} == {"unread"}
    french = "Le quai\n\n« Personne ne viendra ce soir sur le quai de la ville », a déclaré Luc Tessier."
    assert not attribute(paragraphs_of(french), "ru").speakers


def test_a_list_with_dashes_is_no_dialogue() -> None:
    listed = "Le plan\n\nLe conseil a voté :\n\n— un nouveau toit ;\n\n— une rampe ;\n\n— deux bancs."
    assert not attribute(paragraphs_of(listed, "fr"), "fr").quotations
    ended = "El plan\n\nEl pleno aprobó tres cosas:\n\n— Un tejado nuevo.\n\n— Una rampa.\n\n— Dos bancos."
    assert not attribute(paragraphs_of(ended, "es"), "es").quotations


def test_an_english_aside_is_no_dialogue() -> None:
    aside = "The plan\n\nThe quay will close.\n\n— and nobody was asked, was there? Not one of them was."
    assert not attribute(paragraphs_of(aside)).quotations


def test_turns_of_two_who_were_named_go_to_and_fro() -> None:
    text = (
        "Le quai\n\n— Tu viens ? demanda Lise.\n\n— Pas encore, dit Marc.\n\n— Il est tard.\n\n— Je sais.\n\n"
        "— Alors viens, dit Lise."
    )
    found = said(attribute(paragraphs_of(text, "fr"), "fr"))
    assert [name for _, _, name in found] == ["Lise", "Marc", "Lise", "Marc", "Lise"]
    assert {kind for _, kind, _ in found} == {QuotationKind.DIRECT.value}
