"""Sending: in order per chat, on record before and after, never twice by us."""

from dataclasses import replace
from datetime import timedelta

from bot.core.nouns import Act, Address, Effect
from bot.ports import Outgoing, Result
from tests.contract.conftest import Kept
from tests.contract.messages import finished, to, wrote


def queued(kept: Kept, *effects: Effect, cancelled: tuple[str, ...] = ()) -> None:
    """Effects of one turn."""
    kept.arrivals.accept([wrote("sri")], kept.now)
    with kept.turns.begin() as unit:
        (lane,) = unit.take(kept.now, 10)
        unit.save([finished(lane, effects=effects, cancelled=cancelled)])


def claimed(kept: Kept, **later: float) -> list[Outgoing]:
    return list(kept.outbox.claim(kept.now + timedelta(**later), 10))


def sent(kept: Kept, *outgoing: Outgoing) -> None:
    results = [Result(one, "sent", message_id=f"m{one.id}") for one in outgoing]
    kept.outbox.settle(results, kept.now)


def texts(outgoing: list[Outgoing]) -> list[str]:
    return [one.effect.text for one in outgoing]


def test_one_chat_gets_its_messages_one_after_the_other(kept: Kept) -> None:
    queued(kept, to("sri", "1"), to("sri", "2"), to("budi", "3"))
    first = claimed(kept)
    assert texts(first) == ["1", "3"]
    assert claimed(kept) == []
    sent(kept, *first)
    assert texts(claimed(kept)) == ["2"]


def test_what_was_sent_is_not_sent_again(kept: Kept) -> None:
    queued(kept, to("sri"))
    sent(kept, *claimed(kept))
    assert claimed(kept) == []


def test_a_retried_message_keeps_its_place(kept: Kept) -> None:
    queued(kept, to("sri", "1"), to("sri", "2"))
    (first,) = claimed(kept)
    later = kept.now + timedelta(seconds=30)
    kept.outbox.settle([Result(first, "retry", error="429", retry_at=later)], kept.now)
    assert claimed(kept, seconds=29) == []
    (again,) = claimed(kept, seconds=30)
    assert (again.effect.text, again.tries) == ("1", 2)


def test_a_held_message_is_overtaken(kept: Kept) -> None:
    held = kept.now + timedelta(seconds=10)
    queued(kept, to("sri", "pelan", not_before=held), to("sri", "dulu"))
    first = claimed(kept)
    assert texts(first) == ["dulu"]
    sent(kept, *first)
    assert claimed(kept, seconds=9) == []
    assert texts(claimed(kept, seconds=10)) == ["pelan"]


def test_what_waits_for_another_comes_after_it_was_sent(kept: Kept) -> None:
    queued(kept, to("budi", "terkirim", after="jawaban"), to("sri", "isi", key="jawaban"))
    first = claimed(kept)
    assert texts(first) == ["isi"]
    assert claimed(kept) == []
    sent(kept, *first)
    assert texts(claimed(kept)) == ["terkirim"]


def test_what_waits_for_a_dead_one_is_never_sent_and_what_follows_is(kept: Kept) -> None:
    queued(kept, to("budi", "terkirim", after="jawaban"), to("sri", "isi", key="jawaban"))
    (first,) = claimed(kept)
    kept.outbox.settle([Result(first, "dead", error="blocked", follow=(to("budi", "tidak sampai"),))], kept.now)
    last = claimed(kept)
    assert texts(last) == ["tidak sampai"]
    sent(kept, *last)
    assert claimed(kept, hours=1) == []


def test_what_is_taken_back_in_time_is_not_sent(kept: Kept) -> None:
    held = kept.now + timedelta(seconds=10)
    queued(kept, to("sri", "isi", key="jawaban", not_before=held), to("budi", "terkirim", after="jawaban"))
    queued(kept, cancelled=("jawaban",))
    assert claimed(kept, hours=1) == []


def test_an_edit_knows_the_message_it_edits(kept: Kept) -> None:
    card = to("opd", "baru", key="card")
    queued(kept, card)
    sent(kept, *claimed(kept))
    queued(kept, replace(card, act=Act.EDIT, text="dikerjakan"))
    (edit,) = claimed(kept)
    assert (edit.effect.act, edit.target) == (Act.EDIT, f"m{edit.id - 1}")


