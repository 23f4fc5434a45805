"""Who is somebody new, and no other word for who has just spoken, in French, Spanish and Italian."""

from __future__ import annotations

import pytest
from who_said import marked

ES = "El pescador Luis Prado protesta. “No es justo”, dice. {} “Salió corriendo”, cuenta."
FR = "La pêcheuse Anne Roux proteste. « Ce n’est pas juste », dit-elle. {} « Il a couru », raconte-t-elle."


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("El médico del pueblo lo vio todo.", "médico"),
        ("A su lado, el médico del pueblo asiente.", "médico"),
        ("El portavoz del sindicato llegó más tarde.", "portavoz"),
        ("Uno de los vecinos lo vio todo.", "Uno de los vecinos"),
        ("Lo mismo opina una vecina.", "vecina"),
        ("En la puerta espera un camarero.", "camarero"),
    ],
)
def test_who_is_new_in_spanish(sentence: str, who: str) -> None:
    assert who.lower() in marked(ES.format(sentence), "es")[1].lower()


@pytest.mark.parametrize("sentence", ["La concierge a tout vu.", "À ses côtés, la concierge acquiesce."])
def test_who_is_new_in_french(sentence: str) -> None:
    assert marked(FR.format(sentence), "fr")[1] == "concierge"


@pytest.mark.parametrize("sentence", ["Même avis chez la concierge.", "Même avis chez une serveuse."])
def test_whose_view_is_told_in_a_sentence_without_a_verb(sentence: str) -> None:
    assert marked(FR.format(sentence), "fr")[1] in ("concierge", "serveuse")


def test_whose_lawyer_somebody_is_they_are_not() -> None:
    text = (
        "El acusado, Blas Nogal, llegó tarde. El abogado del acusado, Marcos Lahuerta, habló con la prensa.\n\n"
        "El acusado apenas levantó la vista. “He dado fe durante treinta años”, declaró."
    )
    assert marked(text, "es") == ["Blas Nogal"]


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("es", "Ana Prado heredó la botica de su padre. “Aquí no se vende, hija”, le repetía.", "padre"),
        ("es", "Ana Prado canta. De su marido, tipógrafo, habla en presente. “Falta sal”, le escribía.", "marido"),
        ("fr", "Anne Prade parle de sa grand-mère, couturière. « Tiens-toi droite », lui disait-elle.", "grand-mère"),
        ("fr", "Anne Prade chante. Elle a appris de son père. « Plus fort », lui lançait-il.", "père"),
        ("fr", "Anne Prade chante. Elle vit avec son père. « Plus fort », lui lançait-elle.", "Anne Prade"),
        ("it", "Anna Ruis canta. Ha imparato da suo padre. «Più forte», le diceva.", "padre"),
        ("es", "Ana Prado canta. Vive con su hermano Luis. “No quiero irme”, le decía a la vecina.", "Ana Prado"),
    ],
)
def test_what_a_relative_used_to_say(language: str, text: str, who: str) -> None:
    assert marked(text, language) == [who]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Tomás Irueta, empleado, negó todo. “¿Quién firmó?”, preguntó la jueza. “No lo recuerdo bien”."),
        ("es", "Tomás Irueta calló. “¿Quién firmó?”, quiso saber la fiscal, Elvira Tabo. “No lo recuerdo bien”."),
        (
            "fr",
            "Tomás Irueta, clerc, a nié. « Qui a signé ? », demande la procureure, Élise Tabar. « Je ne sais plus. »",
        ),
    ],
)
def test_words_behind_the_question_of_a_judge_are_anothers(language: str, text: str) -> None:
    assert marked(text, language)[-1] == "Tomás Irueta"


def test_words_behind_what_a_mayor_wonders_are_the_mayors() -> None:
    text = "El panadero, Luis Prado, protesta. “¿Quién paga?”, se pregunta la alcaldesa, Ana Ruiz. “Nosotros no”."
    assert marked(text, "es") == ["Ana Ruiz", "Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Luc Roy a renoncé. « On n’a plus le choix », commente un élu de Varn. « On fera avec »", "élu de Varn"),
        ("Luc Roy, le patron, est parti. « On a menti », lâche un salarié. « C’est fini », ajoute-t-il.", "salarié"),
        (
            "Luc Roy a été arrêté à Varn, indique une source policière. « C’est fini », selon la même source.",
            "source policière",
        ),
    ],
)
def test_words_that_go_on_are_of_who_has_just_spoken(text: str, who: str) -> None:
    assert marked(text, "fr")[-1] == who
