"""Twenty things seen in peers that must never happen here (PRODUCT 4): one test or more for each, by its number."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from itertools import combinations

import pytest

from bot.core.nouns import Address, Inbound, Kind, Language, Location, Outcome, Side, Status
from bot.ports import Outgoing, Result
from bot.service import Service
from intents.prediction import Band
from storage.memory import MemoryStore
from tests.fakes import DESK, RESIDENTS, City, FakePredictor, catalogue, inbox, reading

LAMP = "lampu jalan mati di depan masjid Ngronggo"
WASTE = "sampah numpuk di pasar Setono Betek"
FIRE = "tolong ada kebakaran di pasar bandar"
KTP = "ktp saya hilang syaratnya apa"
THANKS = "terima kasih banyak pak"
VAGUE = "mau urus surat saja"
KNOWN = (
    reading(LAMP, "lampu_jalan_mati"),
    reading(WASTE, "sampah_tidak_diangkut"),
    reading(FIRE, "kebakaran"),
    reading(KTP, "ktp_hilang"),
    reading(THANKS, "sapaan_terima_kasih"),
    reading("lampu", "lampu_jalan_mati"),
    reading(VAGUE, "kk_pecah", Band.CLARIFY, 0.4, others=("kk_hilang", "akta_kematian")),
)
WIDEST, LONGEST = 24, 64
"""Code points of a button's title (a row of a WhatsApp list), bytes of its payload (Telegram)."""


@pytest.fixture
def city() -> City:
    return City(*KNOWN)


def reported(city: City, who: str = "sri") -> int:
    """The number of a lamp that was reported."""
    city.write(LAMP, who=who)
    city.write("kirim", who=who)
    return max(city.store.rows.tickets)


def resolved(city: City) -> None:
    number = reported(city)
    city.desk(f"/selesai T-{number} sudah diganti", who="dishub", ticket=number)


def test_01_silence_after_closing_creates_no_rating(city: City) -> None:
    resolved(city)
    shown = len(city.shown_to("sri"))
    city.wait(days=60)
    assert city.ticket().status is Status.CLOSED_UNCONFIRMED
    assert [event.kind for event in city.store.rows.events if event.kind in ("rated", "confirmed")] == []
    assert len(city.shown_to("sri")) == shown


def test_02_a_pending_survey_blocks_neither_a_report_nor_an_emergency(city: City) -> None:
    resolved(city)
    assert city.write(WASTE).outcome is Outcome.IN_FORM
    assert city.write("kirim").outcome is Outcome.HANDED_OFF
    assert city.write(FIRE, patient=False).outcome is Outcome.EMERGENCY
    assert city.ticket(1).status is Status.RESOLVED
    city.write(button="ticket:done:1")
    assert city.write(LAMP).outcome is Outcome.IN_FORM


@pytest.mark.parametrize(
    ("word", "likely"),
    [
        ("ktp", ("ktp_hilang", "ktp_baru_rekam", "ktp_rusak_ubah_data")),
        ("kk", ("kk_hilang", "kk_pecah", "kk_tambah_anak")),
        ("akta", ("akta_kelahiran", "akta_kematian")),
    ],
)
def test_03_a_single_word_leads_to_its_services(word: str, likely: tuple[str, ...]) -> None:
    first, *others = likely
    city = City(reading(word, first, Band.CLARIFY, 0.4, others=others))
    seen = city.write(word)
    assert seen.outcome is Outcome.CLARIFIED
    assert seen.payloads[:-1] == [f"clarify:{intent}" for intent in likely]
    assert city.write("1").text.startswith(catalogue().entries[first].answer)


@pytest.mark.parametrize("intent", sorted(catalogue().entries))
def test_04_every_intent_can_be_reached(intent: str) -> None:
    text = "sesuatu tentang layanan yang itu"
    city = City(reading(text, intent))
    seen = city.write(text)
    assert seen.outcome not in (None, Outcome.ASKED_AGAIN, Outcome.REFUSED)
    assert not any(payload.startswith("clarify:") for payload in seen.payloads)
    assert seen.texts
    finding = seen.ruling and seen.ruling.decision.finding
    assert finding
    assert finding.intent == intent


