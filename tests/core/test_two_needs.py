"""Two needs in one message become two outcomes, "1. … 2. …" (PRODUCT 1.7)."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.core.nouns import Draft, Mode, Outcome, Place
from intents.prediction import Issue, Prediction
from tests.fakes import City, catalogue, changed, reading

LAMP, WASTE = "lampu jalan mati di depan masjid Ngronggo", "sampah juga numpuk tidak diangkut"
ELSEWHERE = "sampah numpuk di pasar Setono Betek"
KTP, KK = "ktp saya hilang syaratnya apa", "kk juga hilang"
POWER = "listrik rumah padam"


def needs(*parts: tuple[str, str], joint: str = ", ") -> Prediction:
    """A message of several needs, read as the first of them."""
    issues = [Issue(text, intent, catalogue().entries[intent].owner, 0.9) for text, intent in parts]
    return replace(reading(joint.join(text for text, _ in parts), parts[0][1]), issues=tuple(issues))


TWO_REPORTS = needs((LAMP, "lampu_jalan_mati"), (WASTE, "sampah_tidak_diangkut"))
TWO_PLACES = needs((LAMP, "lampu_jalan_mati"), (ELSEWHERE, "sampah_tidak_diangkut"))
TWO_ANSWERS = needs((KTP, "ktp_hilang"), (KK, "kk_hilang"))
ANSWER_AND_REPORT = needs((KTP, "ktp_hilang"), (LAMP, "lampu_jalan_mati"))
REPORT_AND_ANSWER = needs((LAMP, "lampu_jalan_mati"), (KTP, "ktp_hilang"))
NOT_THE_LAMP = needs(("bukan lampu jalan", "lampu_jalan_mati"), (POWER, "listrik_padam"))
NOT_THE_POWER = needs((LAMP, "lampu_jalan_mati"), ("dudu listrik rumah", "listrik_padam"))
NEITHER = needs(("bukan lampu jalan", "lampu_jalan_mati"), ("bukan listrik rumah", "listrik_padam"))
OURS_AND_THEIRS = needs((KTP, "ktp_hilang"), (POWER, "listrik_padam"))
KNOWN = (TWO_REPORTS, TWO_PLACES, TWO_ANSWERS, ANSWER_AND_REPORT, REPORT_AND_ANSWER, NOT_THE_LAMP, NOT_THE_POWER)
MORE = (NEITHER, OURS_AND_THEIRS, reading("biaya ktp berapa", "ktp_hilang"))


@pytest.fixture
def city() -> City:
    return City(*KNOWN, *MORE)


def draft(city: City) -> Draft:
    report = city.talk().draft
    assert report is not None
    return report


def named(place: Place) -> str:
    return catalogue().kelurahan[place.kelurahan or ""].name


def test_two_answers_come_in_one_bubble_in_the_order_of_the_questions(city: City) -> None:
    seen = city.write(TWO_ANSWERS.text)
    assert seen.outcome is Outcome.ANSWERED
    (bubble,) = seen.texts
    first, second = (catalogue().entries[intent] for intent in ("ktp_hilang", "kk_hilang"))
    assert bubble.startswith(f"1. {first.title}: {first.answer}")
    assert f"\n\n2. {second.title}: {second.answer}" in bubble
    assert bubble.count("Contoh, belum disahkan OPD.") == 2
    assert seen.payloads == ["answer:report:kk_hilang", "person"]
    assert not city.store.rows.tickets


def test_after_two_answers_the_next_question_is_about_the_second(city: City) -> None:
    city.write(TWO_ANSWERS.text)
    answered = city.talk().answered
    assert answered is not None
    assert (answered.intent, answered.asked) == ("kk_hilang", KK)


@pytest.mark.parametrize("message", [ANSWER_AND_REPORT, REPORT_AND_ANSWER], ids=["answer first", "report first"])
def test_an_answer_and_a_report_are_both_dealt_with(city: City, message: Prediction) -> None:
    seen = city.write(message.text)
    assert seen.outcome is Outcome.IN_FORM
    assert "1. " in seen.text
    assert "2. " in seen.text
    assert catalogue().entries["ktp_hilang"].answer in seen.text
    assert draft(city).text == LAMP
    assert city.write("kirim").outcome is Outcome.HANDED_OFF
    assert (city.ticket().intent, city.ticket().text) == ("lampu_jalan_mati", LAMP)


def test_two_reports_are_shown_together_and_share_a_place(city: City) -> None:
    seen = city.write(TWO_REPORTS.text)
    assert seen.outcome is Outcome.IN_FORM
    (bubble,) = seen.texts
    titles = [catalogue().entries[intent].title for intent in ("lampu_jalan_mati", "sampah_tidak_diangkut")]
    assert bubble.index(f"1. {titles[0]}") < bubble.index(f"2. {titles[1]}")
    assert bubble.count("Kel. Ngronggo") + bubble.count("masjid Ngronggo\n") >= 2
    first = draft(city)
    assert first.second is not None
    assert first.second.place == first.place


def test_two_reports_are_sent_together_as_two_tickets_with_two_numbers(city: City) -> None:
    city.write(TWO_REPORTS.text)
    seen = city.write("kirim keduanya")
    assert seen.outcome is Outcome.HANDED_OFF
    assert "T-1" in seen.text
    assert "T-2" in seen.text
    lamp, waste = city.ticket(1), city.ticket(2)
    assert (lamp.intent, lamp.text) == ("lampu_jalan_mati", LAMP)
    assert (waste.intent, waste.text) == ("sampah_tidak_diangkut", WASTE)
    assert named(lamp.place) == named(waste.place) == "Ngronggo"
    for ticket in (lamp, waste):
        assert len(city.shown_at(ticket.department)) == 1
    assert city.talk().draft is None


def test_what_names_a_place_of_its_own_happened_there(city: City) -> None:
    city.write(TWO_PLACES.text)
    city.write("kirim")
    assert named(city.ticket(1).place) == "Ngronggo"
    assert "pasar Setono Betek" in city.ticket(2).place.words


def test_a_place_told_later_is_the_place_of_both() -> None:
    both = needs(("lampunya mati semua", "lampu_jalan_mati"), ("sampahnya numpuk", "sampah_tidak_diangkut"))
    city = City(both)
    city.write(both.text)
    city.write("gang 3 Dandangan")
    city.write("kirim")
    assert [named(city.ticket(number).place) for number in (1, 2)] == ["Dandangan", "Dandangan"]


def test_cancelling_two_reports_leaves_none(city: City) -> None:
    city.write(TWO_REPORTS.text)
    assert city.write("gak jadi wes").outcome is Outcome.DONE
    assert city.talk().draft is None
    assert not city.store.rows.tickets


def test_the_other_one_can_be_changed(city: City) -> None:
    city.write(TWO_PLACES.text)
    assert city.write("ubah").payloads == ["form:what", "form:place", "form:other", "form:cancel"]
    seen = city.write(button="form:other")
    assert seen.payloads == ["form:what", "form:place", "form:other", "form:cancel"]
    assert draft(city).intent == "sampah_tidak_diangkut"
    city.write(button="form:place")
    city.write("gang 5 Banjaran")
    city.write("kirim")
    found = {ticket.intent: ticket for ticket in city.store.rows.tickets.values()}
    assert named(found["sampah_tidak_diangkut"].place) == "Banjaran"
    assert named(found["lampu_jalan_mati"].place) == "Ngronggo"


def test_asking_for_the_other_of_one_report_asks_what_to_change(city: City) -> None:
    city.write(REPORT_AND_ANSWER.text)
    assert city.write(button="form:other").payloads == ["form:what", "form:place", "form:cancel"]
    assert draft(city).second is None


def test_what_is_ruled_out_is_not_dealt_with(city: City) -> None:
    seen = city.write(NOT_THE_LAMP.text)
    assert seen.outcome is Outcome.ANSWERED
    assert "PLN" in seen.text
    assert "1. " not in seen.text
    assert city.talk().draft is None


def test_ruling_out_the_second_leaves_the_first(city: City) -> None:
    assert city.write(NOT_THE_POWER.text).outcome is Outcome.IN_FORM
    assert draft(city).intent == "lampu_jalan_mati"
    assert draft(city).second is None


def test_ruling_out_both_is_read_as_a_whole(city: City) -> None:
    seen = city.write(NEITHER.text)
    assert "1. " not in seen.text


def test_what_is_not_the_citys_is_pointed_on_beside_an_answer(city: City) -> None:
    seen = city.write(OURS_AND_THEIRS.text)
    assert seen.outcome is Outcome.ANSWERED
    assert catalogue().entries["ktp_hilang"].answer in seen.text
    assert "PLN" in seen.text
    assert seen.payloads == ["person"]


def test_two_unapproved_answers_are_two_questions_to_the_departments() -> None:
    city = City(*KNOWN, mode=Mode.PRODUCTION)
    seen = city.write(TWO_ANSWERS.text)
    assert seen.outcome is Outcome.HANDED_OFF
    assert seen.text.count("belum disahkan") == 2
    assert "T-1" in seen.text
    assert "T-2" in seen.text
    assert [city.ticket(number).text for number in (1, 2)] == [KTP, KK]
    assert len(city.shown_at("dispendukcapil")) == 2


def test_one_approved_answer_is_given_beside_a_question_passed_on() -> None:
    city = City(*KNOWN, mode=Mode.PRODUCTION, pack=changed("ktp_hilang", status="approved"))
    seen = city.write(TWO_ANSWERS.text)
    assert seen.outcome is Outcome.ANSWERED
    assert catalogue().entries["ktp_hilang"].answer in seen.text
    (ticket,) = city.store.rows.tickets.values()
    assert (ticket.intent, ticket.text) == ("kk_hilang", KK)
    assert ticket.label in seen.text


def test_an_unapproved_answer_beside_a_report_reaches_its_department_too() -> None:
    city = City(*KNOWN, mode=Mode.PRODUCTION)
    city.write(ANSWER_AND_REPORT.text)
    city.write("kirim")
    assert sorted(ticket.intent for ticket in city.store.rows.tickets.values()) == ["ktp_hilang", "lampu_jalan_mati"]


def test_two_needs_while_a_report_is_open_are_part_of_it_or_leave_it_be(city: City) -> None:
    city.write(REPORT_AND_ANSWER.text)
    before = draft(city)
    city.write(TWO_ANSWERS.text)
    assert draft(city).text.startswith(before.text)


def reports(city: City) -> Iterator[Draft]:
    talk = city.talk()
    for report in (talk.draft, *talk.held):
        if report:
            yield report
            if report.second:
                yield report.second


def test_of_three_reports_begun_none_is_lost() -> None:
    road = "jalan berlubang besar di depan pasar Bandar"
    city = City(*KNOWN, reading(road, "jalan_rusak"), reading("ktp saya hilang", "ktp_hilang"))
    city.write(TWO_REPORTS.text)
    city.write("ktp saya hilang", button="answer:report:jalan_rusak")
    assert sorted(report.intent for report in reports(city)) == [
        "jalan_rusak",
        "lampu_jalan_mati",
        "sampah_tidak_diangkut",
    ]
    city.write(button="form:send")
    city.write(button="form:send")
    intents = sorted(ticket.intent for ticket in city.store.rows.tickets.values())
    assert intents == ["jalan_rusak", "lampu_jalan_mati", "sampah_tidak_diangkut"]
    assert not list(reports(city))


def test_in_production_what_is_not_the_citys_is_still_pointed_on() -> None:
    city = City(*MORE, mode=Mode.PRODUCTION, pack=changed("ktp_hilang", status="approved"))
    seen = city.write(OURS_AND_THEIRS.text)
    assert "PLN" in seen.text
    assert catalogue().entries["listrik_padam"].answer not in seen.text
    assert not city.store.rows.tickets


@pytest.mark.parametrize("words", ["ktp", "lapor dua hal"])
def test_one_confidential_need_of_two_stays_confidential(words: str) -> None:
    both = needs((f"petugas minta uang pelicin {words}", "pungli_korupsi"), (WASTE, "sampah_tidak_diangkut"))
    city = City(both)
    assert "rahasia" in city.write(both.text).text
    city.write("kirim")
    assert all("pelicin" not in text for text in city.shown_at("inspektorat"))
