"""The emergency lane is in front of everything (PRODUCT 1.2)."""

import pytest

from bot.core.nouns import Act, Confidentiality, Kind, Location, Outcome, Status
from intents.prediction import Band
from tests.fakes import City, catalogue, reading

FIRE = "tolong ada kebakaran di pasar bandar"
BEATEN = "tolong suami saya memukuli saya, sekarang"
CRISIS = "aku wes gak kuat, pengen bunuh diri wae"
LAMP = "lampu jalan mati semua di gang tiga"
KNOWN = (
    reading(FIRE, "kebakaran"),
    reading(BEATEN, "kekerasan_perempuan_anak"),
    reading(CRISIS, "krisis_jiwa"),
    reading(LAMP, "lampu_jalan_mati"),
    reading("ktp saya hilang syaratnya apa", "ktp_hilang"),
    reading("ngurus surat", "surat_kelurahan", Band.CLARIFY, 0.4, others=("pindah_keluar", "akta_kematian")),
)
EMERGENCIES = sorted(entry.intent for entry in catalogue().entries.values() if entry.kind == "darurat")


@pytest.fixture
def city() -> City:
    return City(*KNOWN)


@pytest.mark.parametrize("intent", EMERGENCIES)
def test_every_emergency_is_answered_at_once_with_the_number_first(intent: str) -> None:
    city = City(reading("sesuatu yang gawat terjadi", intent))
    seen = city.write("sesuatu yang gawat terjadi", patient=False)
    assert seen.outcome is Outcome.EMERGENCY
    assert catalogue().entries[intent].answer in seen.text
    assert "112" in seen.text or "119" in seen.text
    if intent != "krisis_jiwa":
        assert "112" in seen.text.splitlines()[0]


@pytest.mark.parametrize("intent", EMERGENCIES)
def test_no_emergency_text_claims_that_help_was_sent(intent: str) -> None:
    answer = catalogue().entries[intent].answer.casefold()
    for claim in ("sudah dikirim", "telah dikirim", "sedang menuju", "sudah meluncur", "segera datang"):
        assert claim not in answer


@pytest.mark.parametrize("mood", ["fresh", "draft", "clarify", "answered", "rephrased", "closing"])
def test_an_emergency_is_answered_in_any_state(city: City, mood: str) -> None:
    if mood == "draft":
        assert city.write(LAMP).outcome is Outcome.IN_FORM
    elif mood == "clarify":
        assert city.write("ngurus surat").outcome is Outcome.CLARIFIED
    elif mood == "answered":
        city.write("ktp saya hilang syaratnya apa")
    elif mood == "rephrased":
        assert city.write("blah").outcome is Outcome.ASKED_AGAIN
    elif mood == "closing":
        city.write(LAMP)
        city.write("kirim")
        city.desk("/selesai T-1", who="dishub", ticket=1)
    seen = city.write(FIRE, patient=False)
    assert seen.outcome is Outcome.EMERGENCY
    assert seen.text.startswith(catalogue().entries["kebakaran"].answer)


def test_a_report_begun_before_the_emergency_can_still_be_sent(city: City) -> None:
    city.write(LAMP)
    city.write(FIRE)
    assert city.talk().draft is not None
    assert city.write(button="form:send").outcome is Outcome.HANDED_OFF
    assert city.ticket().intent == "lampu_jalan_mati"


def test_the_duty_inbox_gets_one_card_in_ten_minutes_and_the_answer_is_never_limited(city: City) -> None:
    for _ in range(3):
        assert city.write(FIRE).outcome is Outcome.EMERGENCY
        city.wait(minutes=3)
    assert len(city.shown_at("satpolpp", Act.SEND)) == 1
    city.wait(minutes=2)
    assert city.write(FIRE).outcome is Outcome.EMERGENCY
    assert len(city.shown_at("satpolpp", Act.SEND)) == 2


