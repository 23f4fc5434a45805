"""The mouse: clicks on everything that looks as if it could be clicked, the wheel, and selecting text to copy."""

from __future__ import annotations

import pytest
from driving import NARROW, WIDE, Driven, opened
from textual import events

from reader.reading.quotation_index import Position
from reader.tui.article.view import ArticleView
from reader.tui.commands import COMMANDS
from reader.tui.keys.names import key_label
from reader.tui.panes.foot_line import FootLine
from reader.tui.panes.ruler import Ruler


def cell_of(driven: Driven, position: Position) -> tuple[int, int]:
    """Where a position of the text is drawn, as column and row of the terminal."""
    article = driven.article
    for y in range(article.size.height):
        for x in range(article.size.width):
            if article.position_under(x, y) == position:
                column, row = x + article.region.x, y + article.region.y
                offset = driven.desk.get_widget_and_offset_at(column, row)[1]
                item = article.layout_rows.blocks_of(position.paragraph)[0]
                if offset.x >= article.layout_rows.wrapped(item).tagged.index_of(position.offset):
                    return column, row
    raise AssertionError(f"{position} is not in view")


def place_of(driven: Driven, paragraph: int, words: str) -> Position:
    return Position(paragraph, driven.reading.indexed.document.paragraphs[paragraph].text.index(words))


async def click(driven: Driven, position: Position, times: int = 1) -> None:
    await driven.pilot.click(offset=cell_of(driven, position), times=times)
    await driven.frame()


async def drag(driven: Driven, start: Position, end: Position) -> None:
    """Press on one position and let go on another."""
    await driven.pilot.mouse_down(offset=cell_of(driven, start))
    await driven.pilot.hover(offset=cell_of(driven, end))
    await driven.pilot.mouse_up(offset=cell_of(driven, end))
    await driven.frame()


async def test_every_cell_of_a_quotation_is_that_quotation():
    async with opened() as driven:
        await driven.press("n")
        top = driven.top
        for words in ("We have", "a wall with", "and we have", "behind the wall,"):
            await driven.press("<")
            assert driven.reading.current is None
            driven.article.scroll_to(y=top, animate=False)
            await driven.frame()
            driven.desk.go(driven.reading.__class__(driven.reading.indexed))
            position = place_of(driven, 1, words)
            await click(driven, position)
            assert driven.posted(ArticleView.Clicked)[-1].position == position
            assert (driven.reading.current, driven.reading.at) == (0, position)
            assert driven.top == top


async def test_clicking_narrative_or_beside_the_text_changes_nothing():
    async with opened() as driven:
        await driven.press("n", "n")
        before = driven.place
        await click(driven, place_of(driven, 1, "Dorothea Quill, the"))
        assert driven.place == before
        await driven.pilot.click(ArticleView, offset=(1, 3))
        await driven.pilot.click(ArticleView, offset=(driven.article.size.width - 2, 1))
        assert driven.place == before


async def test_clicking_a_speaker_goes_to_their_quotations_in_turn():
    async with opened() as driven:
        for expected in (2, 10, 11, 2):
            await driven.pilot.click("#speakers", offset=(8, 5))
            await driven.frame()
            assert driven.reading.current == expected
            assert driven.app.focused is driven.article
        assert driven.speakers.speaker_at(driven.speakers.chosen) == "abara"