def test_only_the_newest_waiting_edit_is_carried_out(kept: Kept) -> None:
    card = to("opd", "baru", key="card")
    queued(kept, card)
    queued(kept, replace(card, act=Act.EDIT, text="lama"))
    queued(kept, replace(card, act=Act.EDIT, text="terbaru"))
    sent(kept, *claimed(kept))
    edits = claimed(kept)
    assert texts(edits) == ["terbaru"]
    sent(kept, *edits)
    assert claimed(kept) == []


def test_a_case_left_open_by_a_dead_process_is_sent_again_and_a_courtesy_is_not(kept: Kept) -> None:
    queued(kept, to("sri", "kasus"), to("budi", "salam", case_bearing=False))
    assert len(claimed(kept)) == 2
    assert kept.outbox.recover(kept.now + timedelta(seconds=10)) == 0
    assert kept.outbox.recover(kept.now + timedelta(seconds=61)) == 2
    assert texts(claimed(kept, seconds=62)) == ["kasus"]


def test_no_more_are_claimed_than_asked_for(kept: Kept) -> None:
    queued(kept, *(to(f"warga{n}") for n in range(5)))
    assert len(kept.outbox.claim(kept.now, 3)) == 3


def test_a_held_message_that_comes_due_waits_for_the_one_under_way(kept: Kept) -> None:
    queued(kept, to("sri", "pelan", not_before=kept.now + timedelta(seconds=10)), to("sri", "dulu"))
    under_way = claimed(kept)
    assert texts(under_way) == ["dulu"]
    assert claimed(kept, seconds=11) == []
    sent(kept, *under_way)
    assert texts(claimed(kept, seconds=11)) == ["pelan"]


def test_a_chat_that_cannot_be_reached_holds_up_no_other_chat(kept: Kept) -> None:
    queued(kept, *(to("sri", str(number)) for number in range(600)))
    (first,) = claimed(kept)
    kept.outbox.settle([Result(first, "retry", retry_at=kept.now + timedelta(hours=1))], kept.now)
    queued(kept, to("budi", "lain"))
    assert texts(claimed(kept)) == ["lain"]


def test_of_two_edits_in_one_turn_the_later_is_carried_out(kept: Kept) -> None:
    card = to("opd", "baru", key="card")
    queued(kept, card)
    sent(kept, *claimed(kept))
    queued(kept, replace(card, act=Act.EDIT, text="lama"), replace(card, act=Act.EDIT, text="terbaru"))
    edits = claimed(kept)
    assert texts(edits) == ["terbaru"]
    sent(kept, *edits)
    assert claimed(kept) == []


def test_chats_of_the_same_name_on_two_channels_share_neither_edits_nor_messages(kept: Kept) -> None:
    here = to("opd", "baru", key="card")
    there = replace(here, to=Address("lain", "bot", "opd"))
    queued(kept, here, there)
    both = claimed(kept)
    cards = {one.effect.to: f"m{one.id}" for one in both}
    sent(kept, *both)
    queued(kept, replace(here, act=Act.EDIT, text="di sini"))
    queued(kept, replace(there, act=Act.EDIT, text="di sana"))
    edits = claimed(kept)
    assert sorted(texts(edits)) == ["di sana", "di sini"]
    assert {one.effect.to: one.target for one in edits} == cards


def test_a_second_try_of_recovery_finds_nothing(kept: Kept) -> None:
    queued(kept, to("sri", "salam", case_bearing=False))
    claimed(kept)
    assert kept.outbox.recover(kept.now + timedelta(seconds=61)) == 1
    assert kept.outbox.recover(kept.now + timedelta(seconds=122)) == 0


def test_what_waited_for_a_dead_one_is_not_woken_by_a_later_one_of_the_same_name(kept: Kept) -> None:
    queued(kept, to("budi", "terkirim", after="jawaban"), to("sri", "isi", key="jawaban"))
    (first,) = claimed(kept)
    kept.outbox.settle([Result(first, "dead", error="blocked")], kept.now)
    queued(kept, to("sri", "lagi", key="jawaban"))
    (again,) = claimed(kept)
    sent(kept, again)
    assert claimed(kept, hours=1) == []