def test_two_residents_with_the_same_fire_each_get_a_card(city: City) -> None:
    city.write(FIRE, who="sri")
    city.write(FIRE, who="budi")
    assert len(city.shown_at("satpolpp", Act.SEND)) == 2


def test_the_card_is_unconfirmed_until_the_resident_says_so_and_then_edited(city: City) -> None:
    city.write(FIRE)
    (card,) = city.shown_at("satpolpp")
    assert card == f"DARURAT (belum dikonfirmasi): Kebakaran\n{FIRE}"
    seen = city.write("ya, sekarang")
    assert seen.outcome is Outcome.DONE
    assert "112" in seen.text
    assert city.shown_at("satpolpp", Act.EDIT) == [f"DARURAT (dikonfirmasi warga): Kebakaran\n{FIRE}"]
    assert len(city.shown_at("satpolpp", Act.SEND)) == 1


def test_the_card_of_a_confidential_emergency_shows_no_content(city: City) -> None:
    city.write(BEATEN)
    (card,) = city.shown_at("dp3ap2kb")
    assert "suami" not in card
    assert "memukuli" not in card
    assert "rahasia" in card
    city.write(button="alarm:yes")
    assert all("suami" not in text for text in city.shown_at("dp3ap2kb"))


def test_an_owner_outside_the_city_maps_to_the_duty_inbox() -> None:
    text = "ada maling bawa celurit di rumah tetangga"
    city = City(reading(text, "kriminal_darurat"))
    city.write(text)
    assert len(city.shown_at("diskominfo")) == 1


def test_an_emergency_can_be_recorded_as_a_report_afterwards(city: City) -> None:
    city.write(FIRE)
    assert city.write(button="alarm:report").outcome is Outcome.IN_FORM
    assert city.write("kirim").outcome is Outcome.HANDED_OFF
    ticket = city.ticket()
    assert (ticket.intent, ticket.department, ticket.text) == ("kebakaran", "satpolpp", FIRE)


def test_details_right_after_an_emergency_reach_the_duty_inbox_and_its_report(city: City) -> None:
    city.write(FIRE)
    seen = city.write("rumah bu tinah gang dua")
    assert seen.outcome is Outcome.ATTACHED
    assert "112" in seen.text
    assert "rumah bu tinah" in city.shown_at("satpolpp", Act.EDIT)[-1]
    city.write(button="alarm:report")
    city.write("kirim")
    assert city.ticket().text == f"{FIRE}\nrumah bu tinah gang dua"


def test_a_false_alarm_opens_no_ticket(city: City) -> None:
    city.write(FIRE)
    assert city.write("bukan").outcome is Outcome.DONE
    assert not city.store.rows.tickets


def test_a_crisis_gets_a_gentle_text_and_a_person_and_only_one_ticket(city: City) -> None:
    seen = city.write(CRISIS, patient=False)
    assert seen.outcome is Outcome.EMERGENCY
    assert "119" in seen.text
    assert "healing119" in seen.text
    assert city.write(CRISIS).outcome is Outcome.EMERGENCY
    city.wait(minutes=30)
    assert city.write(CRISIS).outcome is Outcome.EMERGENCY
    (ticket,) = city.store.rows.tickets.values()
    assert (ticket.confidentiality, ticket.status) == (Confidentiality.RAHASIA, Status.NEW)
    assert all(CRISIS not in card for card in city.shown_at(ticket.department))


def test_a_crisis_after_the_ticket_was_closed_is_a_new_case(city: City) -> None:
    city.write(CRISIS)
    city.desk("/selesai T-1", who="dinkes", ticket=1)
    city.write("sudah")
    city.write(CRISIS)
    assert sorted(city.store.rows.tickets) == [1, 2]


@pytest.mark.parametrize("kind", [Kind.PHOTO, Kind.LOCATION])
def test_an_emergency_beside_a_photo_or_a_place_is_an_emergency(city: City, kind: Kind) -> None:
    location = Location(-7.82, 112.02) if kind is Kind.LOCATION else None
    seen = city.write(FIRE, kind=kind, location=location, photo=5 if kind is Kind.PHOTO else None, patient=False)
    assert seen.outcome is Outcome.EMERGENCY


