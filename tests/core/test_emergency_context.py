"""An emergency in the middle of a talk: what is one, what ends it, and what becomes of the words after it."""

from dataclasses import replace

import pytest

from bot.core.nouns import Act, Kind, Location, Outcome
from intents.prediction import Band, Prediction, Scored
from tests.fakes import City, reading

FIRE = "tolong ada kebakaran di pasar bandar"
LAMP = "lampu jalan mati semua di depan masjid Ngronggo"
NO_PLACE = "lampunya mati semua gelap"
KTP = "ktp saya hilang syaratnya apa"
VAGUE = "mau urus surat saja"
GUESS = "gang sempit belakang pabrik kulon"
HERE = Location(-7.83, 112.03)


def guessed(share: float, text: str = GUESS) -> Prediction:
    """What the model alone takes for an emergency."""
    rest = Scored("kecelakaan", 0.0)
    read = reading(text, "kebakaran", confidence=share)
    return replace(read, intents=(Scored("kebakaran", share), rest), urgent_words=False, emergency="kebakaran")


KNOWN = (
    reading(FIRE, "kebakaran"),
    reading(LAMP, "lampu_jalan_mati"),
    reading(NO_PLACE, "lampu_jalan_mati"),
    reading(KTP, "ktp_hilang"),
    reading(VAGUE, "kk_pecah", Band.CLARIFY, 0.4, others=("kk_hilang", "akta_kematian")),
    reading("matur suwun", "sapaan_terima_kasih"),
    reading("berapa biaya bikin paspor", "paspor"),
)
BEFORE = {
    "a report": LAMP,
    "a choice": VAGUE,
    "other words": "entahlah",
    "an answer": KTP,
    "an alarm": FIRE,
}


def in_the_middle(before: str, share: float) -> City:
    city = City(*KNOWN, guessed(share))
    city.write(BEFORE[before])
    return city


def test_a_guess_of_the_model_at_the_beginning_is_an_alarm() -> None:
    city = City(guessed(0.6))
    assert city.write(GUESS, patient=False).outcome is Outcome.EMERGENCY


@pytest.mark.parametrize("before", BEFORE)
def test_a_guess_of_the_model_in_the_middle_of_a_talk_is_none(before: str) -> None:
    city = in_the_middle(before, 0.6)
    cards = len(city.shown_at("satpolpp", Act.SEND))
    assert city.write(GUESS).outcome is not Outcome.EMERGENCY
    assert len(city.shown_at("satpolpp", Act.SEND)) == cards


@pytest.mark.parametrize("before", [name for name in BEFORE if name != "an alarm"])
def test_a_model_that_is_very_sure_is_believed_even_there(before: str) -> None:
    assert in_the_middle(before, 0.97).write(GUESS).outcome is Outcome.EMERGENCY


@pytest.mark.parametrize(("kind", "outcome"), [("kebakaran", Outcome.ATTACHED), ("kecelakaan", Outcome.EMERGENCY)])
def test_right_after_an_alarm_only_plainly_another_emergency_is_one(kind: str, outcome: Outcome) -> None:
    sure = replace(guessed(0.97), intents=(Scored(kind, 0.97),), emergency=kind)
    city = City(*KNOWN, sure)
    city.write(FIRE)
    assert city.write(GUESS).outcome is outcome


@pytest.mark.parametrize("before", BEFORE)
def test_the_words_of_an_emergency_are_always_one(before: str) -> None:
    text = "tulung ono kobongan gede"
    city = City(*KNOWN, reading(text, "wisata_event", Band.ASK_AGAIN, 0.1))
    city.write(BEFORE[before])
    assert city.write(text, patient=False).outcome is Outcome.EMERGENCY


@pytest.mark.parametrize(("before", "minutes"), [("an answer", 16), ("an alarm", 11)])
def test_after_a_while_the_talk_is_over_and_a_guess_counts_again(before: str, minutes: int) -> None:
    city = in_the_middle(before, 0.6)
    city.wait(minutes=minutes)
    assert city.write(GUESS).outcome is Outcome.EMERGENCY


@pytest.mark.parametrize("sure", [0.6, 0.99])
def test_an_answer_to_where_is_no_emergency_however_sure_the_model(sure: float) -> None:
    city = City(*KNOWN, reading("lampune", "lampu_jalan_mati"), guessed(sure))
    city.write("lampune")
    city.write("mati kabeh")
    draft = city.talk().draft
    assert draft is not None
    assert draft.asking == "place"
    assert city.write(GUESS).outcome is Outcome.IN_FORM


def test_an_answer_to_where_with_the_words_of_a_fire_is_one() -> None:
    city = City(*KNOWN, reading("lampune", "lampu_jalan_mati"))
    city.write("lampune")
    city.write("mati kabeh")
    assert city.write(FIRE, patient=False).outcome is Outcome.EMERGENCY


OVER = ["wis padam", "wes padam pak", "sudah padam", "genine wis mati", "sampun padam", "alhamdulillah sudah aman"]


@pytest.mark.parametrize("words", OVER)
def test_who_says_that_it_is_over_is_asked_nothing_and_the_duty_hears_it(words: str) -> None:
    city = City(*KNOWN, guessed(0.9, words))
    city.write(FIRE)
    seen = city.write(words)
    assert seen.outcome is Outcome.DONE
    assert seen.payloads == ["alarm:report"]
    assert len(city.shown_at("satpolpp", Act.SEND)) == 1
    assert "sudah lewat" in city.shown_at("satpolpp", Act.EDIT)[-1]
    assert city.talk().draft is None
    assert not city.store.rows.tickets