def test_05_the_same_word_twice_in_a_form_is_taken_twice(city: City) -> None:
    city.write("lampu")
    city.write("Ngronggo")
    assert city.write("Ngronggo").outcome is Outcome.IN_FORM
    draft = city.talk().draft
    assert draft is not None
    assert draft.text == "lampu\nNgronggo\nNgronggo"
    assert draft.place.kelurahan is not None


def test_06_two_residents_in_the_same_millisecond_are_not_swapped(city: City) -> None:
    words = {f"warga{number}": (LAMP, WASTE, KTP)[number % 3] for number in range(12)}
    inbounds = [
        Inbound(Side.RESIDENT, Address(*RESIDENTS, who), who, f"same{who}", Kind.TEXT, city.now, text)
        for who, text in words.items()
    ]
    assert city.store.accept(inbounds, city.now) == 12
    city.run()
    for who, text in words.items():
        (shown,) = city.shown_to(who)
        assert (LAMP in shown, WASTE in shown) == (text == LAMP, text == WASTE)
    for who in words:
        city.write(button="form:send", who=who)
    sent = {ticket.lane: ticket.text for ticket in city.store.rows.tickets.values()}
    assert sent == {city.talk(who).lane: text for who, text in words.items() if text != KTP}


@dataclass
class Faltering:
    """Turns whose first transactions fail when everything in them was done."""

    store: MemoryStore
    failures: int

    @contextmanager
    def begin(self) -> Iterator[MemoryStore]:
        with self.store.begin() as unit:
            yield unit
            if self.failures:
                self.failures -= 1
                raise OSError("disk full")

    def failed(self, lane: str) -> int:
        return self.store.failed(lane)


@pytest.mark.parametrize("failures", [1, 2, 4])
def test_07_when_the_last_step_fails_the_draft_is_there_and_sent_once(city: City, failures: int) -> None:
    city.write(LAMP)
    city.service = Service(Faltering(city.store, failures), FakePredictor(*KNOWN))
    city.write("kirim", patient=False)
    assert not city.store.rows.tickets or failures == 1
    for _ in range(failures):
        city.run()
    assert [ticket.text for ticket in city.store.rows.tickets.values()] == [LAMP]
    assert city.talk().draft is None
    assert len(city.shown_at("dishub")) == 1


def test_07_what_fails_three_times_is_said_and_the_draft_is_still_there(city: City) -> None:
    city.write(LAMP)
    city.service = Service(Faltering(city.store, 6), FakePredictor(*KNOWN))
    city.write("kirim", patient=False)
    for _ in range(3):
        city.run()
    draft = city.talk().draft
    assert draft is not None
    assert draft.text == LAMP
    assert "gangguan" in city.shown_to("sri")[-1]
    assert city.shown_at("diskominfo")
    city.write("kirim")
    assert LAMP in [ticket.text for ticket in city.store.rows.tickets.values()]


@pytest.mark.parametrize("words", ["/tiket", "/tiket T-1", "T-1", "laporan T-1 sampai mana"])
def test_08_nobody_reads_the_ticket_of_another(words: str) -> None:
    city = City(*KNOWN, reading("laporan T-1 sampai mana", "status_tiket"), reading("T-1", "status_tiket"))
    reported(city)
    assert "masjid" not in city.write(words, who="budi").text
    assert "Dishub" not in city.write(words, who="budi").text


@pytest.mark.parametrize(
    "payload", ["ticket:done:1", "ticket:not:1", "ticket:remind:1", "rate:5:1", "to:ticket:1", "form:add:1"]
)
def test_08_nobody_touches_the_ticket_of_another(city: City, payload: str) -> None:
    resolved(city)
    before = city.ticket()
    city.write(WASTE, who="budi")
    city.write(button=payload, who="budi")
    assert city.ticket() == before
    assert "masjid" not in "".join(city.shown_to("budi"))


