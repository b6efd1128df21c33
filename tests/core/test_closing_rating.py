"""Marks, reminders, and the state of the ticket that is meant (PRODUCT 1.9, 1.11)."""

import pytest

from bot.core.closing import MARKS
from bot.core.nouns import Outcome, Status
from tests.fakes import City, reading

LAMP = "lampu jalan mati semua di gang tiga"
RUBBISH = "sampah numpuk di jalan dhoho"
ROAD = "jalan rusak parah berlubang di mojoroto"
KTP = "syarat bikin ktp baru apa saja"
QUESTIONS = (
    "laporanku soal lampu piye",
    "laporanku soal sampah piye",
    "piye laporanku T-3",
    "tiket 2 sudah sampai mana",
    "laporanku piye",
    "laporan lampune kapan",
)
KNOWN = (
    reading(LAMP, "lampu_jalan_mati"),
    reading(RUBBISH, "sampah_tidak_diangkut"),
    reading(ROAD, "jalan_rusak"),
    reading(KTP, "ktp_baru_rekam"),
    *(reading(text, "status_tiket") for text in QUESTIONS),
)


def marks(city: City) -> list[str]:
    """The marks given, in order."""
    return [event.note for event in city.store.rows.events if event.kind == "rated"]


@pytest.fixture
def city() -> City:
    """A lamp of Sri's that its department has declared mended."""
    city = City(*KNOWN)
    city.write(LAMP)
    city.write("kirim")
    city.desk("/selesai T-1 sudah kami ganti", who="dishub", ticket=1)
    return city


@pytest.fixture
def several() -> City:
    """Three reports of Sri's and one of Budi's."""
    city = City(*KNOWN)
    for who, text in (("sri", LAMP), ("sri", RUBBISH), ("sri", ROAD), ("budi", LAMP)):
        city.write(text, who=who)
        city.write("langsung kirim", who=who)
    assert len(city.store.rows.tickets) == 4
    return city


def test_after_sudah_marks_from_one_to_five_may_be_given(city: City) -> None:
    seen = city.write("sudah")
    assert [button.title for button in seen.buttons] == list(MARKS) == ["1", "2", "3", "4", "5"]
    assert "boleh dilewati" in seen.text


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("typed", [False, True])
def test_a_mark_is_recorded(city: City, mark: str, typed: bool) -> None:
    city.write("sudah")
    seen = city.write(mark) if typed else city.write(button=f"rate:{mark}:1")
    assert seen.outcome is Outcome.DONE
    assert marks(city) == [mark]
    assert city.store.rows.events[-1].actor == "resident"
    assert city.ticket().status is Status.CLOSED


@pytest.mark.parametrize("answer", ["belum", "sebagian"])
def test_who_is_not_content_is_not_asked_for_a_mark(city: City, answer: str) -> None:
    assert not [button for button in city.write(answer).buttons if button.payload.startswith("rate:")]


def test_silence_after_sudah_makes_no_mark(city: City) -> None:
    city.write("sudah")
    city.wait(days=60)
    assert not marks(city)


def test_silence_at_the_question_makes_no_mark(city: City) -> None:
    city.wait(days=60)
    assert city.ticket().status is Status.CLOSED_UNCONFIRMED
    city.write(button="rate:5:1")
    assert not marks(city)


def test_a_question_that_was_answered_does_not_lapse_any_more(city: City) -> None:
    timers = dict(city.store.rows.timers)
    city.write("sudah")
    city.store.rows.timers |= timers
    assert [ruling.decision.tickets for ruling in city.wait(days=20)] == [()]
    assert city.ticket().status is Status.CLOSED


def test_a_mark_is_optional_and_blocks_nothing(city: City) -> None:
    city.write("sudah")
    assert city.write(KTP).outcome is Outcome.ANSWERED
    assert not marks(city)


def test_a_mark_may_be_changed(city: City) -> None:
    city.write("sudah")
    city.write("2")
    city.write(button="rate:4:1")
    assert marks(city) == ["2", "4"]


@pytest.mark.parametrize("payload", ["rate:0:1", "rate:6:1", "rate:bagus:1", "rate:5:99", "rate:5:", "rate:5", "rate"])
def test_no_other_mark_is_recorded(city: City, payload: str) -> None:
    city.write("sudah")
    assert city.write(button=payload).outcome is Outcome.DONE
    assert not marks(city)


def test_a_ticket_that_is_not_closed_gets_no_mark(city: City) -> None:
    city.write(button="rate:5:1")
    assert not marks(city)


def test_nobody_else_gives_the_mark(city: City) -> None:
    city.write("sudah")
    seen = city.write(button="rate:1:1", who="budi")
    assert not marks(city)
    assert "T-1" not in seen.text


def test_before_the_promised_hour_no_reminder_is_offered(several: City) -> None:
    seen = several.write("piye laporanku T-3")
    assert "paling lambat" in seen.text
    assert seen.payloads == []


@pytest.mark.parametrize("words", [None, "ingatkan petugas", "1"])
def test_once_the_promised_hour_has_passed_the_resident_may_remind(several: City, words: str | None) -> None:
    several.wait(days=10)
    seen = several.write("piye laporanku T-3")
    assert "sudah lewat" in seen.text
    assert seen.payloads == ["ticket:remind:3"]
    assert not several.shown_at("dpupr")[1:]
    told = several.write(words) if words else several.write(button="ticket:remind:3")
    assert "T-3" in told.text
    assert "Warga mengingatkan" in several.shown_at("dpupr")[-1]
    assert several.store.rows.events[-1].kind == "reminded"


def test_an_answered_ticket_needs_no_reminder(several: City) -> None:
    several.desk("/balas T-3 kami jadwalkan", who="dpupr", ticket=3)
    several.wait(days=10)
    assert several.write("piye laporanku T-3").payloads == []
    several.write(button="ticket:remind:3")
    assert not any("Warga mengingatkan" in text for text in several.shown_at("dpupr"))


@pytest.mark.parametrize("payload", ["ticket:remind:4", "ticket:remind:99", "ticket:remind:", "ticket:remind"])
def test_nobody_reminds_of_another_residents_ticket(several: City, payload: str) -> None:
    several.wait(days=10)
    events = len(several.store.rows.events)
    assert several.write(button=payload).outcome is Outcome.DONE
    assert len(several.store.rows.events) == events


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("laporanku soal lampu piye", 1),
        ("laporan lampune kapan", 1),
        ("laporanku soal sampah piye", 2),
        ("tiket 2 sudah sampai mana", 2),
        ("piye laporanku T-3", 3),
    ],
)
def test_of_several_tickets_the_one_that_is_meant_is_shown(several: City, question: str, number: int) -> None:
    text = several.write(question).text
    assert [n for n in (1, 2, 3, 4) if f"T-{n}" in text] == [number]


@pytest.mark.parametrize("question", ["laporanku piye", "/tiket"])
def test_without_a_hint_all_ones_own_tickets_are_listed(several: City, question: str) -> None:
    text = several.write(question).text
    assert [n for n in (1, 2, 3, 4) if f"T-{n}" in text] == [1, 2, 3]


def test_another_residents_ticket_is_not_shown_by_its_number(several: City) -> None:
    seen = several.write("piye laporanku T-3", who="budi")
    assert "T-3" not in seen.text
    assert "T-4" in seen.text
