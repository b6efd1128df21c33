"""Not sure: "Maksud Anda …?" once, other words once, then a person; no loops (PRODUCT 1.3)."""

from itertools import product

import pytest

from bot.core.nouns import Outcome
from intents.prediction import Band
from tests.fakes import City, catalogue, reading

VAGUE = "mau urus surat"
SECRET = "ada masalah di kantor"
KNOWN = (
    reading(VAGUE, "kk_pecah", Band.CLARIFY, 0.4, others=("kk_hilang", "akta_kematian", "kia")),
    reading("masih mau urus surat", "kk_pecah", Band.CLARIFY, 0.4, others=("kk_hilang", "akta_kematian")),
    reading(SECRET, "pungli_korupsi", Band.CLARIFY, 0.4, others=("krisis_jiwa", "keluhan_pelayanan", "wifi_publik")),
    reading("soal data keluarga", "kk_pecah", Band.HAND_OFF, 0.3, others=("kk_hilang",)),
    reading("ktp saya hilang syaratnya apa", "ktp_hilang"),
)


@pytest.fixture
def city() -> City:
    return City(*KNOWN)


def test_the_likeliest_services_are_offered_in_plain_words(city: City) -> None:
    seen = city.write(VAGUE)
    assert seen.outcome is Outcome.CLARIFIED
    titles = [catalogue().entries[intent].title for intent in ("kk_pecah", "kk_hilang", "akta_kematian")]
    assert [button.title for button in seen.buttons] == [*titles, "Bukan itu"]
    assert not any("_" in button.title for button in seen.buttons)


def test_a_sensitive_service_is_never_a_guess(city: City) -> None:
    seen = city.write(SECRET)
    assert seen.outcome is Outcome.ASKED_AGAIN
    assert all("clarify:" not in payload for payload in seen.payloads)


TITLE = catalogue().entries["kk_hilang"].title


@pytest.mark.parametrize("answer", ["2", TITLE, TITLE.lower().replace("/", "")])
def test_a_number_or_the_words_choose(city: City, answer: str) -> None:
    city.write(VAGUE)
    seen = city.write(answer, patient=False)
    assert seen.outcome is Outcome.ANSWERED
    assert seen.text.startswith(catalogue().entries["kk_hilang"].answer)


def test_a_service_of_another_kind_may_be_chosen_by_its_button(city: City) -> None:
    city.write(VAGUE)
    assert catalogue().entries["kk_pecah"].answer in city.write(button="clarify:kk_pecah").text


def test_none_of_them_is_asked_about_once_and_then_a_person_reads_all_of_it(city: City) -> None:
    city.write(VAGUE)
    assert city.write(button="clarify:none").outcome is Outcome.ASKED_AGAIN
    assert city.write("hmm bingung").outcome is Outcome.HANDED_OFF
    ticket = city.ticket()
    assert ticket.department == "diskominfo"
    assert ticket.text == f"{VAGUE}\nhmm bingung"


UNCLEAR = (VAGUE, "masih mau urus surat", "entahlah", SECRET)


@pytest.mark.parametrize("words", list(product(UNCLEAR, repeat=3)))
def test_however_unclear_a_person_has_it_after_three_messages(city: City, words: tuple[str, ...]) -> None:
    outcomes = [city.write(text).outcome for text in words]
    assert Outcome.HANDED_OFF in outcomes
    asked = outcomes[: outcomes.index(Outcome.HANDED_OFF)]
    assert asked.count(Outcome.CLARIFIED) <= 1
    assert asked.count(Outcome.ASKED_AGAIN) <= 1
    ticket = city.ticket()
    for text in words[: len(asked) + 1]:
        assert text in ticket.text


def test_after_a_person_has_it_one_may_be_unclear_anew(city: City) -> None:
    city.write("entahlah")
    assert city.write("apa ya").outcome is Outcome.HANDED_OFF
    assert city.write("ktp saya hilang syaratnya apa").outcome is Outcome.ANSWERED
    assert city.write("lha piye iki").outcome is Outcome.ASKED_AGAIN


def test_being_understood_in_between_starts_anew(city: City) -> None:
    assert city.write("entahlah").outcome is Outcome.ASKED_AGAIN
    city.write("ktp saya hilang syaratnya apa")
    assert city.write("apa ya").outcome is Outcome.ASKED_AGAIN


def test_when_only_the_department_is_sure_it_goes_straight_there(city: City) -> None:
    seen = city.write("soal data keluarga")
    assert seen.outcome is Outcome.HANDED_OFF
    assert city.ticket().department == "dispendukcapil"
    assert city.shown_at("dispendukcapil")


@pytest.mark.parametrize("word", ["petugas", "PETUGAS!", "admin", "operator", "/petugas"])
@pytest.mark.parametrize("state", ["fresh", "clarify", "rephrased", "form", "answered", "alarm"])
def test_petugas_reaches_a_person_in_one_step(state: str, word: str) -> None:
    fire, lamp = "tolong ada kebakaran di pasar", "lampu jalan mati semua di gang tiga"
    city = City(*KNOWN, reading(fire, "kebakaran"), reading(lamp, "lampu_jalan_mati"))
    before = {
        "clarify": VAGUE,
        "rephrased": "entahlah",
        "form": lamp,
        "answered": "ktp saya hilang syaratnya apa",
        "alarm": fire,
    }
    if state in before:
        city.write(before[state])
    seen = city.write(word)
    assert seen.outcome is Outcome.HANDED_OFF
    assert "T-1" in seen.text
    assert city.shown_at(city.ticket().department)


def test_petugas_after_an_answer_goes_to_the_department_that_owns_it(city: City) -> None:
    city.write("ktp saya hilang syaratnya apa")
    city.write("petugas")
    assert city.ticket().department == "dispendukcapil"
    assert "ktp saya hilang" in city.ticket().text


@pytest.mark.parametrize("intent", sorted(catalogue().entries))
def test_petugas_reaches_a_person_after_any_service(intent: str) -> None:
    city = City(reading("sesuatu tentang layanan ini", intent))
    city.write("sesuatu tentang layanan ini")
    assert city.write("petugas").outcome is Outcome.HANDED_OFF
    assert city.store.rows.tickets


def test_petugas_twice_is_one_ticket(city: City) -> None:
    city.write("petugas")
    seen = city.write("petugas")
    assert seen.outcome is Outcome.HANDED_OFF
    assert "T-1" in seen.text
    assert list(city.store.rows.tickets) == [1]


def test_the_number_of_a_button_is_not_put_into_the_case(city: City) -> None:
    city.write(VAGUE)
    assert city.write("4").outcome is Outcome.ASKED_AGAIN
    city.write("hmm bingung")
    assert city.ticket().text == f"{VAGUE}\nhmm bingung"


def test_when_only_a_body_outside_the_city_is_sure_it_is_named_instead_of_a_ticket() -> None:
    city = City(reading("tiang miring dari PLN", "listrik_padam", Band.HAND_OFF, 0.3))
    assert city.write("tiang miring dari PLN").outcome is Outcome.ANSWERED


def test_who_probably_asks_for_their_tickets_is_shown_them() -> None:
    text = "laporan saya gimana"
    city = City(reading(text, "status_tiket", Band.CLARIFY, 0.5, others=("cctv", "lampu_jalan_mati")))
    assert city.write(text).outcome is Outcome.DONE
