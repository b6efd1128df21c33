"""The one way in: cleaned, cut, masked, and durable before anybody is told."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.nouns import Address, Inbound, Kind, Side
from bot.reception import LONGEST, Reception, clean, prepared
from bot.run_in import directly
from intents.masking import mask
from tests.fakes import START


def inbound(text: str, side: Side = Side.RESIDENT, number: int = 1) -> Inbound:
    return Inbound(side, Address("talk", "bot", "sri"), "sri", str(number), Kind.TEXT, START, text)


class Arrivals:
    """Keeps batches, or refuses one."""

    def __init__(self, broken: bool = False) -> None:
        self.batches: list[list[str]] = []
        self.broken = broken

    def accept(self, inbounds: Sequence[Inbound], now: datetime) -> int:
        if self.broken:
            raise OSError("disk full")
        self.batches.append([one.text for one in inbounds])
        return len(inbounds)


def reception(arrivals: Arrivals, woken: list[int]) -> Reception:
    return Reception(arrivals, directly, lambda: START, lambda: woken.append(1))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("lampu\x00 mati", "lampu mati"),
        ("lampu \ud800mati", "lampu mati"),
        ("baris\nbaru\tdan\x1b[0m", "baris\nbaru\tdan[0m"),
        ("👨‍👩‍👧 ñ é", "👨‍👩‍👧 ñ é"),
        (
            "satu\rdua\r\ntiga\u2028empat\u2029lima\x85enam\x0btujuh\x0c\x1c\x1d\x1edelapan",
            "satu\ndua\ntiga\nempat\nlima\nenam\ntujuh\n\n\n\ndelapan",
        ),
        ("", ""),
    ],
)
def test_what_no_database_can_carry_is_left_out(text: str, kept: str) -> None:
    assert clean(text) == kept


@given(st.text())
def test_what_is_stored_is_masked_short_and_can_be_written(text: str) -> None:
    stored = prepared(inbound(text)).text
    stored.encode("utf-8")
    assert "\x00" not in stored
    assert mask(stored) == stored
    assert prepared(inbound(stored)).text in (stored, stored[:LONGEST])


def test_a_text_is_cut_at_the_longest_message() -> None:
    assert len(prepared(inbound("a " * 20_000)).text) == LONGEST


def test_a_residents_identifiers_are_masked_and_an_agents_are_not() -> None:
    text = "hubungi 081234567890"
    assert prepared(inbound(text)).text == "hubungi [nomor HP disamarkan]"
    assert prepared(inbound(text, Side.DESK)).text == text


async def test_messages_that_come_together_share_a_commit_and_keep_their_order() -> None:
    arrivals, woken = Arrivals(), [0]
    one = reception(arrivals, woken)
    await asyncio.gather(*(one.accept([inbound(str(n), number=n)]) for n in range(5)))
    assert [text for batch in arrivals.batches for text in batch] == ["0", "1", "2", "3", "4"]
    assert len(arrivals.batches) < 5
    assert len(woken) > 1


async def test_nobody_is_told_that_it_was_received_when_it_could_not_be_stored() -> None:
    arrivals, woken = Arrivals(broken=True), [0]
    one = reception(arrivals, woken)
    told = await asyncio.gather(*(one.accept([inbound("a", number=n)]) for n in range(3)), return_exceptions=True)
    assert [type(error) for error in told] == [OSError] * 3
    assert woken == [0]
    arrivals.broken = False
    await one.accept([inbound("b", number=9)])
    assert arrivals.batches == [["b"]]
