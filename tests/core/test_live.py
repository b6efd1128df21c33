"""A live session: what the resident writes goes to the agent, and to nobody when it is over (PRODUCT 1.9)."""

from collections.abc import Callable

import pytest

from bot.core.nouns import Act, Address, Inbound, Kind, Language, Location, Media, Outcome, Role, Side, Status
from tests.fakes import RESIDENTS, START, City, reading

LAMP = "lampu jalan mati semua di gang tiga"
BRIBE = "ada petugas minta uang pelicin"
FIRE = "kebakaran rumah tetangga tolong cepat"
KTP = "syarat bikin ktp baru apa saja"
GUESS = "wah panas sekali di sini"
KNOWN = (
    reading(LAMP, "lampu_jalan_mati"),
    reading(BRIBE, "pungli_korupsi"),
    reading(FIRE, "kebakaran"),
    reading(KTP, "ktp_baru_rekam"),
    reading(GUESS, "kebakaran", confidence=0.6),
)
OVER = "sudah selesai"


def ordered(city: City, text: str, who: str = "dishub") -> Outcome | None:
    """What comes of an order about T-1."""
    return city.desk(text, who=who, chat="dishub", ticket=1).outcome


@pytest.fixture
def before() -> City:
    """A ticket T-1 at Dishub, with a second agent there."""
    city = City(*KNOWN)
    city.hire("dishub", "wati")
    city.write(LAMP)
    city.write("kirim")
    return city


@pytest.fixture
def city(before: City) -> City:
    """The agent talks live with Sri."""
    ordered(before, "/obrolan T-1")
    return before


def test_both_sides_are_told_that_it_begins(before: City) -> None:
    seen = before.desk("/obrolan T-1", who="dishub", ticket=1)
    assert seen.outcome is Outcome.DONE
    assert "dibuka" in seen.text
    told = [out.effect for out in before.sent if out.effect.to.chat == "sri"][-1]
    assert "dishub dari Dinas Perhubungan ingin berbicara langsung" in told.text
    assert [button.payload for button in told.buttons] == ["live:end"]
    assert (before.ticket().status, before.ticket().holder_name) == (Status.IN_PROGRESS, "dishub")


def test_the_button_of_the_card_opens_it_too(before: City) -> None:
    ordered(before, "/ambil T-1")
    assert before.desk(who="dishub", button="desk:obrolan:1", ticket=1).outcome is Outcome.DONE
    assert before.talk().live


def test_the_residents_words_reach_the_agent_at_once_and_the_bot_is_silent(city: City) -> None:
    seen = city.write("tiangnya yang sebelah masjid pak", patient=False)
    assert (seen.outcome, seen.texts) == (Outcome.ATTACHED, ())
    assert city.shown_at("dishub")[-1] == "T-1, warga menulis:\ntiangnya yang sebelah masjid pak"
    assert city.now == START
    assert "sebelah masjid" in city.desk("/tiket T-1", who="dishub", ticket=1).text


@pytest.mark.parametrize("text", [KTP, LAMP, "petugas", "halo", "1", "stop", "batal"])
def test_whatever_the_words_would_mean_otherwise_the_agent_gets_them(city: City, text: str) -> None:
    seen = city.write(text)
    assert (seen.outcome, seen.texts) == (Outcome.ATTACHED, ())
    assert text in city.shown_at("dishub")[-1]


def test_a_photo_reaches_the_agent(city: City) -> None:
    assert city.write("ini tiangnya", kind=Kind.PHOTO, photo=7).outcome is Outcome.ATTACHED
    last = city.effects()[-1]
    assert (last.to.chat, last.photo) == ("dishub", 7)
    assert "ini tiangnya" in last.text


def test_every_photo_of_several_reaches_the_agent(city: City) -> None:
    album = [
        Inbound(
            Side.RESIDENT, Address(*RESIDENTS, "sri"), "sri", f"p{n}", Kind.PHOTO, city.now, media=Media("photo", "", n)
        )
        for n in (7, 8)
    ]
    city.store.accept(album, city.now)
    city.run()
    assert [(effect.to.chat, effect.photo) for effect in city.effects() if effect.photo] == [
        ("dishub", 7),
        ("dishub", 8),
    ]


