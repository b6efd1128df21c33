"""The agent's side: who may do what with a ticket, and what each command does (PRODUCT 2)."""

from itertools import product

import pytest

from bot.core.nouns import Act, Outcome, Role, Status
from tests.fakes import City, reading

LAMP = "lampu jalan mati semua di gang tiga"
BRIBE = "ada petugas minta uang pelicin"
KNOWN = (
    reading(LAMP, "lampu_jalan_mati"),
    reading(BRIBE, "pungli_korupsi"),
)
ABOUT_A_TICKET = (
    "/ambil T-1",
    "/balas T-1 sudah kami cek",
    "/catatan T-1 cek besok",
    "/alihkan T-1 dpupr jalan kota",
    "/selesai T-1 beres",
    "/kembalikan T-1",
    "/tiket T-1",
    "besok kami ke sana",
)
EVENTS = {
    "/ambil": "taken",
    "/balas": "replied",
    "/catatan": "noted",
    "/alihkan": "transferred",
    "/selesai": "resolved",
}


@pytest.fixture
def city() -> City:
    """A new ticket T-1 at Dishub, with a second agent and a supervisor there."""
    city = City(*KNOWN)
    city.hire("dishub", "wati")
    city.hire("dishub", "pak kabid", Role.SUPERVISOR)
    city.write(LAMP)
    city.write("kirim")
    return city


@pytest.fixture
def secret() -> City:
    """A confidential ticket T-1 at the inspectorate."""
    city = City(*KNOWN)
    city.write(BRIBE)
    city.write("kirim")
    return city


@pytest.mark.parametrize("text", ABOUT_A_TICKET)
def test_an_agent_of_the_owning_department_may_act(city: City, text: str) -> None:
    if text == "/kembalikan T-1":
        city.desk("/ambil T-1", who="dishub", ticket=1)
    seen = city.desk(text, who="dishub", ticket=1)
    assert seen.outcome in (Outcome.DONE, Outcome.CLARIFIED)
    assert city.shown_at("dishub")[-1] != LAMP
    expected = EVENTS.get(text.split()[0])
    assert expected is None or city.store.rows.events[-1].kind == expected


@pytest.mark.parametrize(
    ("text", "who"),
    list(product((*ABOUT_A_TICKET, "/urungkan T-1", "/kirim T-1"), ("dpupr", "diskominfo", "orang luar"))),
)
def test_nobody_else_may_act_on_a_ticket_or_learn_of_it(city: City, text: str, who: str) -> None:
    before, events = city.ticket(), len(city.store.rows.events)
    shown = len(city.shown_to("sri"))
    seen = city.desk(text, who=who, chat="dishub", ticket=1)
    assert seen.outcome is Outcome.REFUSED
    assert city.ticket() == before
    assert len(city.store.rows.events) == events
    assert len(city.shown_to("sri")) == shown
    assert LAMP not in seen.text


@pytest.mark.parametrize("text", ["/antrean", "/bantuan", "/start"])
def test_commands_about_no_ticket_are_for_members_only(city: City, text: str) -> None:
    assert city.desk(text, who="dishub").outcome is Outcome.DONE
    assert city.desk(text, who="orang luar", chat="dishub").outcome is Outcome.REFUSED


def test_the_queue_lists_ones_own_department_only(city: City) -> None:
    assert "T-1" in city.desk("/antrean", who="dishub").text
    assert "T-1" not in city.desk("/antrean", who="dpupr").text


@pytest.mark.parametrize("text", ["/apaini T-1", "/ambil", "/ambil T-99", "/balas T-1", "/catatan T-1"])
def test_an_incomplete_command_says_what_is_missing(city: City, text: str) -> None:
    number = None if text == "/ambil" else 99 if "99" in text else 1
    seen = city.desk(text, who="dishub", ticket=number)
    assert seen.outcome is Outcome.REFUSED
    assert seen.texts


def test_taking_assigns_and_the_second_is_told_who_has_it(city: City) -> None:
    city.desk("/ambil T-1", who="dishub", ticket=1)
    assert (city.ticket().status, city.ticket().holder_name) == (Status.IN_PROGRESS, "dishub")
    seen = city.desk("/ambil T-1", who="wati", chat="dishub", ticket=1)
    assert seen.outcome is Outcome.REFUSED
    assert "dishub" in seen.text
    assert city.ticket().holder_name == "dishub"


