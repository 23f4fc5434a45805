"""Who is named where: in appositions, by what they go by, as the author of a writing; where clauses end."""

from __future__ import annotations

import pytest
from who_said import said

from reader.attribution import attribute, paragraphs_of
from reader.document.certainty import is_certain
from reader.document.model import QuotationKind, speakers_by_id, words_of

SPEAKERS = [
    (
        "Lind’s lawyer, Ana Ruiz of the Free Tide Project, called it “a rout.” She said he was “crying.”",
        ["Ana Ruiz"] * 2,
    ),
    ("Her sous-chef, Tomo Reyle, remembers the night. “Everyone cried,” he says.", ["Tomo Reyle"]),
    ("Another parent, who gave her name only as Susan, said the judge “doesn’t live here.”", ["Susan"]),
    ("The agent, a brisk woman named Carol Dees, laughed. “I believe in water,” she said.", ["Carol Dees"]),
    ("A person close to the talks said the money was “not there yet.”", ["person close to the talks"]),
    ("The plan came from Parents First, which says that it wants “to win the library back.”", ["Parents First"]),
    ("Mayor Ruth Abel left. On Chirp, the owner of a Gull Isle cafe wrote: “Enough.”", ["owner of a Gull Isle cafe"]),
    ("“It’s not hard,” union president Sherri Banks said.", ["Sherri Banks"]),
    ("The Harbour Match Officials Board said it would “look again at it”.", ["Harbour Match Officials Board"]),
    ("Quillon Software cut jobs. In a memo, it called them “a burden to us all.”", ["Quillon Software"]),
    ("The firm is developer Corvane, which left. In a statement, it said it had “offered a good price.”", ["Corvane"]),
    ("“We get odd mail,” says First Selectman Bert Ames.", ["Bert Ames"]),
    ("In 1974 the governor stood there and said the town had “five good years left.”", ["governor"]),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_is_quoted(text: str, expected: list[str]) -> None:
    document = attribute(paragraphs_of(text))
    names = speakers_by_id(document)
    marked = [q for q in document.quotations if q.kind not in (QuotationKind.INDIRECT, QuotationKind.SCARE)]
    assert [names[q.speaker].name if q.speaker else None for q in marked] == expected


REPORTED = [
    (
        "According to a report by the Lind Institute, a think tank, wages have fallen.",
        "Lind Institute",
        "wages have fallen",
    ),
    ("A 2023 survey by the Hexley Council found that rents had doubled.", "Hexley Council", "rents had doubled"),
    ("Ana Ruiz told the crowd gathered outside that help was coming.", "Ana Ruiz", "help was coming"),
    ("Ana Ruiz, who runs a clinic, said there was no safe level of it.", "Ana Ruiz", "there was no safe level of it"),
    ("The first week, Ana Ruiz says, nobody came.", "Ana Ruiz", "The first week\nnobody came"),
    ("Ana Ruiz had hoped for more; the sum is smaller, according to Bo Lind.", "Bo Lind", "the sum is smaller"),
    (
        "Bo Lind, a father of two, had worked there for years, said its owner, Ana Ruiz.",
        "Ana Ruiz",
        "Bo Lind, a father of two, had worked there for years",
    ),
]


@pytest.mark.parametrize(("text", "speaker", "words"), REPORTED)
def test_what_is_reported(text: str, speaker: str, words: str) -> None:
    document = attribute(paragraphs_of(text))
    names = speakers_by_id(document)
    found = [(names[q.speaker].name, words_of(document, q)) for q in document.quotations if q.speaker]
    assert found == [(speaker, words)]


ROLES = [
    (
        "A spokeswoman for the company, Priya Nand, later told reporters: “It stays open.”",
        "spokeswoman for the company",
    ),
    ("The first thing Walt Creed told me was a lie. “It works,” Creed said.", ""),
    ("The strangest thing Walt Creed told me was a lie. “It works,” Creed said.", ""),
    ("Kit Osei, who joined from Brayford in January, was cross. “Gutted,” Osei said.", ""),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_a_role_is_no_clause(text: str, role: str) -> None:
    (speaker,) = attribute(paragraphs_of(text)).speakers
    assert speaker.role == role


def test_the_name_that_somebody_had_at_birth_is_nobody_else() -> None:
    text = "Eleanor Pym is dead. Born Eleanor Stubbs in Hexley, she left school early. “I sat down,” she told a paper."
    assert [s.name for s in attribute(paragraphs_of(text)).speakers] == ["Eleanor Pym"]


def test_the_police_are_one_body() -> None:
    text = "A rider died on Sunday, Lorton Falls police said. A video shows a dark car with one lamp, police said."
    assert [s.name for s in attribute(paragraphs_of(text)).speakers] == ["Lorton Falls police"]


TURNS = [
    ("“It is gone,” said Bo Lind, and Ana Ruiz: “It is not.”", ["Bo Lind", "Ana Ruiz"]),
    ("Unlike Bo Lind, who said “no,” Ana Ruiz said “maybe.”", ["Bo Lind", "Ana Ruiz"]),
    ("“We paid,” said Bo Lind, a collector. “The sacks were weighed wet.” The ledger agrees.", ["Bo Lind", "Bo Lind"]),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_words_between_two_who_speak(text: str, expected: list[str]) -> None:
    document = attribute(paragraphs_of(text))
    names = speakers_by_id(document)
    assert [names[q.speaker].name if q.speaker else None for q in document.quotations] == expected


def test_what_somebody_did_not_say_is_not_surely_theirs() -> None:
    document = attribute(paragraphs_of("Ana Ruiz did not say that “the budget is gone”; Bo Lind did."))
    assert not any(is_certain(quotation.confidence) for quotation in document.quotations)


@pytest.mark.parametrize(
    "words",
    [
        "jokes opposition leader Ivo Lund",
        "shouts deputy mayor Ivo Lund",
        "promises newly elected councillor Ivo Lund",
        "laments Ivo Lund, the miller",
    ],
)
def test_a_verb_that_may_be_a_noun_behind_the_words_is_a_verb(words: str) -> None:
    text = f"Petra Sommer opened the debate in Lent. “We will be here all night,” {words}."
    assert said(attribute(paragraphs_of(text))) == ["Ivo Lund|d|We will be here all night,"]


@pytest.mark.parametrize(
    "name",
    [
        "Lent Traders' Association",
        "Lent Farmers’ Union",
        "National Nurses’ Council",
        "Lent Writers' Guild",
        "Teachers’ Forum",
    ],
)
@pytest.mark.parametrize("text", ["The {} said: “At last.”", "“At last,” said the {}.", "The {} posts: “At last!”"])
def test_a_body_of_many_keeps_its_whole_name(name: str, text: str) -> None:
    (speaker,) = attribute(paragraphs_of(text.format(name))).speakers
    assert speaker.name == name


RELATIVE = [
    ("A man who threatened a clerk with a frozen fish has been jailed for three years.", []),
    ("The woman who accused a clerk of theft has been jailed.", []),
    ("A driver who claimed a lorry was stolen has been jailed.", ["driver|i|a lorry was stolen"]),
    ("A driver who claimed that a lorry was stolen has been jailed.", ["driver|i|a lorry was stolen"]),
    ("A teacher who says the school is unsafe was sacked.", ["teacher|i|the school is unsafe"]),
    ("The man who says it was him will be freed.", ["man|i|it was him"]),
]


OBJECTS = [
    ("Ivo Lund says it again, quietly.", []),
    ("Ivo Lund said it was over.", ["Ivo Lund|i|it was over"]),
    ("Ivo Lund said it often happened.", ["Ivo Lund|i|it often happened"]),
]

TOLD = [
    ("When Laura Voss told her sister Ines about the eels, everybody laughed.", []),
    ("Laura Voss told her husband that it was over.", ["Laura Voss|i|it was over"]),
    ("Ivo Lund told her students were leaving.", ["Ivo Lund|i|students were leaving"]),
]


@pytest.mark.parametrize(("text", "expected"), [*RELATIVE, *OBJECTS, *TOLD])
def test_what_is_reported_and_what_only_looks_so(text: str, expected: list[str]) -> None:
    assert said(attribute(paragraphs_of(f"It rained on Tuesday and the town stayed at home.\n\n{text}"))) == expected


@pytest.mark.parametrize("said_so", ["the mayor said: “Not me.”", "the mayor said only: “Not me.”"])
def test_an_office_is_not_a_neighbour_who_was_just_asked(said_so: str) -> None:
    text = f"It rained.\n\nJon Bress, 71, retired: “I cried.”\n\nAsked who would pay, {said_so}"
    assert said(attribute(paragraphs_of(text))) == ["Jon Bress|d|I cried.", "mayor|d|Not me."]


@pytest.mark.parametrize(
    "signed", ["— Ivo Lund on the new canteen", "– Ivo Lund, critic, on the canteen", "— Critic Ivo Lund"]
)
def test_who_signs_behind_a_dash_may_say_on_what(signed: str) -> None:
    text = f"“We will not be lectured,” said Mayor Petra Sommer.\n\n“I have eaten better soup.” {signed}"
    assert said(attribute(paragraphs_of(text)))[1] == "Ivo Lund|d|I have eaten better soup."


BETWEEN = [
    ("His wife, Ada Brook, laughed.", "Ada Brook"),
    ("Jon Bress, a baker, was not so sure.", "Jon Bress"),
    ("Ada Lund disagreed.", "Ada Lund"),
    ("He had known Jon Bress for years.", "Ivo Lund"),
    ("He sat down.", "Ivo Lund"),
    ("A man at the bar shook his head.", "man at the bar"),
    ("A woman in a red hat, who gave no name, laughs.", "woman in a red hat"),
    ("The landlady shakes her head.", "landlady"),
]


@pytest.mark.parametrize(("between", "speaker"), BETWEEN)
def test_whom_the_sentence_between_two_quotations_is_about_has_the_second(between: str, speaker: str) -> None:
    text = f"The council met on Tuesday.\n\nIvo Lund said: “I mean it.” {between} “He never means it.”"
    assert said(attribute(paragraphs_of(text))) == ["Ivo Lund|d|I mean it.", f"{speaker}|d|He never means it."]


@pytest.mark.parametrize("behind", ["came the reply.", "was all she would say.", "was the verdict of Ivo Lund."])
def test_words_with_a_comma_are_somebodys(behind: str) -> None:
    document = attribute(paragraphs_of(f"Petra Sommer paused on Tuesday.\n\n“He is careless,” {behind}"))
    (found,) = document.quotations
    assert found.kind is not QuotationKind.SCARE


def test_who_is_only_greeted_is_nobody() -> None:
    text = "DEAR MO: My aunt said, “Go home.” – Cold in Lent\n\nDEAR COLD: Your aunt and I would have got on."
    assert "COLD" not in " ".join(speaker.name for speaker in attribute(paragraphs_of(text)).speakers)


@pytest.mark.parametrize("first", ["praised the wall", "hugged his deputy and thanked her", "called the wall “ugly”"])
def test_a_second_verb_says_words_too(first: str) -> None:
    text = f"Ivo Lund {first} and said voters “will remember” it."
    assert said(attribute(paragraphs_of(text)))[-1] == "Ivo Lund|p|will remember"


NAMES = [
    ("The ferry’s owner, Baltic Star Lines, said it “complies” with all rules.", "Baltic Star Lines"),
    ("Baltic Star Lines said it “complies” with all rules.", "Baltic Star Lines"),
    ("Mother-of-two Steph Brand said she was “tired”.", "Steph Brand"),
    ("The father-of-four Gavin Brand said he was “tired”.", "Gavin Brand"),
    ("Analysts at Brandt & Co said it was “bad”.", "analysts at Brandt & Co"),
    ("“It is bad,” said Dockers’ Union regional secretary Carol Meade.", "Carol Meade"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_callings_within_names_and_names_behind_callings(text: str, name: str) -> None:
    assert [s.name for s in attribute(paragraphs_of(f"It rained in Lent on Tuesday.\n\n{text}")).speakers] == [name]


def test_a_union_is_part_of_the_office() -> None:
    (speaker,) = attribute(paragraphs_of("“It is bad,” said Dockers’ Union regional secretary Carol Meade.")).speakers
    assert speaker.role == "Dockers’ Union regional secretary"


@pytest.mark.parametrize("said_so", ["she would say", "she used to say", "she would often say"])
def test_what_somebody_used_to_say(said_so: str) -> None:
    text = (
        "Tessa Moran remembers being told to swim. “I said no,” she said.\n\n"
        f"Eleanor Pym never married. “I was asked,” {said_so}. “Twice.”"
    )
    assert [line.partition("|")[0] for line in said(attribute(paragraphs_of(text)))] == [
        "Tessa Moran",
        "Eleanor Pym",
        "Eleanor Pym",
    ]


QUOTING = [
    ("Ivo Lund quotes his late mother: “A debt is a leash.”", "late mother"),
    ("Ivo Lund quoted Petra Sommer: “A debt is a leash.”", "Petra Sommer"),
    ("Ivo Lund quoted her as saying: “A debt is a leash.”", "Petra Sommer"),
    ("The Courier quoted her as saying “a debt is a leash”.", "Petra Sommer"),
    ("Ivo Lund quoted from the report: “A debt is a leash.”", "Ivo Lund"),
]


@pytest.mark.parametrize(("text", "speaker"), QUOTING)
def test_who_is_quoted_by_another_has_the_words(text: str, speaker: str) -> None:
    document = attribute(paragraphs_of(f"Petra Sommer opened the debate about the wall in Lent.\n\n{text}"))
    assert [line.partition("|")[0] for line in said(document)] == [speaker]


UNNAMED = [
    "A neighbour said the bell “never worked”. “We joked about it,” she said.",
    "A neighbour said the bell never worked. “We joked about it,” she said.",
    "“It never worked,” said a neighbour. “We joked about it,” she added.",
    "A neighbour said the bell never worked.\n\n“We joked about it,” she said.",
    "One neighbour, who would not be named, said the bell never worked. “We joked about it,” she said.",
]


@pytest.mark.parametrize("text", UNNAMED)
def test_she_is_the_unnamed_source_who_just_spoke(text: str) -> None:
    above = "Fire chief Martha Ndosi said that it rang. “It rang,” she said."
    assert said(attribute(paragraphs_of(f"{above}\n\n{text}")))[-1].startswith("neighbour|d|We joked")


@pytest.mark.parametrize("clause", ["that banned phones", "that locked away its pupils’ phones", "that Lund once led"])
def test_a_clause_between_a_body_and_its_verb(clause: str) -> None:
    text = f"A school {clause} says the results have been “astonishing”."
    assert said(attribute(paragraphs_of(text))) == ["school|p|astonishing"]
