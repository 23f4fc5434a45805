"""Lines of everyday press: scenes and shares in front of who speaks, names of things, senders, refusals, replies."""

from __future__ import annotations

import pytest
from who_said import reported, told

from reader.attribution import attribute, paragraphs_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # Where somebody is does not speak, and has no office.
        ("At a rally in Grand Forks, the governor called the plan “late.”", "governor"),
        ("Reached by phone at his home in Dover Falls, the shortstop said he was “done”.", "shortstop"),
        ("At a rally with Ana Reed, the governor called the plan “late.”", "governor"),
        # A party behind a name is nobody.
        ("Speaker pro tem Edith Orr, D-Nashua, rose. “Let us hurry,” she said.", "Edith Orr"),
        # Words that some have as a name only open the sentence.
        ("Best known for his hats, Doug Piper owns a circus. “I own it,” he says.", "Doug Piper"),
        # A share of people, a body of matters, an office by its number.
        ("The firm points to a survey in which 81 percent of users said they felt “freer.”", "81 percent of users"),
        ("U.S. Fish and Wildlife Service said it would “clear” it.", "U.S. Fish and Wildlife Service"),
        ("Children and Family Services said it would “act”.", "Children and Family Services"),
        ("No 10 described the remark as “beneath her”.", "No 10"),
        ("The presidency was silent. “She is well,” the presidency said.", "presidency"),
        ("The Taoiseach said Mr Dunne was “a giant”.", "Taoiseach"),
        ("The Tánaiste was late. The Tánaiste, Fergal Lacey, replied that it was “so”.", "Fergal Lacey"),
        ("“We said so for years,” Arrernte elder Doreen Pitt told 7.30.", "Doreen Pitt"),
        # Who somebody is stands behind them.
        ("The lampist, a woman in her sixties with a whistle, spoke. “Stay,” she said.", "lampist"),
        ("The nominee was asked. “A lot,” answered the nominee, talk radio host Lance Orr.", "Lance Orr"),
        ("Ola Brun winces. A vet who left Varn, he calls it “theft” — “as a debt,” he says, “is due.”", "Ola Brun"),
        ("A grocer has told how he “saw red”. Imran Orr, 52, was alone in his shop.", "Imran Orr"),
        # Two of one family.
        ("Bo Lind Jr. shouted “This is mine” at noon. His father, Bo Lind Sr., said he was “sad”.", "Bo Lind Sr."),
        # Who said it behind a clause goes on with a gerund.
        ("Norway will not sell, Defence Minister Ola Brun said, calling the offer “an insult.”", "Ola Brun"),
        ("The firm would close two plants, its head Dana Orr told staff, describing them as “sinks.”", "Dana Orr"),
        # Who is told of acts and says it.
        ("Prosecutors alleged that Gus Reed sold pills, telling one buyer: “My cousin takes them.”", "Gus Reed"),
        ("Ana Orr told the panel that Mr Hale threw a clamp and yelled: “Are you deaf?”", "Hale"),
        ("Police said Dan Cole came in and shouted: “Get out!”", "Dan Cole"),
        ("Ana Orr said that it was late and shouted: “Are you deaf?”", "Ana Orr"),
        ("Ida Orr told Tom Cole it was late, and he nodded and said: “So it is.”", "Tom Cole"),
        ("When host Gus Tremble introduced Ruth Orr as “a treasure,” she rose and said, “Why?”", "Ruth Orr"),
        # Who sends a writing, and whom a record quotes.
        ("The court saw a text from Dan Pryce to his wife saying: “Answer.”", "Dan Pryce"),
        ("Among the letters was one from Ana Reed, the owner, saying the barn was “a ruin.”", "Ana Reed"),
        ("Lund turned down an offer from its rival Hexley Group, saying it was “low”.", "Lund"),
        ("Minutes of the meeting record Ms Garside as saying that “heads should roll”.", "Garside"),
        ("Notes sent to the inquiry show that Jeremy Tate wrote to staff: “Not in writing.”", "Jeremy Tate"),
        ("Emails seen by the Courier show Jeremy Tate told staff: “Not in writing.”", "Jeremy Tate"),
        # A claim is of whom it belongs to.
        ("Isla Orr was responding to Lord Fernie’s claim in the Courier that it was “harm”.", "Fernie"),
        ("Ann Lind agreed with Tom Reed’s suggestion that the bridge was “a ruin”.", "Tom Reed"),
        ("Ann Lind wrote in the firm’s report that the bridge was “a ruin”.", "Ann Lind"),
        # A verb stands inside the marks.
        ("Mr Reed “strongly denies” the claims.", "Reed"),
        ("The minister, Pieter Orr, “cannot recall” meeting her.", "Pieter Orr"),
        ("Lund Council “regrets any inconvenience” of it.", "Lund Council"),
        # What somebody calls a slogan is no slogan.
        ("They met Sharon Betts, who called the slogan “cute.”", "Sharon Betts"),
        # Who replies to somebody named is another, also by a word for a thing.
        ("“I feel low,” Pilar Orr typed. “I am here,” the chatbot answered.", "chatbot"),
        ("“I feel low,” Pilar Orr said. “You look it,” the vet replied.", "vet"),
        ("“I feel low,” Pilar Orr, a vet, said. “It shows,” the vet replied.", "Pilar Orr"),
        # Nor does who asks answer, or one of two who have offices.
        ("Morgan Orr asked a chatbot whether it was late. “Only you know,” the machine replied.", "machine"),
        ("Ann Lind asked a clerk whether it was late. “No,” the woman replied.", "woman"),
        # Another has the next clause.
        ("Dmitri Ark, the envoy, called it “a play,” while his rival, Nasrin Orr, called it “a farce.”", "Nasrin Orr"),
        ("A mic caught Ted Alvey muttering, “God, she’s dumb,” as Commissioner Lois Fenn spoke about it.", "Ted Alvey"),
        ("It was Judge Elmo Orr, not Commissioner Fred Sapp, who said the jail was “a ruin”.", "Elmo Orr"),
        ("“If it rains, we drown,” says one of them, Alonso Orr.", "Alonso Orr"),
        ("Ana Orr said Tom Cole came in and told her: “Go home.”", "Tom Cole"),
        ("Ana Orr said the plan was late and told him: “Go home.”", "Ana Orr"),
        # "That" in front of a name opens a clause, and whom it names may be "he".
        ("It is clear that Tom Greer hates jazz. “I hate people,” he says.", "Tom Greer"),
        ("Ana Lind knew that Tom Greer had left. “I hate people,” he says.", "Tom Greer"),
        # A gerund in front of words, "having" and what is heard.
        ("Minister Ana Orr faced calls to go last night after describing voters as “chancers”.", "Ana Orr"),
        ("Having told the world she was “done with men”, Kiki Orr, 33, was seen in Varn.", "Kiki Orr"),
        ("Ana Orr left the town, having told friends it was “dead”.", "Ana Orr"),
        ("Faye Litt sat down. Aides heard her say, “I can’t.”", "Faye Litt"),
        # A name of which nothing else tells, where "she" can be nobody else.
        ("The prize went to Ottavia Brekke. “It is late,” she says.", "Ottavia Brekke"),
        ("Meet Ottavia Brekke. “It is late,” she says.", "Ottavia Brekke"),
        ("Thanks to Ottavia Brekke, it stayed open. “It is late,” she says.", "Ottavia Brekke"),
        # Who wrote it by surname and by office, whom a paper quotes, and what is heard.
        ("Ottavia Brekke is a baker. A statement by Brekke said it was “late”.", "Ottavia Brekke"),
        ("The mayor, Ida Brekke, came. A letter from the mayor called it “late”.", "Ida Brekke"),
        ("The Courier quoted the Hexley Group as saying it was “late”.", "Hexley Group"),
        ("The Courier quoted the firm: “It is late.”", "firm"),
        ("He heard Tom Greer shout “It is late”.", "Tom Greer"),
        ("Ida Brekke is sure it is “late”.", "Ida Brekke"),
        ("For the Hexley Group, it is “late”.", "Hexley Group"),
        # Somebody's view without a verb of saying.
        ("To Ana Orr, the wall is “a need.” To her rival, Marisol Fenn, it is “an ornament.”", "Marisol Fenn"),
        ("Ann Lind left the hall. For Darragh Orr, who scored, it was simply “mad”.", "Darragh Orr"),
        ("Secretary Neil Orr: “These are theirs.”\n\nHis predecessor, Carol Fenn: “He had years.”", "Carol Fenn"),
        # Who agrees behind a long clause, who says so shortly, and a verb that is a noun elsewhere.
        (
            "“It is clean,” says Linnea Fors.\n\nTobias Wren, who studies moths at the University of Lund, UK, and was "
            "not involved, agrees. “It’s what I’ve dreamed of.”",
            "Tobias Wren",
        ),
        ("“It is,” said Tom Reed. It isn’t, says Kerstin Orr. “There is no law.”", "Kerstin Orr"),
        ("“It melts here,” Sunniva Brekke shouts over the wind.", "Sunniva Brekke"),
        # A label leaves the next words to who argues.
        ("The “forever weeds” label is too kind, argues Shreya Orr. “They are hostile.”", "Shreya Orr"),
        # What stands beside these and is something else.
        ("The slogan “does not help us,” Una Fell said.", "Una Fell"),
        ("His wife, a woman in her thirties, was “upset,” said Sgt Rob Venn.", "Rob Venn"),
        ("Having called Una Fell “a cheat,” Rob Venn went home.", "Rob Venn"),
        ("Ann Brody has been a nurse for years. “It’s hard,” said Brody. “I cry,” the nurse said.", "Ann Brody"),
        ("“I’m broke,” Una Fell told Senator Mia Torre. “I’ll help,” the senator replied.", "Mia Torre"),
        ("“It was great,” Una Fell said. “Really great.” “The best.”", "Una Fell"),
        ("Cal Orr Jr. and Cal Orr Sr. share a birthday. “It is cheap,” Orr Jr. joked.", "Cal Orr Jr."),
        # Words at which the next sentence points back.
        ("Tom Reed was asked. “Every day is one too many.” With those words, Ida Lund left the hall.", "Ida Lund"),
    ],
)  # fmt: skip
def test_who_says_it(text: str, speaker: str) -> None:
    assert told(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        # Names of things, headlines, and what nobody says.
        "Star Lexi Wray will sue the makers of a biopic about her, “Wray of Light”, over scenes.",
        "Tom Reed removed the page. The page, “Moms for Main Street,” had 90 readers.",
        "Lund chose its new motto, “Duty Before Self,” in May.",
        "Under the heading “What we got wrong,” the founder Hari Orr lists 23 errors.",
        "Under the headline “My loss”, the actor Max Orr tells how he fell.",
        "Bo Fenn told a guard, identified only as “Tina,” to leave.",
        "Tom Reed told an officer posing as “Big Dave” to go.",
        "Ask Ana Orr about the title, “Salt Year,” and she groans.",
        # What somebody has done before and did not say.
        "Having seen “Rain,” Rob Venn left.",
        "Having found the note, “I love you,” Rob Venn left.",
        # What a vote is called, and a word that another explains.
        "It was Ida Orr who directed the “no” campaign.",
        "Growers face a third “dzud,” or iron winter, the Red Crescent warned.",
        # Titles of works, programmes and animals.
        "Tom Greer wrote “Salt Road” in 1990.",
        "Tom Greer has read “Salt Road” twice.",
        "Tom Greer directed “Salt Road” and “Blue Quay”.",
        "Tom Greer calls his dog “Salty”.",
        # The writer's own word for what somebody does.
        "Tom Reed “forgot” to pay. The car “understands” her.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # Nobody speaks in a fact check's headings.
        "THE CLAIM: “Prices fell.”\n\nTHE FACTS: They rose.\n\nTHE CLAIM: “We built it.”\n\nTHE FACTS: Not so.",
        "Number one: “My llama was sad.” The principal, Ann Orr, laughed.",
        # He is introduced by others.
        "He was introduced as “the next president.” Tom Orr laughed.",
    ],
)
def test_nobody_is_found(text: str) -> None:
    assert told(text)[0][0] == ""


