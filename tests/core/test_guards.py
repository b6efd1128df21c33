"""What cannot happen on the way of a message is an error that says so, not a wrong decision."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core import delivery, worktime
from bot.core.desk_scene import Desk
from bot.core.desk_words import Command
from bot.core.nouns import (
    Act,
    Address,
    Arrival,
    Conversation,
    Effect,
    Inbound,
    Kind,
    Language,
    Location,
    Member,
    Mode,
    Outcome,
    Role,
    Side,
    Timer,
)
from bot.core.scene import Bubble, Found, Scene, Turn
from bot.core.stuck import handed_over
from bot.core.texts import Texts
from intents.prediction import Issue
from tests.fakes import START, City, catalogue, reading

LAMP = "lampu jalan mati semua di gang tiga Ngronggo"
CHAT = Address("talk", "bot", "sri")


def scene(turn: Turn) -> Scene:
    return Scene(turn, Found(catalogue(), Mode.DEMO, {}), START, (1, 2))


@pytest.mark.parametrize(("latitude", "longitude"), [(91, 0), (0, 181), (-91, 0), (0, -181)])
def test_numbers_that_are_no_place_on_earth_are_no_location(latitude: float, longitude: float) -> None:
    with pytest.raises(ValueError, match="not a place on earth"):
        Location(latitude, longitude)


def test_a_timer_has_neither_words_nor_a_reading() -> None:
    woken = scene(Turn(Conversation("lane"), timer=Timer("lane", "closing", "1", START)))
    with pytest.raises(ValueError, match="no utterance"):
        _ = woken.utterance
    with pytest.raises(ValueError, match="not predicted"):
        _ = woken.prediction


def test_nobody_can_be_answered_without_an_address() -> None:
    with pytest.raises(ValueError, match="without an address"):
        scene(Turn(Conversation("lane"))).decision(Outcome.DONE, Bubble("halo"), reason="test")


def test_a_command_about_no_ticket_has_no_case() -> None:
    inbound = Inbound(Side.DESK, CHAT, "rini", "1", Kind.TEXT, START)
    desk = Desk(
        scene(Turn(Conversation("lane"))), inbound, Command("", None, ""), Member(1, "", "", Role.PETUGAS), None
    )
    with pytest.raises(ValueError, match="needs a ticket"):
        _ = desk.case


def test_a_calendar_without_working_days_is_refused() -> None:
    never = replace(catalogue().calendar, week={})
    with pytest.raises(AssertionError):
        worktime.next_opening(never, START)
    with pytest.raises(AssertionError):
        worktime.after_working_days(replace(never, week={2: catalogue().calendar.week[2]}), START, 400)


def test_an_agent_is_told_what_did_not_arrive_and_nobody_else_is() -> None:
    effect = Effect(Act.SEND, CHAT, "halo", ticket=7, report_to=Address("desk", "bot", "dishub"))
    (told,) = delivery.told(effect, "warga memblokir bot", catalogue().texts)
    assert "T-7" in told.text
    assert "memblokir" in told.text
    assert delivery.told(replace(effect, report_to=None), "", catalogue().texts) == ()


def test_a_stuck_timer_is_taken_off_and_a_stuck_order_refused() -> None:
    conversation, found = Conversation("lane", address=CHAT), Found(catalogue(), Mode.DEMO, {})
    woken = Turn(conversation, timer=Timer("lane", "closing", "1", START))
    assert handed_over(woken, found, START, (1, 2)).timers_off == (("closing", "1"),)
    assert handed_over(Turn(conversation), found, START, (1, 2)).timers_off == ()
    order = Arrival(5, "lane", Inbound(Side.DESK, CHAT, "rini", "1", Kind.TEXT, START, "/ambil"), START)
    assert handed_over(Turn(conversation, arrivals=(order,)), found, START, (1, 2)).outcomes == ((5, Outcome.REFUSED),)


def test_langsung_kirim_at_the_end_of_the_first_message_sends_it() -> None:
    city = City(reading(f"{LAMP}. langsung kirim", "lampu_jalan_mati"))
    assert city.write(f"{LAMP}. langsung kirim").outcome is Outcome.HANDED_OFF
    assert city.ticket().text == LAMP


def test_a_guessed_wish_for_a_person_does_not_send_a_report() -> None:
    city = City(reading(LAMP, "lampu_jalan_mati"), reading("wes tak telponne wong-wong", "bicara_petugas"))
    city.write(LAMP)
    seen = city.write("wes tak telponne wong-wong")
    assert seen.outcome is Outcome.IN_FORM
    assert "begitu Anda mengirimnya" in seen.text
    assert not city.store.rows.tickets


@pytest.mark.parametrize(
    ("denied", "outcome"), [("lampu_jalan_mati", Outcome.ANSWERED), ("jalan_rusak", Outcome.IN_FORM)]
)
def test_only_a_denial_of_what_is_being_reported_drops_the_report(denied: str, outcome: Outcome) -> None:
    said = "bukan lampu jalan, ktp hilang syaratnya apa"
    issues = (
        Issue("bukan lampu jalan", denied, "dishub", 0.9),
        Issue("ktp hilang syaratnya apa", "ktp_hilang", "dispendukcapil", 0.9),
    )
    city = City(reading(LAMP, "lampu_jalan_mati"), replace(reading(said, "jalan_rusak"), issues=issues))
    city.write(LAMP)
    assert city.write(said).outcome is outcome


def test_of_a_confidential_talk_in_a_group_the_group_learns_only_that_something_came() -> None:
    city = City(reading("ada petugas minta uang pelicin", "pungli_korupsi"))
    city.write("ada petugas minta uang pelicin")
    city.write("kirim")
    member = city.store.rows.members[("desk", "bot", "inspektorat")]
    city.store.rows.members[("desk", "bot", "inspektorat")] = replace(member, address=None)
    city.desk("/obrolan T-1", who="inspektorat", ticket=1)
    city.write("namanya Pak Anu")
    assert not any("Pak Anu" in text for text in city.shown_at("inspektorat"))
    assert "warga menulis" in city.shown_at("inspektorat")[-1]


def test_who_erased_their_data_is_not_answered_but_their_followers_are() -> None:
    city = City(reading(LAMP, "lampu_jalan_mati"))
    for who in ("sri", "budi"):
        city.write(LAMP, who=who)
        city.write("kirim" if who == "sri" else "ikut", who=who)
    city.write("/hapus")
    city.write("ya hapus")
    city.wait(seconds=timedelta(seconds=1).total_seconds())
    assert city.desk("/balas T-1 besok diperbaiki", who="dishub", ticket=1).outcome is Outcome.DONE
    assert any("besok diperbaiki" in text for text in city.shown_to("budi"))
    assert city.desk("/selesai T-1 sudah", who="dishub", ticket=1).outcome is Outcome.DONE
    assert any("Apakah sudah beres" in text for text in city.shown_to("budi"))


def test_a_sentence_that_says_nothing_is_an_error() -> None:
    with pytest.raises(KeyError):
        Texts({"id": "a =\n    .title = hanya atribut\n"}).say(Language.INDONESIAN, "a")
