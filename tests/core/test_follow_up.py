"""Questions right after an answer are about that service (PRODUCT 1.5)."""

import pytest

from bot.core.nouns import Mode, Outcome
from intents.prediction import Band, Variety
from tests.fakes import City, catalogue, changed, reading, with_facets

KTP = "ktp saya hilang syaratnya apa"
COST = "terus biayane piro?"
HOURS = "bukane jam piro yo?"
COST_TEXT, HOURS_TEXT = "Gratis, tanpa biaya apa pun.", "Senin sampai Jumat, 08.00-15.00."
KNOWN = (
    reading(KTP, "ktp_hilang"),
    reading(COST, "uji_kir", Band.ASK_AGAIN, 0.2, variety=Variety.NGOKO),
    reading(HOURS, "jadwal_puskesmas", Band.ASK_AGAIN, 0.2, variety=Variety.NGOKO),
    reading("biaya uji kir truk berapa pak", "uji_kir"),
    reading("lampu jalan mati semua di gang tiga", "lampu_jalan_mati"),
    reading("listrik padam sejak tadi pagi", "listrik_padam"),
)


@pytest.fixture
def city() -> City:
    return City(*KNOWN, pack=with_facets("ktp_hilang", cost=COST_TEXT, hours=HOURS_TEXT))


def test_the_facet_is_answered_and_not_the_whole_text_again(city: City) -> None:
    city.write(KTP)
    seen = city.write(COST)
    assert seen.outcome is Outcome.ANSWERED
    assert seen.text.startswith(COST_TEXT)
    assert catalogue().entries["ktp_hilang"].answer not in seen.text
    assert "Dispendukcapil" in seen.text


def test_one_question_after_another_stays_with_the_service(city: City) -> None:
    city.write(KTP)
    city.write(COST)
    assert city.write(HOURS).text.startswith(HOURS_TEXT)


def test_an_unknown_facet_is_said_to_be_unknown_and_can_be_asked() -> None:
    city = City(*KNOWN, pack=with_facets("ktp_hilang"))
    city.write(KTP)
    seen = city.write(COST)
    assert seen.outcome is Outcome.ANSWERED
    assert seen.payloads == ["answer:ask:ktp_hilang", "person"]
    assert city.write("1").outcome is Outcome.HANDED_OFF
    ticket = city.ticket()
    assert ticket.department == "dispendukcapil"
    assert KTP in ticket.text
    assert COST in ticket.text


def test_after_a_quarter_of_an_hour_the_question_stands_alone(city: City) -> None:
    city.write(KTP)
    city.wait(minutes=14)
    assert city.write(COST).outcome is Outcome.ANSWERED
    city.wait(minutes=16)
    assert city.write(HOURS).outcome is Outcome.ASKED_AGAIN


def test_without_an_answer_before_it_a_bare_question_is_asked_about(city: City) -> None:
    assert city.write(COST).outcome is Outcome.ASKED_AGAIN


def test_a_question_that_names_another_service_is_about_that_one(city: City) -> None:
    city.write(KTP)
    assert city.write("biaya uji kir truk berapa pak").text.startswith(catalogue().entries["uji_kir"].answer)


@pytest.mark.parametrize("status", ["withdrawn", "seed"])
def test_a_facet_of_an_answer_that_may_not_be_given_is_not_given(status: str) -> None:
    pack = changed(
        "ktp_hilang", status="approved", facets=with_facets("ktp_hilang", cost=COST_TEXT).entries["ktp_hilang"].facets
    )
    city = City(*KNOWN, pack=pack, mode=Mode.PRODUCTION)
    city.write(KTP)
    city.store._catalogue = changed("ktp_hilang", status=status)
    assert COST_TEXT not in city.write(COST).text


@pytest.mark.parametrize(
    ("payload", "outcome"),
    [
        ("answer:good:ktp_hilang", Outcome.DONE),
        ("answer:bad:ktp_hilang", Outcome.DONE),
        ("answer:report:ktp_hilang", Outcome.IN_FORM),
        ("person", Outcome.HANDED_OFF),
        ("answer:good:gone", Outcome.DONE),
    ],
)
def test_each_button_below_an_answer_does_something(city: City, payload: str, outcome: Outcome) -> None:
    city.write(KTP)
    seen = city.write(button=payload)
    assert seen.outcome is outcome
    assert seen.texts


def test_belum_below_an_answer_offers_a_report_or_a_person(city: City) -> None:
    city.write(KTP)
    assert city.write("belum").payloads == ["answer:report:ktp_hilang", "person"]


def test_an_answer_ends_with_whose_it_is_and_since_when(city: City) -> None:
    last = city.write(KTP).texts[0].split("\n\n")[1]
    assert last == "Contoh, belum disahkan OPD. Pemilik layanan: Dispendukcapil, sumber dibaca 24 November 2026."


@pytest.mark.parametrize(
    ("content", "mode", "says"),
    [
        ({"status": "seed"}, Mode.PRODUCTION, "belum disahkan"),
        ({"status": "withdrawn"}, Mode.DEMO, "sedang ditarik"),
        ({"certainty": "recalled"}, Mode.DEMO, "belum disahkan"),
    ],
)
def test_what_may_not_be_served_is_said_honestly_and_handed_off(content: dict[str, str], mode: Mode, says: str) -> None:
    city = City(*KNOWN, pack=changed("ktp_hilang", **content), mode=mode)
    seen = city.write(KTP)
    assert seen.outcome is Outcome.HANDED_OFF
    assert says in seen.text
    assert catalogue().entries["ktp_hilang"].answer not in seen.text
    assert city.ticket().department == "dispendukcapil"


def test_an_approved_answer_is_served_unmarked_in_production() -> None:
    city = City(*KNOWN, pack=changed("ktp_hilang", status="approved"), mode=Mode.PRODUCTION)
    seen = city.write(KTP)
    assert seen.outcome is Outcome.ANSWERED
    assert "Sumber: Dispendukcapil, diperiksa 24 November 2026." in seen.text
    assert "Contoh" not in seen.text


def test_what_is_not_the_citys_is_pointed_on_without_a_ticket() -> None:
    city = City(*KNOWN, mode=Mode.PRODUCTION)
    seen = city.write("listrik padam sejak tadi pagi")
    assert seen.outcome is Outcome.ANSWERED
    assert "PLN" in seen.text
    assert "123" in seen.text
    assert not city.store.rows.tickets


def test_a_fact_about_a_reportable_matter_is_answered_and_not_taken_as_a_report() -> None:
    text = "biaya tebang pohon di pinggir jalan berapa"
    city = City(reading(text, "pohon_pangkas"))
    assert city.write(text).outcome is Outcome.ANSWERED