def test_a_location_reaches_the_agent_with_its_place(city: City) -> None:
    city.write(kind=Kind.LOCATION, location=Location(-7.82, 112.01))
    assert city.shown_at("dishub")[-1] == "T-1, warga menulis:\n(lokasi) titik -7.82000, 112.01000"


@pytest.mark.parametrize("kind", [Kind.VOICE, Kind.VIDEO, Kind.STICKER, Kind.DOCUMENT, Kind.CONTACT, Kind.POLL])
def test_the_agent_learns_of_what_has_no_words(city: City, kind: Kind) -> None:
    assert city.write(kind=kind).outcome is Outcome.ATTACHED
    assert city.shown_at("dishub")[-1].startswith("T-1, warga menulis:\n")


def test_the_agents_answer_reaches_the_resident(city: City) -> None:
    ordered(city, "/balas T-1 kami berangkat sekarang")
    assert "kami berangkat sekarang" in city.shown_to("sri")[-1]
    assert city.write("nggih pak").outcome is Outcome.ATTACHED


def test_an_emergency_is_answered_all_the_same(city: City) -> None:
    seen = city.write(FIRE)
    assert seen.outcome is Outcome.EMERGENCY
    assert "112" in seen.text
    assert city.talk().live
    assert city.write("apinya sudah mati pak").outcome is Outcome.ATTACHED


def test_a_mere_guess_of_an_emergency_goes_to_the_agent_like_any_words() -> None:
    city = City(*KNOWN)
    city.write(KTP)
    city.write(LAMP)
    city.write("kirim")
    ordered(city, "/obrolan T-1")
    assert city.write(GUESS).outcome is Outcome.ATTACHED
    assert GUESS in city.shown_at("dishub")[-1]


@pytest.mark.parametrize("command", ["/tiket", "/bantuan", "/privasi", "/bahasa jawa"])
def test_commands_still_work(city: City, command: str) -> None:
    seen = city.write(command)
    assert seen.outcome is Outcome.DONE
    assert seen.texts
    assert city.talk().live


def test_obrolan_sent_again_ends_it_and_both_sides_are_told(city: City) -> None:
    seen = city.desk("/obrolan T-1", who="dishub", ticket=1)
    assert "diakhiri" in seen.text
    assert OVER in city.shown_to("sri")[-1]
    assert (city.talk().live, city.store.rows.timers) == (None, {})


def test_the_resident_can_end_it_and_both_sides_are_told(city: City) -> None:
    seen = city.write(button="live:end")
    assert OVER in seen.text
    assert "Warga mengakhiri" in city.shown_at("dishub")[-1]
    assert (city.talk().live, city.store.rows.timers) == (None, {})


@pytest.mark.parametrize("words", ["Akhiri obrolan", "akhiri obrolan", "selesai"])
@pytest.mark.parametrize("answered", [False, True])
def test_the_words_of_the_button_end_it_like_the_button(city: City, words: str, answered: bool) -> None:
    if answered:
        ordered(city, "/balas T-1 sudah jelas?")
    assert city.write(words).outcome is Outcome.DONE
    assert city.talk().live is None


def test_the_words_of_the_button_end_it_in_javanese(before: City) -> None:
    before.write("/bahasa jawa")
    ordered(before, "/obrolan T-1")
    assert before.talk().language is Language.JAVANESE
    before.write(before.talk().offered[0].title)
    assert before.talk().live is None


@pytest.mark.parametrize("payload", ["live:end", "live:apa", "live"])
def test_an_old_button_ends_nothing(before: City, payload: str) -> None:
    seen = before.write(button=payload)
    assert seen.outcome is Outcome.DONE
    assert "tidak berlaku" in seen.text


def test_half_an_hour_of_silence_ends_it_and_both_sides_are_told(city: City) -> None:
    city.wait(minutes=29, seconds=59)
    assert city.talk().live
    city.wait(seconds=1)
    assert city.talk().live is None
    assert OVER in city.shown_to("sri")[-1]
    assert "lama tidak ada pesan" in city.shown_at("dishub")[-1]


@pytest.mark.parametrize(
    "speak",
    [lambda city: city.write("masih di sana pak?"), lambda city: ordered(city, "/balas T-1 sebentar")],
    ids=["resident", "agent"],
)
def test_every_message_moves_the_end(city: City, speak: Callable[[City], object]) -> None:
    city.wait(minutes=20)
    speak(city)
    city.wait(minutes=29)
    assert city.talk().live
    city.wait(minutes=1)
    assert city.talk().live is None