def test_08_a_quote_of_a_message_of_another_is_no_way_in(city: City) -> None:
    reported(city)
    quoted = next(name[3] for name, about in city.store.rows.posts.items() if name[2] == "sri" and about[1] == 1)
    seen = city.write("apa isinya", who="budi", reply_to=quoted)
    assert seen.outcome is not Outcome.ATTACHED
    assert "masjid" not in seen.text


def test_08_another_department_cannot_read_it_either(city: City) -> None:
    reported(city)
    assert "masjid" not in city.desk("/tiket T-1", who="dpupr", ticket=1).text


def test_09_the_bot_is_silent_in_a_live_session_and_there_again_after_it(city: City) -> None:
    reported(city)
    city.desk("/obrolan T-1", who="dishub", ticket=1)
    for words in (KTP, "ya", WASTE, "belum"):
        seen = city.write(words)
        assert (seen.outcome, seen.texts) == (Outcome.ATTACHED, ())
        assert any(words in text for text in city.shown_at("dishub"))
    assert city.write(FIRE, patient=False).outcome is Outcome.EMERGENCY
    city.desk("/obrolan T-1", who="dishub", ticket=1)
    assert city.write(KTP).outcome is Outcome.ANSWERED


@pytest.mark.parametrize("ended", ["button", "silence", "resolved", "transferred"])
def test_09_however_a_live_session_ends_the_bot_answers_again(city: City, ended: str) -> None:
    reported(city)
    city.desk("/obrolan T-1", who="dishub", ticket=1)
    if ended == "button":
        city.write(button="live:end")
    elif ended == "silence":
        city.wait(minutes=31)
    elif ended == "resolved":
        city.desk("/selesai T-1", who="dishub", ticket=1)
    else:
        city.desk("/alihkan T-1 dpupr salah alamat", who="dishub", ticket=1)
    assert any("Obrolan langsung" in text and "selesai" in text for text in city.shown_to("sri"))
    assert city.write(KTP).outcome is Outcome.ANSWERED


def test_09_what_is_no_live_session_is_not_ended(city: City) -> None:
    assert "tidak berlaku" in city.write(button="live:end").text
    reported(city)
    city.desk("/obrolan T-1", who="dishub", ticket=1)
    city.write(button="live:other")
    assert city.talk().live is not None


def test_10_maksud_anda_shows_no_internal_name() -> None:
    entries = catalogue().entries
    offered = [entry for entry in entries.values() if not entry.sensitive and entry.kind != "obrolan"]
    for one, other in combinations(offered[::3], 2):
        city = City(reading("yang itu lho pak", one.intent, Band.CLARIFY, 0.4, others=(other.intent,)))
        seen = city.write("yang itu lho pak")
        shown = " ".join([seen.text, *(button.title for button in seen.buttons)])
        assert not [name for name in entries if "_" in name and name in shown]
        assert "_" not in shown


def test_11_replaying_changes_nothing(city: City) -> None:
    city.write("lampu", patient=False)
    for words in (LAMP, "sudah tiga hari", "kirim", KTP, FIRE, THANKS, VAGUE, "/tiket"):
        city.write(words)
    city.desk("/ambil T-1", who="dishub", ticket=1)
    city.desk("/balas T-1 kami cek", who="dishub", ticket=1)
    city.wait(minutes=1)
    rows, sent = city.store.rows.copy(), len(city.sent)
    for identifier in range(1, city._ids + 1):
        assert city.replay(identifier) == 0
    assert city.run() == []
    assert vars(city.store.rows) == vars(rows)
    assert len(city.sent) == sent


def claimed(city: City) -> Outgoing:
    """The bubble of an answer, taken to be sent."""
    inbound = Inbound(Side.RESIDENT, Address(*RESIDENTS, "sri"), "sri", "late", Kind.TEXT, city.now, KTP)
    city.store.accept([inbound], city.now)
    city.service.run_batch(city.now, 100)
    (outgoing,) = city.store.claim(city.now, 100)
    return outgoing


