"""Plain text and buttons as Telegram takes them."""

import dataclasses

import pytest
from aiogram.methods import SendMessage
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import iter_graphemes

from bot.channels.telegram.send import _message
from bot.channels.telegram.text import (
    LONGEST_CAPTION,
    LONGEST_TEXT,
    ButtonError,
    Piece,
    numbered,
    pieces,
    rows,
    split,
    units,
    without_buttons,
)
from bot.core.nouns import Button

ODD = st.sampled_from(
    ["\n", " ", "\r\n", "👨‍👩‍👧", "🇮🇩", "é", "e\u0301", "ꦱ꧀ꦏ", " \u0301", "<b>", "*", "_", "@a", "kata"]
)
TEXTS = st.lists(st.one_of(ODD, st.text(max_size=6)), max_size=60).map("".join)
BUTTONS = st.lists(
    st.builds(Button, st.text(min_size=1, max_size=24), st.text("abc:é", min_size=1, max_size=32)), max_size=8
).map(tuple)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS, st.integers(2, 40))
def test_parts_rejoin_and_none_is_empty_or_too_long(text: str, longest: int) -> None:
    parts = split(text, longest)
    assert "".join(parts) == text
    assert all(0 < utf16(part) <= longest for part in parts)


@given(TEXTS)
def test_no_part_ends_within_what_people_see_as_one_character(text: str) -> None:
    clusters = list(iter_graphemes(text))
    longest = max([10, *(utf16(cluster) for cluster in clusters)])
    whole, place = {0}, 0
    for cluster in clusters:
        place += len(cluster)
        whole.add(place)
    ends, place = [], 0
    for part in split(text, longest):
        place += len(part)
        ends.append(place)
    assert set(ends) <= whole


@given(TEXTS)
def test_units_are_utf16_code_units(text: str) -> None:
    assert units(text) == utf16(text)


@given(TEXTS)
def test_a_short_text_is_one_part_unchanged(text: str) -> None:
    assert split(text) == ((text,) if text else ())


def test_a_text_is_cut_after_a_line_rather_than_after_a_word() -> None:
    assert split("satu dua\ntiga empat", 12) == ("satu dua\n", "tiga empat")


def test_a_text_is_cut_after_a_word_where_no_line_ends() -> None:
    assert split("satu dua tiga empat", 12) == ("satu dua ", "tiga empat")


def test_a_space_that_carries_an_accent_is_no_border() -> None:
    assert split("satu dua \u0301tiga", 9) == ("satu ", "dua \u0301tiga")


def test_a_word_longer_than_a_part_is_cut_between_characters() -> None:
    assert split("abcdefgh", 5) == ("abcde", "fgh")
    assert split("👨‍👩‍👧👨‍👩‍👧", 9) == ("👨‍👩‍👧", "👨‍👩‍👧")


def test_a_character_longer_than_a_part_is_cut_all_the_same() -> None:
    text = "a" + "\u0301" * 10_000
    assert "".join(split(text)) == text
    assert max(map(units, split(text))) == LONGEST_TEXT


def test_an_emoji_counts_two() -> None:
    assert len(split("😀" * 2048)) == 1
    assert [len(part) for part in split("😀" * 2049)] == [2048, 1]


@given(TEXTS, BUTTONS, st.booleans())
def test_nothing_is_added_to_any_text(text: str, buttons: tuple[Button, ...], photo: bool) -> None:
    made = pieces(text, buttons, photo=photo)
    spoken = "".join(piece.text for piece in made)
    assert spoken == text or (not text.strip() and spoken == "")


@given(TEXTS, BUTTONS)
def test_no_request_asks_for_markup(text: str, buttons: tuple[Button, ...]) -> None:
    for piece in pieces(text, buttons):
        method = _message("7", piece, None)
        assert isinstance(method, SendMessage)
        assert (method.text, method.parse_mode, method.entities) == (piece.text, None, None)


@given(BUTTONS)
def test_buttons_keep_their_order_title_and_payload(buttons: tuple[Button, ...]) -> None:
    laid = rows(buttons)
    assert tuple(button for row in laid for button in row) == buttons
    assert all(1 <= len(row) <= 2 for row in laid)
    assert all(len(row) == 1 or all(len(button.title) <= 15 for button in row) for row in laid)


def test_two_short_titles_share_a_row_and_a_long_one_stands_alone() -> None:
    yes, no = Button("Ya", "y"), Button("Tidak", "n")
    long, more = Button("Dinas Lingkungan Hidup", "d"), Button("Lainnya", "l")
    assert rows((yes, no, long, more)) == ((yes, no), (long,), (more,))


@pytest.mark.parametrize("payload", ["", "x" * 65, "é" * 33])
def test_a_payload_is_1_to_64_bytes(payload: str) -> None:
    with pytest.raises(ButtonError):
        rows((Button("Ya", payload),))
    assert rows((Button("Ya", "é" * 32),))


def test_buttons_are_under_the_last_part() -> None:
    first, last = pieces("a" * 4096 + "b", (Button("Ya", "y"),))
    assert (first.rows, last.rows) == ((), ((Button("Ya", "y"),),))


def test_a_caption_too_long_follows_its_photo() -> None:
    assert pieces("a" * LONGEST_CAPTION, photo=True) == (Piece("a" * LONGEST_CAPTION, photo=True),)
    long = "a" * (LONGEST_CAPTION + 1)
    assert pieces(long, (Button("Ya", "y"),), photo=True) == (
        Piece("", photo=True),
        Piece(long, ((Button("Ya", "y"),),)),
    )


@pytest.mark.parametrize("text", ["", " \n ", " " * 5000])
def test_there_is_nothing_to_send_of_a_blank_text(text: str) -> None:
    assert pieces(text, (Button("Ya", "y"),)) == ()


def test_without_buttons_the_choices_are_numbered_lines() -> None:
    (piece,) = pieces("Yang mana?", (Button("KTP", "a"), Button("KK", "b")))
    assert without_buttons(piece) == Piece("Yang mana?\n\n1. KTP\n2. KK")
    assert numbered("", ()) == ""


def test_choices_that_no_longer_fit_are_left_out() -> None:
    full = Piece("a" * LONGEST_TEXT, ((Button("KTP", "a"),),))
    assert without_buttons(full) == dataclasses.replace(full, rows=())