@pytest.mark.parametrize(
    "words", ["belum padam", "sudah padam tapi nyala lagi", "masih nyala", "sudah datang tapi apinya tambah besar"]
)
def test_what_is_not_over_is_not_taken_for_it(words: str) -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    city.write(words)
    assert not any("sudah lewat" in text for text in city.shown_at("satpolpp", Act.EDIT))


@pytest.mark.parametrize("wait", [False, True])
def test_without_a_fresh_alarm_nothing_is_over(wait: bool) -> None:
    city = City(*KNOWN)
    if wait:
        city.write(FIRE)
        city.wait(minutes=11)
    assert city.write("wis padam").outcome is Outcome.ASKED_AGAIN


def test_what_is_over_can_still_be_recorded() -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    city.write("wis padam")
    city.write("catat laporan")
    city.write("langsung kirim saja")
    assert city.ticket().intent == "kebakaran"
    assert FIRE in city.ticket().text
    assert "wis padam" in city.ticket().text


def test_a_photo_after_an_alarm_begins_its_report() -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    assert city.write(kind=Kind.PHOTO, photo=7).outcome is Outcome.IN_FORM
    city.write("langsung kirim saja")
    assert (city.ticket().intent, city.ticket().photos) == ("kebakaran", (7,))


def test_a_location_after_an_alarm_begins_its_report() -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    assert city.write(kind=Kind.LOCATION, location=HERE).outcome is Outcome.IN_FORM
    city.write("langsung kirim saja")
    assert (city.ticket().intent, city.ticket().place.location) == ("kebakaran", HERE)


def test_a_sticker_after_an_alarm_begins_none() -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    city.write(kind=Kind.STICKER)
    assert city.talk().draft is None


@pytest.mark.parametrize("minutes", [11, 60])
def test_a_photo_long_after_an_alarm_is_asked_about(minutes: int) -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    city.wait(minutes=minutes)
    assert city.write(kind=Kind.PHOTO, photo=7).outcome is Outcome.ASKED_AGAIN


def test_once_its_report_was_cancelled_a_photo_is_not_put_into_another() -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    city.write(button="alarm:report")
    city.write("batal")
    assert city.write(kind=Kind.PHOTO, photo=7).outcome is Outcome.ASKED_AGAIN
    assert city.talk().draft is None


@pytest.mark.parametrize(
    "words", ["catat sisan", "gawekno laporan pisan", "tolong dicatat sekalian ya", "laporno pisan"]
)
def test_who_asks_for_a_report_gets_one(words: str) -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    assert city.write(words).outcome is Outcome.IN_FORM
    draft = city.talk().draft
    assert draft is not None
    assert (draft.intent, draft.text) == ("kebakaran", FIRE)


def test_who_asks_for_a_report_and_says_where_gets_one_with_the_place() -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    city.write("catat sisan, gang 3 Dandangan")
    city.write("langsung kirim saja")
    assert city.ticket().text == f"{FIRE}\ncatat sisan, gang 3 Dandangan"


@pytest.mark.parametrize("words", ["gak usah dicatat", "ojo dicatat", "belum dilaporkan"])
def test_who_refuses_a_report_gets_none_of_the_bare_alarm(words: str) -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    city.write(words)
    draft = city.talk().draft
    assert draft is None or draft.text != FIRE


@pytest.mark.parametrize("words", ["piro suwene teko?", "kapan datang", "berapa biaya bikin paspor"])
def test_a_question_after_an_alarm_is_not_put_into_a_report(words: str) -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    assert city.write(words).outcome is not Outcome.IN_FORM
    assert city.talk().draft is None


@pytest.mark.parametrize("words", ["matur suwun", "gak sido", "batal"])
def test_thanks_and_a_change_of_mind_are_not_put_into_a_report(words: str) -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    city.write(words)
    assert city.talk().draft is None


@pytest.mark.parametrize("payload", ["alarm:yes", "alarm:no", "alarm:report"])
def test_the_buttons_of_an_alarm_that_is_no_more_do_no_harm(payload: str) -> None:
    city = City(*KNOWN)
    city.write(FIRE)
    city.write(button="alarm:no")
    assert city.write(button=payload).outcome is Outcome.DONE
    assert not city.store.rows.tickets
    assert city.talk().draft is None


BEATEN = "tolong suami saya memukuli saya, sekarang"


def test_what_follows_violence_goes_to_its_case_and_shows_nothing_in_the_group() -> None:
    city = City(reading(BEATEN, "kekerasan_perempuan_anak"), *KNOWN)
    city.write(BEATEN)
    seen = city.write("anak saya juga takut")
    assert seen.outcome is Outcome.ATTACHED
    assert list(city.store.rows.tickets) == [1]
    assert all("takut" not in text for text in city.shown_at("dp3ap2kb"))


@pytest.mark.parametrize("words", ["matur suwun", KTP])
def test_thanks_and_another_matter_after_violence_are_what_they_are(words: str) -> None:
    city = City(reading(BEATEN, "kekerasan_perempuan_anak"), *KNOWN)
    city.write(BEATEN)
    assert city.write(words).outcome is Outcome.ANSWERED


def test_long_after_violence_words_stand_for_themselves() -> None:
    city = City(reading(BEATEN, "kekerasan_perempuan_anak"), *KNOWN)
    city.write(BEATEN)
    city.wait(minutes=20)
    assert city.write("entahlah").outcome is Outcome.ASKED_AGAIN