@pytest.mark.parametrize(
    "text",
    [
        # What somebody denies.
        "Ana Orr on Tuesday denied having told allies that the mayor was “finished.”",
        "Ana Orr denies ever having called the mayor “finished.”",
        # What somebody only may say, or has not said.
        "If Tom Greer says “late”, it will close.",
        "Unless Tom Greer calls it “late”, it will close.",
        "Tom Greer has yet to say it is “late”.",
        "No one heard Tom Greer say it was “late”.",
        "None of them had heard Tom Greer call it “late”.",
        # A description that fits nobody yet, and answers side by side.
        "“I feel low,” Pilar Orr said. “It rains,” the doctor said.",
        "“It is gone,” Ann Reed said. “What is gone?” “The bus.”",
        "The bus went to Castle Hythe. “It is late,” she said.",
        "Her sister said that Bea Cole was ill. “She can’t eat,” she said.",
        "The captain, Bo Orr, says “I see it”. “Go on,” the first officer urges.",
        "“We drown,” says Alonso Orr. Another, who gave no name, has sold his boat. “It was small,” he says.",
    ],
)
def test_it_leaves_room(text: str) -> None:
    assert told(text)[-1][2] is False


@pytest.mark.parametrize(
    "text",
    [
        "If it rains, Tom Greer said, “we go”.",
        "Nobody laughed when Tom Greer said it was “late”.",
        "Nobody moved, Tom Greer said, “at all”.",
        "Tom Greer wrote “Never Again” in his diary.",
        "Tom Greer calls his wife “lazy”.",
    ],
)
def test_it_is_sure(text: str) -> None:
    assert told(text)[-1][0] == "Tom Greer"
    assert told(text)[-1][2] is True