def test_taking_what_one_holds_changes_nothing(city: City) -> None:
    city.desk("/ambil T-1", who="dishub", ticket=1)
    held = city.ticket()
    assert city.desk("/ambil T-1", who="dishub", ticket=1).outcome is Outcome.DONE
    assert city.ticket() == held


def test_taking_tells_the_resident_nothing(city: City) -> None:
    shown = city.shown_to("sri")
    city.desk("/ambil T-1", who="dishub", ticket=1)
    assert city.shown_to("sri") == shown


def test_a_reply_arrives_with_the_name_of_the_department_and_the_number(city: City) -> None:
    city.desk("/balas T-1 sudah kami cek", who="dishub", ticket=1)
    assert city.shown_to("sri")[-1] == "Dinas Perhubungan (T-1):\nsudah kami cek"
    assert any("Terkirim" in text for text in city.shown_at("dishub"))
    assert city.ticket().first_answered_at == city.now


def test_terkirim_is_said_only_after_the_channel_took_it(city: City) -> None:
    city.desk("/ambil T-1", who="dishub", ticket=1)
    city.desk("besok kami ke sana", who="dishub", ticket=1)
    city.wait(seconds=9)
    assert not any("Terkirim" in text for text in city.shown_at("dishub"))
    city.wait(seconds=1)
    assert any("Terkirim" in text for text in city.shown_at("dishub"))


def test_the_holders_words_under_a_card_wait_ten_seconds(city: City) -> None:
    city.desk("/ambil T-1", who="dishub", ticket=1)
    seen = city.desk("besok kami ke sana", who="dishub", ticket=1)
    assert [button.title for button in seen.buttons] == ["Batal"]
    city.wait(seconds=9)
    assert not any("besok" in text for text in city.shown_to("sri"))
    city.wait(seconds=1)
    assert "besok kami ke sana" in city.shown_to("sri")[-1]


def test_batal_within_ten_seconds_takes_the_words_back(city: City) -> None:
    city.desk("/ambil T-1", who="dishub", ticket=1)
    seen = city.desk("salah tiket", who="dishub", ticket=1)
    assert city.desk(who="dishub", button=seen.payloads[0], ticket=1).outcome is Outcome.DONE
    city.wait(seconds=60)
    assert not any("salah tiket" in text for text in city.shown_to("sri"))
    assert not any("Terkirim" in text for text in city.shown_at("dishub"))


def test_words_taken_back_were_no_first_answer(city: City) -> None:
    city.desk("/ambil T-1", who="dishub", ticket=1)
    seen = city.desk("salah tiket", who="dishub", ticket=1)
    city.desk(who="dishub", button=seen.payloads[0], ticket=1)
    assert city.ticket().first_answered_at is None


def test_batal_after_ten_seconds_is_too_late(city: City) -> None:
    city.desk("/ambil T-1", who="dishub", ticket=1)
    seen = city.desk("besok kami ke sana", who="dishub", ticket=1)
    city.wait(seconds=11)
    assert city.desk(who="dishub", button=seen.payloads[0], ticket=1).outcome is Outcome.REFUSED


@pytest.mark.parametrize("taken", [False, True])
def test_anyone_elses_words_under_a_card_are_offered_and_not_sent(city: City, taken: bool) -> None:
    if taken:
        city.desk("/ambil T-1", who="dishub", ticket=1)
    seen = city.desk("sudah saya lihat tadi", who="wati", chat="dishub", ticket=1)
    assert seen.outcome is Outcome.CLARIFIED
    assert [button.title for button in seen.buttons] == ["Kirim ke warga", "Catatan"]
    city.wait(minutes=5)
    assert not any("sudah saya lihat" in text for text in city.shown_to("sri"))


def test_offered_words_may_be_sent_or_noted(city: City) -> None:
    seen = city.desk("sudah saya lihat tadi", who="wati", chat="dishub", ticket=1)
    city.desk(who="wati", chat="dishub", button=seen.payloads[1], ticket=1)
    assert not any("sudah saya lihat" in text for text in city.shown_to("sri"))
    assert [m.text for m in city.store.rows.messages if m.direction == "note"] == ["sudah saya lihat tadi"]
    city.desk(who="wati", chat="dishub", button=seen.payloads[0], ticket=1)
    assert "sudah saya lihat tadi" in city.shown_to("sri")[-1]


def test_a_transfer_needs_a_reason_and_a_known_department(city: City) -> None:
    for text in ("/alihkan T-1 dpupr", "/alihkan T-1 antahberantah karena", "/alihkan T-1", "/alihkan T-1 pln kabel"):
        assert city.desk(text, who="dishub", ticket=1).outcome is Outcome.REFUSED
    assert city.ticket().department == "dishub"