@pytest.mark.parametrize("late", ["sent", "retry", "ambiguous"])
def test_12_what_is_heard_late_does_not_undo_what_was_sent(city: City, late: str) -> None:
    outgoing = claimed(city)
    city.store.settle([Result(outgoing, "sent", message_id="m1")], city.now)
    city.store.settle([Result(outgoing, late, message_id="m1" if late == "sent" else None)], city.now)
    assert city.store.rows.outbox[outgoing.id].state == "sent"
    assert city.store.claim(city.now + timedelta(days=1), 100) == []


def test_13_a_group_that_moved_gets_what_comes_next(city: City) -> None:
    moved = Address(*DESK, "supergroup of dishub")
    city.store.bind_inbox("dishub", moved)
    reported(city)
    (card,) = [out for out in city.sent if out.effect.to == moved]
    assert "T-1" in card.effect.text


def test_13_the_old_group_that_cannot_be_reached_holds_up_nobody(city: City) -> None:
    moved = Address(*DESK, "supergroup of dishub")
    city.store.bind_inbox("dishub", moved)
    city.write(LAMP)
    inbound = Inbound(Side.RESIDENT, Address(*RESIDENTS, "sri"), "sri", "send", Kind.BUTTON, city.now, "", "form:send")
    city.store.accept([inbound], city.now)
    city.service.run_batch(city.now, 100)
    first = city.store.claim(city.now, 100)
    dead = [Result(out, "dead", error="group was upgraded") for out in first if out.effect.to == inbox("dishub")]
    assert dead
    sent = [Result(out, "sent", message_id=f"m{out.id}") for out in first if out.effect.to != inbox("dishub")]
    city.store.settle([*dead, *sent], city.now)
    assert moved in [out.effect.to for out in (*first, *city.store.claim(city.now, 100))]


@pytest.mark.parametrize("outage", [timedelta(minutes=5), timedelta(hours=10), timedelta(days=3)])
def test_14_what_waited_through_an_outage_is_answered(city: City, outage: timedelta) -> None:
    inbounds = [
        Inbound(Side.RESIDENT, Address(*RESIDENTS, who), who, f"out{who}", Kind.TEXT, city.now, text)
        for who, text in (("sri", KTP), ("budi", LAMP), ("tono", FIRE), ("wati", THANKS))
    ]
    city.store.accept(inbounds, city.now)
    city.now += outage
    city.run()
    outcomes = [kept.outcome for kept in city.store.rows.arrivals.values()]
    assert outcomes == [Outcome.ANSWERED, Outcome.IN_FORM, Outcome.EMERGENCY, Outcome.ANSWERED]
    assert all(city.shown_to(who) for who in ("sri", "budi", "tono", "wati"))


def test_14_what_could_not_be_sent_during_an_outage_is_sent_after_it(city: City) -> None:
    outgoing = claimed(city)
    later = city.now + timedelta(minutes=5)
    city.store.settle([Result(outgoing, "retry", error="no line", retry_at=later)], city.now)
    assert city.store.claim(city.now, 100) == []
    assert [out.id for out in city.store.claim(later, 100)] == [outgoing.id]


@pytest.mark.parametrize("answered", ["", "sudah", "belum"])
def test_15_thanks_neither_reopen_nor_ask_again(city: City, answered: str) -> None:
    resolved(city)
    if answered:
        city.write(answered)
    before, events = city.ticket(), len(city.store.rows.events)
    seen = city.write(THANKS)
    assert city.ticket() == before
    assert len(city.store.rows.events) == events
    assert not any(payload.startswith("ticket:") for payload in seen.payloads)
    assert city.write(THANKS).texts == ()


@pytest.mark.parametrize("location", [Location(-6.2, 106.8), Location(0, 0), Location(-7.74, 112.5)])
def test_16_a_location_outside_the_city_does_not_throw_the_text_away(city: City, location: Location) -> None:
    city.write(LAMP)
    seen = city.write(kind=Kind.LOCATION, location=location)
    assert "masih saya simpan" in seen.text
    city.write("kirim")
    assert city.ticket().text == LAMP
    assert city.ticket().place.location is None


