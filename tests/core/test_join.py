"""Join, don't repeat: a report like an open one is offered to follow it (PRODUCT 1.10)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.nouns import Confidentiality, Kind, Location, Outcome, Status
from tests.fakes import City, reading

LAMP = "lampu jalan mati di depan masjid Al Huda Ngronggo"
SAME = "lampu padam depan masjid al huda ngronggo, gelap sekali"
OTHER_STREET = "lampu jalan mati di gang 9 Banjaran"
OTHER_SERVICE = "sampah numpuk di depan masjid Al Huda Ngronggo"
SECRET = "lampu jalan mati di depan masjid Al Huda Ngronggo, jangan sebut nama saya"
NO_WORDS = "lampunya mati sejak seminggu di Ngronggo"
RETOLD = "lampunya mati sudah seminggu di Ngronggo"
UNLIKE = "tiang penerangan roboh kena truk di Ngronggo"
BRIBE = "petugas minta uang pelicin di Ngronggo"
LAMPS = (LAMP, SAME, OTHER_STREET, SECRET, NO_WORDS, RETOLD, UNLIKE, "lampunya mati semua gelap")
KNOWN = (
    *(reading(text, "lampu_jalan_mati") for text in LAMPS),
    reading(OTHER_SERVICE, "sampah_tidak_diangkut"),
    reading(BRIBE, "pungli_korupsi"),
)
DEGREE = 111_320.0
HERE = Location(-7.83, 112.03)


@pytest.fixture
def city() -> City:
    """Budi has reported a lamp."""
    city = City(*KNOWN)
    city.write(LAMP, who="budi")
    city.write("kirim", who="budi")
    return city


def offered(city: City, text: str, who: str = "sri") -> bool:
    return "form:join" in city.write(text, who=who).payloads


def test_a_report_like_an_open_one_is_offered_to_follow_it(city: City) -> None:
    seen = city.write(SAME)
    assert seen.payloads == ["form:join", "form:send", "form:change", "form:cancel"]
    assert "1 laporan serupa" in seen.text
    assert "IKUT" in seen.text


@pytest.mark.parametrize("words", ["IKUT", "ikut", "melu ae", "nderek", "ikut pak", "1"])
def test_who_joins_gets_a_number_and_the_department_no_second_card(city: City, words: str) -> None:
    cards = len(city.shown_at("dishub"))
    city.write(SAME)
    seen = city.write(words)
    assert seen.outcome is Outcome.JOINED
    assert "T-2" in seen.text
    ticket = city.ticket(2)
    assert (ticket.incident, ticket.text, ticket.department) == (1, SAME, "dishub")
    assert ticket.promised_at == city.ticket(1).promised_at
    told = city.shown_at("dishub")[cards:]
    assert len(told) == 1
    assert "T-2" in told[0]
    assert SAME in told[0]
    assert city.talk().draft is None


def test_it_may_be_sent_all_the_same(city: City) -> None:
    city.write(SAME)
    assert city.write("kirim").outcome is Outcome.HANDED_OFF
    assert city.ticket(2).incident is None


@pytest.fixture
def followed(city: City) -> City:
    """Sri follows the report of Budi."""
    city.write(SAME)
    city.write("ikut")
    return city


def test_a_follower_gets_the_answer_of_the_first_and_their_own_number(followed: City) -> None:
    followed.desk("/balas T-1 besok kami ganti", who="dishub", ticket=1)
    for who, number in (("budi", "T-1"), ("sri", "T-2")):
        assert "besok kami ganti" in followed.shown_to(who)[-1]
        assert number in followed.shown_to(who)[-1]


def test_a_follower_is_asked_whether_it_is_done(followed: City) -> None:
    followed.desk("/selesai T-1 sudah diganti", who="dishub", ticket=1)
    assert "T-2" in followed.shown_to("sri")[-1]
    assert followed.ticket(2).status is Status.RESOLVED
    followed.write("sudah", who="sri")
    assert (followed.ticket(1).status, followed.ticket(2).status) == (Status.RESOLVED, Status.CLOSED)


def test_a_follower_moves_with_the_first_to_another_department(followed: City) -> None:
    followed.desk("/alihkan T-1 dpupr bukan lampu kota", who="dishub", ticket=1)
    assert [followed.ticket(number).department for number in (1, 2)] == ["dpupr", "dpupr"]
    assert followed.ticket(2).incident == 1
    assert "T-2" in followed.shown_to("sri")[-1]


def test_a_third_follows_the_first_and_not_the_second(followed: City) -> None:
    followed.write(SAME, who="tono")
    assert followed.write("ikut", who="tono").outcome is Outcome.JOINED
    assert followed.ticket(3).incident == 1


def test_who_follows_a_report_under_way_sees_that_it_is(city: City) -> None:
    city.desk("/ambil T-1", who="dishub", ticket=1)
    city.write(SAME)
    city.write("ikut")
    assert (city.ticket(2).status, city.ticket(2).holder) == (Status.IN_PROGRESS, city.ticket(1).holder)


def test_what_was_closed_meanwhile_cannot_be_joined_and_is_not_lost(city: City) -> None:
    city.write(SAME)
    city.desk("/selesai T-1", who="dishub", ticket=1)
    city.write("sudah", who="budi")
    city.write(button="form:join")
    told = [ticket.text for ticket in city.store.rows.tickets.values()]
    draft = city.talk().draft
    assert SAME in told or (draft is not None and draft.text == SAME)


@pytest.mark.parametrize("text", [OTHER_STREET, OTHER_SERVICE])
def test_another_place_or_another_service_is_another_report(city: City, text: str) -> None:
    assert not offered(city, text)


def test_what_is_done_or_old_is_not_joined(city: City) -> None:
    city.desk("/selesai T-1", who="dishub", ticket=1)
    assert not offered(city, SAME)


def test_after_two_weeks_it_is_a_new_report(city: City) -> None:
    city.wait(days=13, hours=23)
    assert offered(city, SAME)
    city.wait(hours=2)
    assert not offered(city, SAME, who="tono")


def test_without_words_for_the_place_the_same_story_in_the_same_kelurahan_is_the_same() -> None:
    city = City(*KNOWN)
    city.write(NO_WORDS, who="budi")
    city.write("kirim", who="budi")
    assert offered(city, RETOLD)
    assert not offered(city, UNLIKE, who="tono")


def test_a_confidential_report_never_joins(city: City) -> None:
    seen = city.write(SECRET)
    assert "form:join" not in seen.payloads
    assert "serupa" not in seen.text
    city.write(button="form:join")
    assert all(ticket.incident is None for ticket in city.store.rows.tickets.values())


def test_nothing_joins_a_confidential_report() -> None:
    city = City(*KNOWN)
    city.write(SECRET, who="budi")
    city.write("kirim", who="budi")
    assert city.ticket().confidentiality is Confidentiality.ANONIM
    assert not offered(city, SAME)


def test_two_reports_about_a_bribe_stay_apart() -> None:
    city = City(*KNOWN)
    for who in ("budi", "sri"):
        assert "form:join" not in city.write(BRIBE, who=who).payloads
        city.write("kirim", who=who)
    assert len(city.store.rows.tickets) == 2


def test_the_same_report_of_the_same_resident_is_added_to_their_own(city: City) -> None:
    city.wait(minutes=16)
    seen = city.write(SAME, who="budi")
    assert seen.payloads[:2] == ["form:add:1", "form:send"]
    assert "T-1" in seen.text
    assert city.write("tambahkan", who="budi").outcome is Outcome.ATTACHED
    assert list(city.store.rows.tickets) == [1]
    assert any(SAME in text for text in city.shown_at("dishub"))
    assert city.talk("budi").draft is None


def test_it_is_a_report_of_its_own_if_the_first_was_closed_meanwhile(city: City) -> None:
    city.wait(minutes=16)
    city.write(SAME, who="budi")
    city.desk("/selesai T-1", who="dishub", ticket=1)
    city.write(button="ticket:done:1", who="budi")
    assert city.write(button="form:add:1", who="budi").outcome is Outcome.HANDED_OFF
    assert city.ticket(2).text == SAME


@pytest.mark.parametrize("payload", ["form:add:x", "form:add:99", "form:add:"])
def test_adding_to_what_is_not_ones_own_opens_a_ticket_instead(city: City, payload: str) -> None:
    city.write(SAME)
    assert city.write(button=payload).outcome is Outcome.HANDED_OFF
    assert city.ticket(1).lane != city.ticket(2).lane


def located(metres_north: float, metres_east: float = 0.0) -> Location:
    return Location(HERE.latitude + metres_north / DEGREE, HERE.longitude + metres_east / DEGREE)


def report_at(city: City, who: str, place: Location) -> list[str]:
    city.write("lampunya mati semua gelap", who=who)
    city.write(kind=Kind.LOCATION, location=place, who=who)
    city.write("Ngronggo", who=who)
    return city.write("ini laporannya pak", who=who).payloads


@pytest.mark.parametrize(("metres", "near"), [(0, True), (100, True), (149, True), (152, False), (2000, False)])
def test_two_locations_are_the_same_place_up_to_150_metres(metres: float, near: bool) -> None:
    city = City(*KNOWN)
    report_at(city, "budi", HERE)
    city.write("kirim", who="budi")
    assert ("form:join" in report_at(city, "sri", located(metres))) is near


@given(st.floats(-1000, 1000), st.floats(-1000, 1000))
def test_distance_is_the_same_from_both_sides_and_true_to_a_metre(north: float, east: float) -> None:
    from math import hypot

    from bot.core.join import _metres

    there = Location(HERE.latitude + north / DEGREE, HERE.longitude + east / (DEGREE * 0.990677))
    assert _metres(HERE, there) == pytest.approx(hypot(north, east), abs=1.0)
    assert _metres(HERE, there) == pytest.approx(_metres(there, HERE), abs=1.0)


def test_a_follower_for_whom_it_is_not_done_is_heard_by_the_department(followed: City) -> None:
    followed.desk("/selesai T-1 sudah diganti", who="dishub", ticket=1)
    followed.write("belum", who="sri")
    assert followed.ticket(2).status is Status.IN_PROGRESS
    assert any("T-2" in text and "dibuka lagi" in text for text in followed.shown_at("dishub"))


def test_a_reopened_follower_stands_in_the_queue(followed: City) -> None:
    followed.desk("/selesai T-1 sudah diganti", who="dishub", ticket=1)
    followed.write("sudah", who="budi")
    followed.write("belum", who="sri")
    assert "T-2" in followed.desk("/antrean", who="dishub").text


def test_the_offer_counts_who_follows_already(followed: City) -> None:
    assert "2 laporan serupa" in followed.write(SAME, who="tono").text


def test_an_anonymous_report_is_not_shown_as_an_addition_to_an_ordinary_one(city: City) -> None:
    city.write(SECRET, who="budi")
    city.write("tambahkan", who="budi")
    assert not any("jangan sebut nama" in text for text in city.shown_at("dishub"))


def test_the_button_to_join_does_not_drop_a_confidential_report(city: City) -> None:
    city.write(SECRET)
    city.write(button="form:join")
    kept = city.talk().draft is not None or len(city.store.rows.tickets) == 2
    assert kept