def test_a_transfer_carries_the_case_its_clock_and_the_reason(city: City) -> None:
    before = city.ticket()
    city.desk("/ambil T-1", who="dishub", ticket=1)
    city.desk("/alihkan T-1 dpupr itu jalan kota", who="dishub", ticket=1)
    after = city.ticket()
    assert (after.department, after.status, after.holder, after.transfers) == ("dpupr", Status.NEW, None, 1)
    assert (after.text, after.promised_at, after.opened_at) == (before.text, before.promised_at, before.opened_at)
    assert LAMP in city.shown_at("dpupr")[-1]
    assert "itu jalan kota" in city.shown_at("dishub", Act.EDIT)[-1]
    assert "DPUPR" in city.shown_to("sri")[-1]
    assert city.desk("/ambil T-1", who="dishub", ticket=1).outcome is Outcome.REFUSED
    assert city.desk("/ambil T-1", who="dpupr", ticket=1).outcome is Outcome.DONE


def test_the_new_department_reads_the_whole_thread(city: City) -> None:
    city.desk("/balas T-1 kami cek dulu", who="dishub", ticket=1)
    city.desk("/alihkan T-1 dpupr itu jalan kota", who="dishub", ticket=1)
    history = city.desk("/tiket T-1", who="dpupr", ticket=1).text
    assert LAMP in history
    assert "kami cek dulu" in history
    assert "itu jalan kota" in history


def test_the_second_transfer_goes_to_the_front_desk(city: City) -> None:
    city.desk("/alihkan T-1 dpupr itu jalan kota", who="dishub", ticket=1)
    city.desk("/alihkan T-1 dlhkp lampu taman", who="dpupr", ticket=1)
    assert city.ticket().department == "diskominfo"
    assert city.shown_at("diskominfo")
    assert not city.shown_at("dlhkp")


def test_the_front_desk_can_send_on_what_it_was_given(city: City) -> None:
    city.desk("/alihkan T-1 dpupr itu jalan kota", who="dishub", ticket=1)
    city.desk("/alihkan T-1 dlhkp lampu taman", who="dpupr", ticket=1)
    assert city.desk("/alihkan T-1 dlhkp memang lampu taman", who="diskominfo", ticket=1).outcome is Outcome.DONE
    assert city.ticket().department == "dlhkp"


def test_a_confidential_ticket_goes_to_nobody_outside_its_service(secret: City) -> None:
    seen = secret.desk("/alihkan T-1 dishub coba dilihat", who="inspektorat", ticket=1)
    assert seen.outcome is Outcome.REFUSED
    assert secret.ticket().department == "inspektorat"
    assert not secret.shown_at("dishub")


def test_a_confidential_ticket_shows_its_content_only_to_who_took_it_and_in_private(secret: City) -> None:
    assert secret.desk("/ambil T-1", who="inspektorat", ticket=1).texts == ()
    private = [out.effect.text for out in secret.sent if out.effect.to.chat == "private inspektorat"]
    assert any("pelicin" in text for text in private)
    assert all("pelicin" not in text for text in secret.shown_at("inspektorat"))


def test_the_history_of_a_confidential_ticket_is_not_put_into_the_group(secret: City) -> None:
    secret.desk("/ambil T-1", who="inspektorat", ticket=1)
    secret.desk("/tiket T-1", who="inspektorat", ticket=1)
    assert all("pelicin" not in text for text in secret.shown_at("inspektorat"))


def test_what_a_resident_adds_to_a_confidential_ticket_is_not_put_into_the_group(secret: City) -> None:
    promise = next(out for out in secret.sent if out.effect.ticket == 1 and out.effect.to.chat == "sri")
    assert secret.write("namanya Pak Anu", reply_to=f"m{promise.id}").outcome is Outcome.ATTACHED
    assert all("Pak Anu" not in text for text in secret.shown_at("inspektorat"))


@pytest.mark.parametrize("text", [text for text in ABOUT_A_TICKET if not text.startswith("/tiket")])
def test_a_closed_ticket_is_not_changed(city: City, text: str) -> None:
    city.desk("/selesai T-1", who="dishub", ticket=1)
    city.write("sudah")
    before, shown = city.ticket(), len(city.shown_to("sri"))
    assert city.desk(text, who="dishub", ticket=1).outcome is Outcome.REFUSED
    city.wait(minutes=1)
    assert city.ticket() == before
    assert len(city.shown_to("sri")) == shown


