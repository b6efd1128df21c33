"""What is kept, a copy of it, and erasure (PRODUCT 1.14)."""

import pytest

from bot.core.nouns import Language, Message, Outcome, Status
from tests.fakes import RESIDENTS, City, reading

LAMP = "lampu jalan mati semua di gang tiga"
OTHERS = "sampah numpuk di jalan dhoho"
KTP = "syarat bikin ktp baru apa saja"
MINE = "data saya mau saya hapus saja"
KNOWN = (
    reading(LAMP, "lampu_jalan_mati"),
    reading(OTHERS, "sampah_tidak_diangkut"),
    reading(KTP, "ktp_baru_rekam"),
    reading(MINE, "hapus_data"),
)


@pytest.fixture
def city() -> City:
    """A lamp reported by Sri, rubbish reported by Budi."""
    city = City(*KNOWN)
    for who, text in (("sri", LAMP), ("budi", OTHERS)):
        city.write(text, who=who)
        city.write("kirim", who=who)
    return city


@pytest.fixture
def gone(city: City) -> City:
    """Sri's data was erased."""
    city.write("/hapus")
    city.write("ya hapus")
    return city


def long_talk(city: City, count: int, size: int = 3000, who: str = "sri") -> None:
    """A thread as it grows over years."""
    lane = city.talk(who).lane
    city.store.rows.messages += [
        Message(lane, "in", "resident", f"pesan {place} {'x' * size}", city.now) for place in range(count)
    ]


@pytest.mark.parametrize("text", ["/privasi", "/PRIVASI", "/privasi@bot"])
def test_privasi_says_what_is_kept_and_offers_both_ways(city: City, text: str) -> None:
    seen = city.write(text)
    assert seen.outcome is Outcome.DONE
    assert "disamarkan" in seen.text
    assert seen.payloads == ["privacy:copy", "privacy:erase"]


@pytest.mark.parametrize(
    ("said", "payloads"),
    [
        ("soal data pribadi saya", ["privacy:copy", "privacy:erase"]),
        ("minta salinan data saya", ["privacy:copy", "privacy:erase"]),
        ("hapus semua data saya", ["privacy:erase-now", "privacy:keep"]),
        ("tulung dataku dibusek", ["privacy:erase-now", "privacy:keep"]),
    ],
)
def test_who_speaks_of_their_data_is_offered_what_was_asked_for(said: str, payloads: list[str]) -> None:
    assert City(reading(said, "hapus_data")).write(said).payloads == payloads


@pytest.mark.parametrize("words", ["1", "salinan data", "Salinan data"])
def test_a_copy_can_be_chosen_by_its_number_or_words(city: City, words: str) -> None:
    city.write("/privasi")
    assert LAMP in city.write(words).text


@pytest.mark.parametrize("way", ["/data", "button"])
def test_the_copy_holds_ones_own_words_and_tickets_and_nobody_elses(city: City, way: str) -> None:
    city.desk("/balas T-1 besok kami cek", who="dishub", ticket=1)
    city.desk("/catatan T-1 pelapor agak galak", who="dishub", ticket=1)
    seen = city.write(way) if way == "/data" else city.write(button="privacy:copy")
    assert seen.outcome is Outcome.DONE
    assert f"Anda: {LAMP}" in seen.text
    assert "Kami: besok kami cek" in seen.text
    assert f"T-1: {LAMP}" in seen.text
    assert "galak" not in seen.text
    assert OTHERS not in seen.text
    assert "T-2" not in seen.text


def test_the_copy_speaks_the_language_of_the_conversation(city: City) -> None:
    city.write("/bahasa jawa")
    assert city.talk().language is Language.JAVANESE
    assert "Panjenengan: " in city.write("/data").text


def test_who_has_nothing_gets_an_empty_copy() -> None:
    city = City(*KNOWN)
    seen = city.write("/data")
    assert len(seen.texts) == 1
    assert "tersimpan: 0" in seen.text