def test_a_second_question_is_who_asked_the_first() -> None:
    asked = "Judge Nadine Orr asked the man whether he knew.\n\n“No, ma’am,” Kyle Fenn said.\n\n"
    assert told(f"{asked}“Has anyone threatened you?”")[-1][0] == "Nadine Orr"
    assert told(f"{asked}“Where would I go?”")[-1][0] == "Kyle Fenn"


def test_two_of_one_name_are_two_speakers() -> None:
    text = "Bo Lind Sr. said it was “late”. Lind Sr. called it “sad”. His son, Bo Lind Jr., said it was “fine”."
    document = attribute(paragraphs_of(f"A headline\n\n{text}"))
    assert [speaker.name for speaker in document.speakers] == ["Bo Lind Sr.", "Bo Lind Jr."]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The officer who shot Bo Lind told investigators he feared for his life.", "officer"),
        ("Speaking at his home in Dover Falls, the mayor said he had no memory of it.", "mayor"),
        ("His father, Bo Lind Sr., said that he had no idea.", "Bo Lind Sr."),
        ("Tom Greer told “Salt Road” that the bridge was late.", "Tom Greer"),
        ("Ana Reed said that the messages confirmed what staff had suspected.", "Ana Reed"),
        ("Mayor Tom Greer left the hall on Monday.\n\nHe said the bridge would close.", "Tom Greer"),
    ],
)
def test_who_reports_it(text: str, source: str) -> None:
    assert reported(text)[-1].partition(": ")[0] == source


def test_a_minister_who_rules_something_out_is_not_the_next_speaker() -> None:
    document = attribute(
        paragraphs_of("A headline\n\nThe minister ruled out a tax rise. “It is a shame,” said Abe Finch.")
    )
    assert [speaker.role for speaker in document.speakers if speaker.name == "Abe Finch"] == [""]


def test_a_deputy_is_no_investor() -> None:
    document = attribute(
        paragraphs_of("A headline\n\nHe told an investor when his deputy, Ange Hart, came in. “It’s gone,” she said.")
    )
    assert [speaker.role for speaker in document.speakers if speaker.name == "Ange Hart"] == ["deputy"]