SILENT = {Kind.REACTION, Kind.EDIT, Kind.DELETE}
EMPTY = sorted(set(Kind) - {Kind.TEXT, Kind.BUTTON})


@pytest.mark.parametrize("kind", EMPTY)
@pytest.mark.parametrize("state", ["fresh", "form", "closing", "live"])
def test_17_no_kind_of_message_is_dropped_in_silence(city: City, kind: Kind, state: str) -> None:
    if state == "form":
        city.write(LAMP)
    elif state == "closing":
        resolved(city)
    elif state == "live":
        reported(city)
        city.desk("/obrolan T-1", who="dishub", ticket=1)
    desk = len(city.shown_at("dishub"))
    located = kind in (Kind.LOCATION, Kind.LIVE_LOCATION)
    location = Location(-7.83, 112.03) if located else None
    seen = city.write(kind=kind, location=location, photo=3 if kind is Kind.PHOTO else None)
    assert seen.outcome is not None
    if kind in SILENT:
        assert (seen.outcome, seen.texts) == (Outcome.NOTED, ())
    elif state == "live":
        assert len(city.shown_at("dishub")) > desk
    else:
        assert seen.texts


@pytest.mark.parametrize("kind", [Kind.VOICE, Kind.VIDEO, Kind.DOCUMENT])
def test_17_what_only_a_person_can_read_reaches_a_person(city: City, kind: Kind) -> None:
    assert city.write(kind=kind).outcome is Outcome.HANDED_OFF
    assert city.shown_at("diskominfo")


@pytest.mark.parametrize("intent", sorted(catalogue().entries))
@pytest.mark.parametrize("members", [True, False])
def test_18_every_handoff_notifies_somebody(intent: str, members: bool) -> None:
    text = "sesuatu tentang layanan yang itu"
    city = City(reading(text, intent))
    if not members:
        kept = {"diskominfo": city.store.rows.inboxes["diskominfo"]}
        city.store.rows.inboxes, city.store.rows.members = kept, {}
    city.write(text)
    city.write("petugas")
    assert city.store.rows.tickets
    shown = [out.effect for out in city.sent if out.effect.to.channel == DESK[0]]
    for ticket in city.store.rows.tickets.values():
        assert any(ticket.label in effect.text for effect in shown)


def test_19_no_button_is_too_long_for_a_channel() -> None:
    texts = catalogue().texts
    for language in Language:
        for key in (key for key in texts.keys(language) if key.startswith("button-")):
            assert 0 < len(texts.say(language, key)) <= WIDEST, (language, key)
    for entry in catalogue().entries.values():
        assert 0 < len(entry.title) <= WIDEST, entry.intent
        assert len(f"answer:report:{entry.intent}".encode()) <= LONGEST
    for one in catalogue().kelurahan.values():
        assert len(f"Kel. {one.name}") <= WIDEST
        assert len(f"form:in:{one.code}".encode()) <= LONGEST


def test_19_whatever_is_sent_has_buttons_that_fit(city: City) -> None:
    for words in (LAMP, "ubah", "kirim", KTP, FIRE, VAGUE, "4", "/tiket", "/hapus", "/privasi"):
        city.write(words)
    city.desk("/obrolan T-1", who="dishub", ticket=1)
    city.desk("/selesai T-1", who="dishub", ticket=1)
    city.write(button="ticket:done:1")
    buttons = [button for effect in city.effects() for button in effect.buttons]
    assert len(buttons) > 20
    for button in buttons:
        assert 0 < len(button.title) <= WIDEST
        assert len(button.payload.encode()) <= LONGEST


def test_20_one_who_writes_without_end_holds_up_nobody(city: City) -> None:
    for _ in range(150):
        city.write(KTP, who="flood", patient=False)
    assert city.write(KTP, who="sri", patient=False).outcome is Outcome.ANSWERED
    assert city.write(FIRE, who="budi", patient=False).outcome is Outcome.EMERGENCY
    assert city.write(FIRE, who="flood", patient=False).outcome is Outcome.EMERGENCY