def test_the_copy_counts_tickets_and_messages(city: City) -> None:
    own = [message for message in city.store.rows.messages if message.lane == city.talk().lane]
    assert f"tersimpan: {len(own) + 1}" in city.write("/data").text


def test_the_copy_is_not_recorded_again(city: City) -> None:
    first = city.write("/data").text
    assert not [m for m in city.store.rows.messages if m.direction == "out" and "Salinan data" in m.text]
    second = city.write("/data").text
    assert second.count(LAMP) == first.count(LAMP)


@pytest.mark.parametrize(("count", "size"), [(1, 4000), (3, 1700), (20, 3400), (200, 400), (40, 4080)])
def test_a_long_copy_comes_in_few_messages_that_fit(city: City, count: int, size: int) -> None:
    long_talk(city, count, size)
    seen = city.write("/data")
    assert len(seen.texts) <= 9
    assert max(map(len, seen.texts)) <= 4096
    assert f"T-1: {LAMP}" in seen.text


def test_a_copy_that_is_too_long_keeps_the_newest_and_says_so(city: City) -> None:
    long_talk(city, 20)
    seen = city.write("/data")
    assert "pesan 19 " in seen.text
    assert "pesan 0 " not in seen.text
    assert "yang lebih lama tidak dimuat" in seen.texts[0]


@pytest.mark.parametrize("size", [3460, 3461, 3462, 3463, 3464, 3465, 4000])
def test_no_word_of_a_long_message_is_lost(city: City, size: int) -> None:
    long_talk(city, 1, size)
    assert "".join(city.write("/data").texts).count("x") >= size


def test_a_short_copy_says_nothing_of_what_is_left_out(city: City) -> None:
    assert "tidak dimuat" not in city.write("/data").text


def test_hapus_asks_first_and_says_what_stays(city: City) -> None:
    seen = city.write("/hapus")
    assert seen.outcome is Outcome.CLARIFIED
    assert "tetap disimpan OPD" in seen.text
    assert seen.payloads == ["privacy:erase-now", "privacy:keep"]
    assert [message for message in city.store.rows.messages if message.text == LAMP]


@pytest.mark.parametrize("words", ["tidak", "jangan", "2", "mboten", "gak jadi", "Tidak jadi"])
def test_whoever_says_no_keeps_everything(city: City, words: str) -> None:
    city.write("/hapus")
    seen = city.write(words)
    assert "tidak ada yang dihapus" in seen.text
    assert f"Anda: {LAMP}" in city.write("/data").text


@pytest.mark.parametrize("words", ["ya", "nggih", "entahlah saya bingung"])
def test_anything_less_than_a_plain_yes_erases_nothing(city: City, words: str) -> None:
    city.write("/hapus")
    city.write(words)
    assert f"Anda: {LAMP}" in city.write("/data").text


@pytest.mark.parametrize("words", ["ya hapus", "Ya, hapus", "1", "hapus"])
def test_a_yes_erases_thread_memory_and_address(city: City, words: str) -> None:
    lane = city.talk().lane
    city.write("/hapus")
    seen = city.write(words)
    assert "sudah dihapus" in seen.text
    rows = city.store.rows
    assert not [message for message in rows.messages if message.lane == lane]
    assert (*RESIDENTS, "sri") not in rows.lanes
    kept = rows.conversations[lane]
    assert (kept.address, kept.offered, kept.greeted, kept.draft) == (None, (), False, None)
    assert not [k for k in rows.arrivals.values() if k.arrival.lane == lane and LAMP in k.arrival.inbound.text]
    assert not [ruling for ruling in rows.rulings if ruling.decision.conversation.lane == lane and ruling.text]


def test_the_button_erases_too(city: City) -> None:
    city.write("/privasi")
    city.write(button="privacy:erase")
    city.write(button="privacy:erase-now")
    assert (*RESIDENTS, "sri") not in city.store.rows.lanes


def test_erasing_leaves_other_residents_alone(gone: City) -> None:
    assert f"Anda: {OTHERS}" in gone.write("/data", who="budi").text