def test_a_timer_of_a_session_that_is_over_changes_nothing(city: City) -> None:
    timers = dict(city.store.rows.timers)
    ordered(city, "/obrolan T-1")
    city.store.rows.timers |= timers
    shown = city.shown_to("sri")
    assert [ruling.decision.effects for ruling in city.wait(minutes=31)] == [()]
    assert city.shown_to("sri") == shown


def test_the_bot_answers_again_when_it_is_over(city: City) -> None:
    city.write(button="live:end")
    shown = len(city.shown_at("dishub"))
    seen = city.write(KTP)
    assert seen.outcome is Outcome.ANSWERED
    assert len(city.shown_at("dishub")) == shown


def test_only_the_holder_opens_it(before: City) -> None:
    ordered(before, "/ambil T-1")
    assert ordered(before, "/obrolan T-1", "wati") is Outcome.REFUSED
    assert before.talk().live is None


@pytest.mark.parametrize("who", ["dpupr", "orang luar"])
def test_nobody_else_opens_it(before: City, who: str) -> None:
    assert ordered(before, "/obrolan T-1", who) is Outcome.REFUSED
    assert before.talk().live is None


def test_a_resident_is_in_one_session_at_most(city: City) -> None:
    city.write(button="live:end")
    city.write(BRIBE)
    city.write("kirim")
    city.hire("inspektorat", "pak inspektur", Role.SUPERVISOR)
    assert ordered(city, "/obrolan T-1") is Outcome.DONE
    seen = city.desk("/obrolan T-2", who="inspektorat", ticket=2)
    assert seen.outcome is Outcome.REFUSED
    assert "dishub" in seen.text
    live = city.talk().live
    assert live
    assert live.ticket == 1


def test_it_cannot_be_opened_about_a_ticket_declared_done(before: City) -> None:
    ordered(before, "/selesai T-1")
    assert ordered(before, "/obrolan T-1") is Outcome.REFUSED


@pytest.mark.parametrize("order", ["/selesai T-1 sudah menyala", "/alihkan T-1 dpupr jalan kota"])
def test_closing_or_moving_the_ticket_ends_it(city: City, order: str) -> None:
    ordered(city, order)
    assert city.talk().live is None
    assert any(OVER in text for text in city.shown_to("sri"))
    assert "live" not in {timer.kind for timer in city.store.rows.timers.values()}
    assert city.write(KTP).outcome is Outcome.ANSWERED


def test_another_ticket_of_the_resident_can_be_closed_meanwhile(city: City) -> None:
    ordered(city, "/obrolan T-1")
    city.write(BRIBE)
    city.write("kirim")
    ordered(city, "/obrolan T-1")
    city.desk("/selesai T-2", who="inspektorat", ticket=2)
    assert city.talk().live


def test_another_residents_words_do_not_go_to_the_agent(city: City) -> None:
    assert city.write(KTP, who="budi").outcome is Outcome.ANSWERED


def test_the_words_of_a_confidential_case_are_not_put_into_the_group() -> None:
    city = City(*KNOWN)
    city.write(BRIBE)
    city.write("kirim")
    city.desk("/obrolan T-1", who="inspektorat", ticket=1)
    assert city.write("namanya Pak Anu di loket dua", kind=Kind.PHOTO, photo=3).outcome is Outcome.ATTACHED
    assert not any("Pak Anu" in text for text in city.shown_at("inspektorat", Act.SEND))
    private = [effect for effect in city.effects() if effect.to.chat == "private inspektorat"]
    assert "Pak Anu" in private[-1].text
    assert [effect.to.chat for effect in city.effects() if effect.photo] == ["private inspektorat"]


def test_in_a_chat_of_the_agents_own_a_confidential_case_is_talked_about() -> None:
    city = City(*KNOWN)
    city.write(BRIBE)
    city.write("kirim")
    city.desk("/obrolan T-1", who="inspektorat", chat="private inspektorat", ticket=1)
    city.write("namanya Pak Anu di loket dua")
    private = [out.effect.text for out in city.sent if out.effect.to.chat == "private inspektorat"]
    assert "Pak Anu" in private[-1]
