"""Fragments become one thought; an identifier split over two of them is masked in both places it stands."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.nouns import Address, Arrival, Inbound, Kind, Location, Media, Side
from bot.core.utterance import joined, run
from intents.masking import LABELS, mask
from tests.fakes import START

NIK = "3571020508900001"


def arrival(
    number: int, text: str = "", kind: Kind = Kind.TEXT, side: Side = Side.RESIDENT, **parts: object
) -> Arrival:
    at = START + timedelta(seconds=number)
    inbound = Inbound(side, Address("talk", "bot", "sri"), "sri", str(number), kind, at, text, **parts)  # type: ignore[arg-type]
    return Arrival(number, "lane", inbound, at)


def test_fragments_are_one_thought_in_order() -> None:
    parts = [arrival(n, text) for n, text in enumerate(["pak", "lampu jalan", "mati", "depan masjid"], 1)]
    assert run(parts) == tuple(parts)
    utterance, rewrites = joined(parts)
    assert utterance.text == "pak\nlampu jalan\nmati\ndepan masjid"
    assert utterance.last_at == parts[-1].received_at
    assert rewrites == ()


@pytest.mark.parametrize(
    "other",
    [
        arrival(2, kind=Kind.BUTTON, button="form:send"),
        arrival(2, "/petugas"),
        arrival(2, "ubah", Kind.EDIT),
        arrival(2, kind=Kind.DELETE),
        arrival(2, kind=Kind.REACTION),
        arrival(2, "balasan", side=Side.DESK),
    ],
)
def test_a_button_a_command_and_the_like_stand_alone(other: Arrival) -> None:
    words = [arrival(1, "lampu"), arrival(3, "mati")]
    assert run([words[0], other, words[1]]) == (words[0],)
    assert run([other, words[1]]) == (other,)


def test_photos_places_and_quotes_of_all_fragments_are_kept() -> None:
    here, there = Location(-7.8, 112.0), Location(-7.9, 112.1)
    parts = [
        arrival(1, "ini", kind=Kind.PHOTO, media=Media("photo", stored=11)),
        arrival(2, kind=Kind.LOCATION, location=here),
        arrival(3, kind=Kind.PHOTO, media=Media("photo", stored=12)),
        arrival(4, kind=Kind.LOCATION, location=there),
    ]
    utterance, _ = joined(parts)
    assert utterance.photos == (11, 12)
    assert utterance.location == there
    assert utterance.kinds == (Kind.PHOTO, Kind.LOCATION, Kind.PHOTO, Kind.LOCATION)
    assert utterance.text == "ini"


def test_a_nik_split_over_two_messages_is_masked_in_the_thought_and_in_the_stored_rows() -> None:
    parts = [arrival(1, f"nik saya {NIK[:8]}"), arrival(2, NIK[8:]), arrival(3, "tolong dicek")]
    assert all(mask(part.inbound.text) == part.inbound.text for part in parts[1:])
    utterance, rewrites = joined(parts)
    assert "[NIK/KK disamarkan]" in utterance.text
    assert rewrites == ((1, utterance.text), (2, ""), (3, ""))


@given(st.integers(1, 15), st.sampled_from(["", "nik ", "no kk saya "]), st.sampled_from(["", " tolong"]))
def test_wherever_it_is_split_no_telling_part_of_a_nik_remains(cut: int, before: str, after: str) -> None:
    """Thirteen digits (ten beside the word NIK) are masked as they come; the up to six that follow may stay."""
    parts = [arrival(1, mask(before + NIK[:cut])), arrival(2, mask(NIK[cut:] + after))]
    utterance, rewrites = joined(parts)
    stored = {part.id: part.inbound.text for part in parts} | dict(rewrites)
    for text in (utterance.text, "".join(stored.values())):
        assert sum(char.isdigit() for char in text) <= 6
        assert any(label in text for label in LABELS)


@given(st.lists(st.text(max_size=30), min_size=1, max_size=5))
def test_joining_masks_everything_that_masking_the_whole_would(texts: list[str]) -> None:
    parts = [arrival(number, text) for number, text in enumerate(texts, 1)]
    utterance, rewrites = joined(parts)
    assert utterance.text == mask("\n".join(filter(None, texts)))
    kept = {part.id: part.inbound.text for part in parts} | dict(rewrites)
    assert "\n".join(filter(None, kept.values())) == utterance.text


def test_an_edit_of_a_fragment_that_waits_takes_its_place() -> None:
    parts = [arrival(1, "lampu jalan"), arrival(2, "RT 3"), arrival(3, "RT 4", Kind.EDIT, edits="2")]
    assert run(parts) == tuple(parts)
    utterance, _ = joined(parts)
    assert utterance.text == "lampu jalan\nRT 4"
    assert utterance.kinds == (Kind.TEXT, Kind.TEXT)
    assert utterance.last_at == parts[-1].received_at


def test_a_fragment_deleted_while_it_waits_was_never_said() -> None:
    parts = [arrival(1, "lampu jalan"), arrival(2, "eh salah kirim"), arrival(3, kind=Kind.DELETE, edits="2")]
    utterance, _ = joined(run(parts))
    assert utterance.text == "lampu jalan"


def test_when_everything_was_deleted_nothing_was_said() -> None:
    parts = [arrival(1, "salah kirim"), arrival(2, kind=Kind.DELETE, edits="1")]
    utterance, _ = joined(run(parts))
    assert (utterance.text, utterance.kinds) == ("", (Kind.DELETE,))


def test_an_edit_of_what_was_already_answered_stands_alone() -> None:
    late = arrival(7, "RT 4", Kind.EDIT, edits="2")
    assert run([late, arrival(8, "halo")]) == (late,)
    utterance, _ = joined([late])
    assert utterance.kinds == (Kind.EDIT,)


@given(st.lists(st.sampled_from(["text", "edit", "delete", "edit itself"]), min_size=1, max_size=6), st.data())
def test_whatever_is_edited_or_deleted_the_thought_holds_only_what_still_stands(
    what: list[str], data: st.DataObject
) -> None:
    parts = [arrival(1, "satu")]
    for number, kind in enumerate(what, 2):
        target = str(number) if kind == "edit itself" else str(data.draw(st.integers(1, number - 1)))
        change = {"text": Kind.TEXT, "delete": Kind.DELETE}.get(kind, Kind.EDIT)
        parts.append(arrival(number, f"kata{number}", change, edits=None if kind == "text" else target))
    utterance, _ = joined(run(parts))
    assert set(utterance.text.split("\n")) <= {"", *(part.inbound.text for part in parts)}