def test_the_next_message_begins_anew(gone: City) -> None:
    old = gone.ticket().lane
    seen = gone.write(KTP)
    assert seen.outcome is Outcome.ANSWERED
    assert "Jangan kirim NIK" in seen.text
    assert gone.talk().lane != old
    assert "belum punya laporan" in gone.write("/tiket").text
    assert LAMP not in gone.write("/data").text


def test_erasing_twice_is_harmless(gone: City) -> None:
    assert "sudah dihapus" in gone.write(button="privacy:erase-now").text


def test_tickets_stay_with_their_department_without_a_person(gone: City) -> None:
    assert "T-1" in gone.desk("/antrean", who="dishub").text
    assert gone.desk("/ambil T-1", who="dishub", ticket=1).outcome is Outcome.DONE
    history = gone.desk("/tiket T-1", who="dishub", ticket=1).text
    assert "Warga:" not in history


@pytest.mark.parametrize("order", ["/balas T-1 sudah kami cek", "/obrolan T-1"])
def test_nobody_can_write_to_who_is_gone(gone: City, order: str) -> None:
    shown = gone.shown_to("sri")
    seen = gone.desk(order, who="dishub", ticket=1)
    assert seen.outcome is Outcome.REFUSED
    assert "menghapus datanya" in seen.text
    gone.write(KTP)
    assert not any("sudah kami cek" in text for text in gone.shown_to("sri")[len(shown) :])


@pytest.mark.parametrize("order", ["/alihkan T-1 dpupr jalan kota", "/catatan T-1 cek besok", "/ambil T-1"])
def test_the_department_can_still_work_on_it(gone: City, order: str) -> None:
    shown = gone.shown_to("sri")
    assert gone.desk(order, who="dishub", ticket=1).outcome is Outcome.DONE
    assert gone.shown_to("sri") == shown


def test_a_ticket_of_nobody_is_closed_unasked(gone: City) -> None:
    shown = gone.shown_to("sri")
    seen = gone.desk("/selesai T-1 sudah menyala", who="dishub", ticket=1)
    assert "tanpa konfirmasi" in seen.text
    assert gone.ticket().status is Status.CLOSED_UNCONFIRMED
    assert gone.shown_to("sri") == shown
    assert not gone.store.rows.timers


def test_a_ticket_that_waited_for_the_residents_word_does_not_wait_for_ever(city: City) -> None:
    city.desk("/selesai T-1 sudah menyala", who="dishub", ticket=1)
    city.write(button="privacy:erase-now")
    assert city.ticket().status is Status.CLOSED_UNCONFIRMED
    assert city.store.rows.events[-1].kind == "closed_unconfirmed"


def test_the_agent_of_a_live_session_hears_that_it_is_over(city: City) -> None:
    city.desk("/obrolan T-1", who="dishub", ticket=1)
    city.write("/hapus")
    city.write(button="privacy:erase-now")
    assert "Warga mengakhiri" in city.shown_at("dishub")[-1]
    assert not city.store.rows.timers


@pytest.mark.parametrize("words", ["stop", "STOP", "berhenti", "unsubscribe", "Stop pesan"])
def test_stop_is_granted_and_erasing_is_one_button_away(city: City, words: str) -> None:
    seen = city.write(words)
    assert seen.outcome is Outcome.DONE
    assert "tidak akan mengirim apa pun" in seen.text
    assert seen.payloads == ["privacy:erase"]
    assert city.write(button="privacy:erase").outcome is Outcome.CLARIFIED


def test_a_sentence_with_stop_in_it_is_read_as_a_sentence(city: City) -> None:
    assert "tidak akan mengirim" not in city.write("lampu stop di perempatan mati").text


def test_after_stop_the_answer_to_a_report_still_comes(city: City) -> None:
    city.write("stop")
    city.desk("/balas T-1 sudah kami cek", who="dishub", ticket=1)
    assert "sudah kami cek" in city.shown_to("sri")[-1]
