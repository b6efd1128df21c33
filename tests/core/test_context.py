"""Words that are only clear together with the words before them (PRODUCT 1.1, 1.3)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core.context import with_before
from bot.core.nouns import Answered, Conversation, Outcome
from intents.prediction import Band, Scored
from tests.fakes import START, City, catalogue, reading

VAGUE, MORE = "mau urus surat", "yang buat pindah"
KTP = "ktp saya hilang syaratnya apa"
SHORT = "sing ilang iku"
KNOWN = (
    reading(VAGUE, "kk_pecah", Band.CLARIFY, 0.4, others=("kk_hilang", "akta_kematian")),
    reading(f"{VAGUE}\n{MORE}", "pindah_keluar"),
    reading("entahlah", "wisata_event", Band.ASK_AGAIN, 0.1),
    reading(f"entahlah\n{MORE}", "pindah_keluar"),
    reading(KTP, "ktp_hilang"),
    reading("biaya uji kir truk berapa pak", "uji_kir"),
    reading(f"{KTP}\n{SHORT}", "ktp_hilang"),
    reading(f"{KTP}\napa bisa besok", "ktp_hilang"),
)


@pytest.fixture
def city() -> City:
    return City(*KNOWN)


@pytest.mark.parametrize("first", [VAGUE, "entahlah"])
def test_after_a_question_of_the_bot_the_old_words_and_the_new_are_one_thought(city: City, first: str) -> None:
    assert city.write(first).outcome in (Outcome.CLARIFIED, Outcome.ASKED_AGAIN)
    seen = city.write(MORE)
    assert seen.outcome is Outcome.ANSWERED
    assert seen.text.startswith(catalogue().entries["pindah_keluar"].answer)
    answered = city.talk().answered
    assert answered is not None
    assert answered.asked == f"{first}\n{MORE}"


def test_what_is_clear_alone_is_about_itself(city: City) -> None:
    city.write(VAGUE)
    seen = city.write("biaya uji kir truk berapa pak")
    assert seen.text.startswith(catalogue().entries["uji_kir"].answer)


def test_what_is_unclear_even_together_goes_on_as_before(city: City) -> None:
    assert city.write(VAGUE).outcome is Outcome.CLARIFIED
    assert city.write("hmm piye yo").outcome is Outcome.ASKED_AGAIN
    assert city.write("embuh wes").outcome is Outcome.HANDED_OFF
    assert city.ticket().text == f"{VAGUE}\nhmm piye yo\nembuh wes"


def test_a_report_that_is_only_clear_together_has_both_texts() -> None:
    dark = "peteng banget"
    city = City(reading("lampu", "listrik_padam", Band.ASK_AGAIN, 0.3), reading(f"lampu\n{dark}", "lampu_jalan_mati"))
    city.write("lampu")
    assert city.write(dark).outcome is Outcome.IN_FORM
    draft = city.talk().draft
    assert draft is not None
    assert draft.text == f"lampu\n{dark}"


def test_words_that_are_clear_with_the_last_answer_are_about_it_still(city: City) -> None:
    city.write(KTP)
    seen = city.write(SHORT)
    assert seen.outcome is Outcome.CLARIFIED
    assert catalogue().entries["ktp_hilang"].title in seen.text
    assert seen.payloads == ["answer:report:ktp_hilang", "person"]


def test_a_question_that_is_clear_with_the_last_answer_can_be_passed_on(city: City) -> None:
    city.write(KTP)
    seen = city.write("apa bisa besok")
    assert seen.payloads == ["answer:ask:ktp_hilang", "person"]
    assert city.write("ya").outcome is Outcome.HANDED_OFF
    assert city.ticket().department == "dispendukcapil"
    assert "apa bisa besok" in city.ticket().text


def test_a_question_about_what_is_not_the_citys_is_not_passed_on() -> None:
    power = "listrik padam sejak tadi pagi"
    city = City(reading(power, "listrik_padam"), reading(f"{power}\nlha piye to", "listrik_padam"))
    city.write(power)
    assert city.write("lha piye to").payloads == ["person"]


def test_after_a_quarter_of_an_hour_nothing_is_about_the_last_answer(city: City) -> None:
    city.write(KTP)
    city.wait(minutes=16)
    assert city.write(SHORT).outcome is Outcome.ASKED_AGAIN


def test_what_is_about_a_subject_of_its_own_is_not_about_the_last_answer() -> None:
    own = "pajak motor telat setahun"
    city = City(
        reading(KTP, "ktp_hilang"),
        reading(own, "pajak_kendaraan", Band.CLARIFY, 0.6, others=("uji_kir", "pbb_cek_tagihan")),
        reading(f"{KTP}\n{own}", "ktp_hilang"),
    )
    city.write(KTP)
    assert city.write(own).payloads[0] == "clarify:pajak_kendaraan"


LANE = Conversation(lane="lane")


@pytest.mark.parametrize(
    ("talk", "joint"),
    [
        (LANE, None),
        (Conversation(lane="lane", unclear_text="surat"), None),
        (Conversation(lane="lane", unclear_text="surat", clarified=True), "surat\nini"),
        (Conversation(lane="lane", unclear_text="surat", rephrased=True), "surat\nini"),
        (Conversation(lane="lane", answered=Answered("ktp_hilang", START, "ktp")), "ktp\nini"),
        (Conversation(lane="lane", answered=Answered("ktp_hilang", START - timedelta(hours=1), "ktp")), "ktp\nini"),
        (Conversation(lane="lane", answered=Answered("ktp_hilang", START - timedelta(hours=2), "ktp")), None),
        (
            Conversation(
                lane="lane", unclear_text="surat", clarified=True, answered=Answered("ktp_hilang", START, "ktp")
            ),
            "surat\nini",
        ),
    ],
)
def test_what_words_are_read_together_with(talk: Conversation, joint: str | None) -> None:
    assert with_before(talk, "ini", START) == joint


@pytest.mark.parametrize(("text", "place"), [("jalan rusak di Pare", "Pare"), ("sampah di kab Kediri", "Kabupaten")])
def test_what_lies_in_the_regency_is_said_to_and_one_word_leads_back(text: str, place: str) -> None:
    city = City(reading(text, "di_luar_lingkup"))
    seen = city.write(text)
    assert seen.outcome is Outcome.ANSWERED
    assert place in seen.text
    assert "Kabupaten Kediri" in seen.text
    assert city.talk().unclear_text == text


def test_what_names_a_kelurahan_of_the_city_too_is_not_the_regencys() -> None:
    text = "jalan ke Pare rusak di Ngronggo"
    city = City(reading(text, "di_luar_lingkup"))
    assert "bukan Kota Kediri" not in city.write(text).text


def test_a_sure_department_without_a_service_of_its_own_is_asked_about() -> None:
    text = "anu yang itu lho"
    unsure = reading(text, "wisata_event", Band.HAND_OFF, 0.3)
    city = City(replace(unsure, departments=(Scored("diskominfo", 0.9),)))
    assert city.write(text).outcome is Outcome.ASKED_AGAIN