def test_an_emergency_in_pieces_is_answered_when_the_pieces_tell_it(city: City) -> None:
    assert city.write("pak", patient=False).outcome is None
    assert city.write("tolong ada kebakaran", patient=False).outcome is Outcome.EMERGENCY


def test_the_signs_decide_even_where_the_model_is_unsure() -> None:
    text = "omahku kobong genine gede"
    city = City(reading(text, "wisata_event", Band.ASK_AGAIN, 0.1))
    assert city.write(text, patient=False).outcome is Outcome.EMERGENCY


def test_a_fire_is_confirmed_even_after_a_report_of_it_was_begun(city: City) -> None:
    city.write(FIRE)
    city.write(button="alarm:report")
    city.write(button="alarm:yes")
    assert len(city.shown_at("satpolpp", Act.EDIT)) == 1


def test_a_report_of_the_fire_does_not_make_a_second_card_possible(city: City) -> None:
    city.write(FIRE)
    city.write(button="alarm:report")
    assert city.write(FIRE).outcome is Outcome.EMERGENCY
    assert len(city.shown_at("satpolpp", Act.SEND)) == 1


def test_the_duty_inbox_hears_that_it_was_no_emergency(city: City) -> None:
    city.write(FIRE)
    city.write(button="alarm:no")
    assert len(city.shown_at("satpolpp", Act.EDIT)) == 1


def test_what_a_person_in_crisis_writes_next_reaches_the_case(city: City) -> None:
    city.write(CRISIS)
    shown = len(city.shown_at("dinkes"))
    city.write(CRISIS)
    assert len(city.shown_at("dinkes")) == shown + 1


def test_petugas_under_the_words_for_a_crisis_opens_no_second_case(city: City) -> None:
    city.write(CRISIS)
    assert city.write(button="person").outcome is Outcome.HANDED_OFF
    assert list(city.store.rows.tickets) == [1]


def test_a_confidential_emergency_that_says_it_was_passed_on_was_passed_on(city: City) -> None:
    seen = city.write(BEATEN)
    assert "saya teruskan" not in seen.text.casefold() or city.store.rows.tickets


def test_a_long_cry_for_help_is_answered() -> None:
    text = f"{FIRE}, " + ", ".join(["api makin besar"] * 180)
    city = City(reading(text, "kebakaran"))
    assert city.write(text, patient=False).outcome is Outcome.EMERGENCY


def test_an_emergency_is_no_answer_to_the_closing_question(city: City) -> None:
    lamp = "lampu jalan mati di gang tiga Ngronggo"
    fire = "sudah ada kebakaran"
    city = City(reading(lamp, "lampu_jalan_mati"), reading(fire, "kebakaran"))
    city.write(lamp)
    city.write("kirim")
    city.desk("/selesai T-1", who="dishub", ticket=1)
    assert city.write(fire, patient=False).outcome is Outcome.EMERGENCY


def test_another_emergency_for_another_inbox_gets_a_card_there() -> None:
    crime = "ada maling bawa celurit di rumah tetangga"
    city = City(reading(FIRE, "kebakaran"), reading(crime, "kriminal_darurat"))
    city.write(FIRE)
    city.write(crime)
    city.write(button="alarm:yes")
    assert [len(city.shown_at(inbox, Act.SEND)) for inbox in ("satpolpp", "diskominfo")] == [1, 1]
    assert "dikonfirmasi warga" in city.shown_at("diskominfo", Act.EDIT)[-1]


def test_thanks_after_an_emergency_begin_no_report(city: City) -> None:
    city.write(FIRE)
    assert city.write("matur suwun").outcome is not Outcome.IN_FORM
    assert city.talk().draft is None