def test_the_history_of_a_closed_ticket_can_be_read(city: City) -> None:
    city.desk("/selesai T-1", who="dishub", ticket=1)
    city.write("sudah")
    assert LAMP in city.desk("/tiket T-1", who="dishub", ticket=1).text


def test_declaring_it_done_twice_asks_the_resident_once(city: City) -> None:
    city.desk("/selesai T-1", who="dishub", ticket=1)
    shown = len(city.shown_to("sri"))
    assert city.desk("/selesai T-1", who="dishub", ticket=1).outcome is Outcome.REFUSED
    assert len(city.shown_to("sri")) == shown


def test_giving_back_frees_the_ticket(city: City) -> None:
    city.desk("/ambil T-1", who="dishub", ticket=1)
    city.desk("/kembalikan T-1", who="dishub", ticket=1)
    assert (city.ticket().status, city.ticket().holder) == (Status.NEW, None)
    assert city.desk("/kembalikan T-1", who="dishub", ticket=1).outcome is Outcome.REFUSED
    assert city.desk("/ambil T-1", who="wati", chat="dishub", ticket=1).outcome is Outcome.DONE


def test_a_note_is_never_shown_to_the_resident(city: City) -> None:
    city.desk("/catatan T-1 pelapor agak galak", who="dishub", ticket=1)
    city.write("/tiket")
    assert not any("galak" in text for text in city.shown_to("sri"))
    assert "galak" in city.desk("/tiket T-1", who="dishub", ticket=1).text


@pytest.mark.parametrize(
    ("before", "buttons"),
    [
        ([], ["Ambil", "Riwayat"]),
        (["/ambil T-1"], ["Selesai", "Kembalikan", "Obrolan", "Riwayat"]),
        (["/selesai T-1"], ["Riwayat"]),
    ],
)
def test_the_card_offers_what_can_be_done_next(city: City, before: list[str], buttons: list[str]) -> None:
    for text in before:
        city.desk(text, who="dishub", ticket=1)
    card = [out.effect for out in city.sent if out.effect.key and out.effect.key.startswith("card:1")][-1]
    assert [button.title for button in card.buttons] == buttons
    for button in reversed(card.buttons):
        assert city.desk(who="dishub", button=button.payload, ticket=1).outcome is Outcome.DONE


def test_an_answer_of_the_department_ends_what_was_offered_before(city: City) -> None:
    city.write("/start")
    city.desk("/balas T-1 apakah sudah menyala?", who="dishub", ticket=1)
    assert city.talk().offered == ()


@pytest.mark.parametrize("text", ["/ambil T-1", "/alihkan T-1 dpupr jalan kota"])
def test_a_ticket_declared_done_waits_for_the_resident_and_is_not_taken_or_moved(city: City, text: str) -> None:
    city.desk("/selesai T-1", who="dishub", ticket=1)
    city.desk(text, who="dishub", ticket=1)
    city.write("sudah")
    assert city.ticket().status is Status.CLOSED


def test_an_unknown_desk_button_is_refused_and_not_fatal(city: City) -> None:
    for payload in ("desk", "desk:", "desk:apa:1", "form:send", "person"):
        assert city.desk(who="dishub", button=payload, ticket=1).outcome is not None


@pytest.mark.parametrize("order", ["/balas T-1", "/selesai T-1", ""])
def test_a_long_answer_of_an_agent_is_sent(city: City, order: str) -> None:
    seen = city.desk(f"{order} {'sudah kami cek. ' * 200}".strip(), who="dishub", ticket=1)
    assert seen.outcome in (Outcome.DONE, Outcome.CLARIFIED)


def test_a_command_may_end_at_a_line_break(city: City) -> None:
    assert city.desk("/balas\nT-1 sudah kami cek", who="dishub", ticket=1).outcome is Outcome.DONE


def test_a_confidential_thread_is_never_shown_in_the_group() -> None:
    beaten = "suami saya memukuli saya dan anak saya"
    city = City(reading(beaten, "kekerasan_perempuan_anak"))
    city.write(beaten)
    assert city.desk("/tiket T-1", who="dp3ap2kb", ticket=1).outcome is Outcome.REFUSED
    city.desk("/ambil T-1", who="dp3ap2kb", ticket=1)
    city.desk("/tiket T-1", who="dp3ap2kb", ticket=1)
    assert all("memukuli" not in text for text in city.shown_at("dp3ap2kb"))
    assert any("memukuli" in out.effect.text for out in city.sent if out.effect.to.chat == "private dp3ap2kb")