async def test_clicking_the_ruler_goes_to_that_part_of_the_article():
    async with opened() as driven:
        ruler = driven.desk.query_one(Ruler)
        height = driven.article.layout_rows.height
        for y in (ruler.size.height - 1, 0, ruler.size.height // 2):
            await driven.pilot.click(ruler, offset=(0, y))
            await driven.frame()
            middle = driven.top + driven.article.size.height / 2
            wanted = (y + 0.5) / ruler.size.height * height
            assert abs(middle - wanted) <= 1 or driven.top in (0, driven.article.max_scroll_y)
            assert driven.posted(ArticleView.Scrolled)


@pytest.mark.parametrize(("size", "last"), [(WIDE, False), (NARROW, True)])
async def test_every_key_of_the_foot_line_can_be_clicked_from_its_first_cell_to_its_last(size, last):
    async with opened(size=size) as driven:
        foot = driven.rows()[-1]
        labels = {known.id: f"{key_label(known.keys[0])} {known.footer}" for known in COMMANDS if known.footer}
        del labels["quit"]
        shown = {command: foot.index(label) for command, label in labels.items() if label in foot}
        assert len(shown) >= 3
        for command, x in shown.items():
            driven.messages.clear()
            await driven.pilot.click("#foot", offset=(x + (len(labels[command]) - 1 if last else 0), 0))
            await driven.frame()
            assert [pressed.command for pressed in driven.posted(FootLine.Pressed)] == [command]
            if driven.app.screen is not driven.desk or driven.desk.searching:
                await driven.press("escape")
            driven.desk.query_one(FootLine).tell("")
            await driven.frame()
            assert driven.rows()[-1] == foot


async def test_the_wheel_scrolls_and_the_reading_follows():
    async with opened() as driven:
        await driven.pilot.hover("#article", offset=(20, 10))
        for _ in range(5):
            await driven.pilot._post_mouse_events([events.MouseScrollDown], "#article", (20, 10))
        await driven.frame()
        down = driven.top
        assert down >= 5
        assert driven.reading.at.paragraph >= 0
        assert driven.article.anchored[0] == driven.article.layout_rows.position_at(down)
        for _ in range(9):
            await driven.pilot._post_mouse_events([events.MouseScrollUp], "#article", (20, 10))
        await driven.frame()
        assert driven.top == 0


@pytest.mark.parametrize("copy", ["y", "ctrl+c"])
async def test_what_is_selected_is_copied_without_tags_and_without_the_line_breaks_of_the_screen(copy):
    async with opened() as driven:
        await driven.press("n")
        start, end = place_of(driven, 1, "hole in it"), place_of(driven, 1, "an instrument")
        await drag(driven, start, end)
        text = driven.reading.indexed.document.paragraphs[1].text
        await driven.press(copy)
        copied = driven.app.clipboard
        assert copied in text
        assert text.index(copied) == start.offset
        assert abs(text.index(copied) + len(copied) - end.offset) <= 1
        assert "QUI" not in copied
        assert "\n" not in copied
        assert driven.told == "Copied the selection, through the terminal"
        assert not driven.app._exit


async def test_a_selection_over_paragraphs_keeps_them_apart():
    async with opened() as driven:
        await driven.press("n")
        await drag(driven, place_of(driven, 1, "happens next"), place_of(driven, 2, "conclusions"))
        await driven.press("y")
        copied = driven.app.clipboard
        assert copied.startswith("happens next.”\n\nTunde Abara, who leads")
        assert "ABA" not in copied
        assert copied.count("\n") == 2


async def test_dragging_upwards_is_the_same():
    async with opened() as driven:
        await driven.press("n")
        a, b = place_of(driven, 1, "hole in it"), place_of(driven, 1, "an instrument")
        await drag(driven, a, b)
        await driven.press("y")
        down = driven.app.clipboard
        await driven.press("escape")
        await drag(driven, b, a)
        await driven.press("y")
        assert abs(len(driven.app.clipboard) - len(down)) <= 1
        assert driven.app.clipboard[:20] == down[:20]


async def test_a_double_click_takes_the_quotation_or_the_word():
    async with opened() as driven:
        await driven.press("n")
        await click(driven, place_of(driven, 1, "hole in it"), times=2)
        await driven.press("y")
        assert driven.app.clipboard == "We have a wall with a hole in it, and we have a town behind the wall,"
        await driven.press("escape")
        await click(driven, place_of(driven, 2, "million"), times=2)
        await driven.press("y")
        assert driven.app.clipboard == "million"


async def test_ctrl_c_leaves_where_nothing_is_selected():
    async with opened() as driven:
        await driven.press("ctrl+c")
        assert driven.app._exit


async def test_the_selection_is_drawn():
    async with opened() as driven:
        await driven.press("n")
        before = driven.article.render_lines(driven.article.size.region)
        await click(driven, place_of(driven, 2, "million"), times=2)
        after = driven.article.render_lines(driven.article.size.region)
        style = driven.desk.get_component_rich_style("screen--selection")
        changed = [
            s.text for a, b in zip(before, after, strict=True) if a != b for s in b if s.style.bgcolor == style.bgcolor
        ]
        assert changed == ["million"]


async def test_clicking_in_the_list_of_quotations_goes_to_the_row_under_the_pointer():
    async with opened() as driven:
        for words, quotation in (("People say to me", 8), ("We have a wall", 0), ("not one I would", 13)):
            row = next(n for n, text in enumerate(driven.rows()) if words in text[82:])
            await driven.pilot.click(offset=(95, row))
            await driven.frame()
            assert driven.reading.current == quotation
            assert driven.quotations.chosen == quotation
        await driven.pilot.click(offset=(95, driven.quotations.region.y))
        assert driven.reading.current == 13


async def test_every_row_of_a_speaker_is_that_speaker():
    async with opened() as driven:
        top = driven.speakers.region.y + 1
        heights = {"quill": 3, "abara": 3, "trust": 3, "engineer": 2, "vance": 3}  # a name and a share, a role between
        rows = [speaker for speaker, height in heights.items() for _ in range(height)]
        for row, speaker in enumerate(rows):
            await driven.pilot.click(offset=(10, top + row))
            await driven.frame()
            assert driven.speaker() == speaker


async def test_escape_lets_go_of_the_selection_first():
    async with opened() as driven:
        await driven.press("n", "f")
        await click(driven, place_of(driven, 1, "hole in it"), times=2)
        assert driven.desk.get_selected_text()
        await driven.press("escape")
        assert not driven.desk.get_selected_text()
        assert driven.reading.only == "quill"
        await driven.press("escape")
        assert driven.reading.only is None


async def test_a_triple_click_selects_the_paragraph():
    async with opened() as driven:
        await driven.press("n")
        for words in ("hole in it", "told a packed"):
            await click(driven, place_of(driven, 1, words), times=3)
            await driven.press("y")
            assert driven.app.clipboard == driven.reading.indexed.document.paragraphs[1].text
            await driven.press("escape")


async def wheel(driven: Driven, pane: str, way: type[events.MouseEvent], times: int = 1) -> None:
    widget = driven.desk.query_one(pane)
    for _ in range(times):
        await driven.pilot._post_mouse_events([way], pane, (0, widget.size.height // 2))
    await driven.frame()


async def test_the_wheel_scrolls_each_list_by_itself_and_beside_the_article_the_article():
    async with opened(size=(120, 12)) as driven:
        for pane in ("#speakers", "#quotations"):
            await wheel(driven, pane, events.MouseScrollDown, 2)
            assert driven.desk.query_one(pane).scroll_offset.y > 0
            assert driven.top == 0
        await wheel(driven, "#ruler", events.MouseScrollDown, 3)
        down = driven.top
        assert down > 0
        assert driven.article.anchored[0] == driven.article.layout_rows.position_at(down)
        await wheel(driven, "#ruler", events.MouseScrollUp, 9)
        assert driven.top == 0


async def test_the_ruler_can_be_dragged():
    async with opened() as driven:
        ruler = driven.desk.query_one(Ruler)
        x, y = ruler.region.x, ruler.region.y
        await driven.pilot.mouse_down(offset=(x, y))
        tops = []
        for row in (8, 20, ruler.size.height - 1):
            await driven.pilot.hover(offset=(x - 30, y + row))
            await driven.frame()
            tops.append(driven.top)
        assert 0 < tops[0] < tops[1] < tops[2] == driven.article.max_scroll_y
        await driven.pilot.mouse_up(offset=(x, y + ruler.size.height - 1))
        await driven.pilot.hover(offset=(x, y + 10))
        await driven.frame()
        assert driven.top == tops[2]
        assert not driven.desk.get_selected_text()


@pytest.mark.parametrize("keys", [("n", "enter"), ("?",), ("s",), ("t",), ("'",), ("n", "i"), ("n", "c"), ("T",)])
async def test_a_click_beside_a_box_leaves_it_and_one_on_its_border_does_not(keys):
    async with opened() as driven:
        await driven.press(*keys)
        above = driven.app.screen
        assert above is not driven.desk
        box = max(above.children, key=lambda child: child.region.area)
        await driven.pilot.click(offset=(box.region.x, box.region.y))
        await driven.frame()
        assert driven.app.screen is above
        if box.region.size != above.size:
            await driven.pilot.click(offset=(0, 0))
            await driven.frame()
            assert driven.app.screen is driven.desk


async def test_what_the_head_line_says_is_hidden_comes_back_with_a_click_there():
    async with opened() as driven:
        await driven.press("n", "f")
        row = driven.rows()[0]
        await driven.pilot.click("#head", offset=(3, 0))
        assert driven.reading.only == "quill"
        await driven.pilot.click("#head", offset=(row.index("only Dorothea"), 0))
        await driven.frame()
        assert driven.reading.only is None
        await driven.press("/", *"survey", "enter")
        await driven.pilot.click("#head", offset=(driven.rows()[0].index("match"), 0))
        await driven.frame()
        assert driven.reading.matches == ()
