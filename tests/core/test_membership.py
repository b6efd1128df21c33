"""Joining an OPD by a one-time code, and leaving it: nobody who left holds or reads anything (PRODUCT 2.1, 2.9)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.core import codes
from bot.core.desk_words import Command
from bot.core.nouns import Act, Address, Code, Inbound, Kind, Outcome, Role, Side, Status
from bot.service import GIVE_UP_AFTER
from tests.fakes import DESK, City, catalogue, inbox, reading

LAMP = "lampu jalan mati semua di gang tiga"
SECRET = "K7QFM2ZRWX4TNB5HGD3JLC6VAY"


@pytest.fixture
def city() -> City:
    """A new ticket T-1 at Dishub, and a code for a petugas there."""
    city = City(reading(LAMP, "lampu_jalan_mati"))
    city.write(LAMP)
    city.write("kirim")
    invite(city)
    return city


def invite(city: City, secret: str = SECRET, department: str = "dishub", role: Role = Role.PETUGAS) -> None:
    city.store.invite(Code(codes.hashed(secret), department, role, city.now + codes.LASTS))


def stored(city: City) -> list[str]:
    return [kept.arrival.inbound.text for kept in city.store.rows.arrivals.values()]


@pytest.mark.parametrize("role", Role)
def test_a_code_makes_a_member_of_its_department_and_role(city: City, role: Role) -> None:
    invite(city, "A" * 26, "dlhkp", role)
    seen = city.desk(f"/daftar {'A' * 26} Budi Santoso", who="budi")
    assert seen.outcome is Outcome.DONE
    for part in ("Budi Santoso", role.value, catalogue().department("dlhkp").name, "/bantuan"):
        assert part in seen.text
    member = city.store.rows.members[(*DESK, "budi")]
    assert (member.name, member.department, member.role) == ("Budi Santoso", "dlhkp", role)
    assert member.address == Address(*DESK, "budi")
    assert city.desk("/antrean", who="budi").outcome is Outcome.DONE


@pytest.mark.parametrize("typed", [SECRET.lower(), f"`{SECRET}`", f" {SECRET} ", f"{SECRET[:5]}-{SECRET[5:]}"])
def test_a_code_may_be_typed_as_people_type(city: City, typed: str) -> None:
    assert city.desk(f"/daftar {typed}", who="budi").outcome is Outcome.DONE


def test_without_a_name_the_channels_or_the_departments_is_taken(city: City) -> None:
    invite(city, "B" * 26)
    order = Inbound(
        Side.DESK, inbox("budi"), "budi", "x", Kind.TEXT, city.now, f"/daftar {SECRET}", sender_name=" Budi "
    )
    city.store.accept(
        [
            order,
            replace(
                order, address=inbox("ani"), sender="ani", external_id="y", sender_name="", text=f"/daftar {'B' * 26}"
            ),
        ],
        city.now,
    )
    city.run()
    members = city.store.rows.members
    assert (members[(*DESK, "budi")].name, members[(*DESK, "ani")].name) == ("Budi", "Petugas Dishub")


def wrong_sentences(city: City) -> list[str]:
    """What is said to an unknown, a used and an expired code."""
    city.desk(f"/daftar {SECRET}", who="budi")
    said = [city.desk("/daftar TIDAKADA", who="a"), city.desk(f"/daftar {SECRET}", who="b")]
    invite(city, "C" * 26)
    city.now += codes.LASTS
    said.append(city.desk(f"/daftar {'C' * 26}", who="c"))
    assert {seen.outcome for seen in said} == {Outcome.REFUSED}
    return [seen.text for seen in said]


def test_an_unknown_a_used_and_an_expired_code_sound_the_same(city: City) -> None:
    assert len(set(wrong_sentences(city))) == 1
    assert {(*DESK, who) for who in "abc"} & city.store.rows.members.keys() == set()


def test_a_code_counts_up_to_its_last_second(city: City) -> None:
    city.now += codes.LASTS - timedelta(seconds=1)
    assert city.desk(f"/daftar {SECRET}", who="budi").outcome is Outcome.DONE


@pytest.mark.parametrize("typed", [SECRET, "TIDAKADA", f"{SECRET} Budi"])
@pytest.mark.parametrize("chat", ["budi", "dishub"])
def test_no_code_stays_in_what_is_stored(city: City, typed: str, chat: str) -> None:
    city.desk(f"/daftar {typed}", who="budi", chat=chat)
    assert stored(city)[-1] == "/daftar"
    assert typed.split()[0] not in repr([ruling.decision for ruling in city.store.rows.rulings])
    assert typed.split()[0] not in repr(city.effects())


def test_a_code_does_not_stay_even_where_it_could_not_be_decided(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("bot.core.membership.join", broken)
    city.desk(f"/daftar {SECRET}", who="budi")
    for _ in range(GIVE_UP_AFTER):
        city.run()
    assert stored(city)[-1] == "/daftar"


def test_in_a_group_no_code_is_taken_and_none_is_counted(city: City) -> None:
    for _ in range(codes.WRONG + 1):
        assert city.desk("/daftar TIDAKADA", who="budi", chat="dishub").outcome is Outcome.REFUSED
    assert city.desk(f"/daftar {SECRET}", who="budi", chat="dishub").outcome is Outcome.REFUSED
    assert city.desk(f"/daftar {SECRET}", who="budi").outcome is Outcome.DONE


def test_who_is_a_member_already_is_told_so_and_uses_up_nothing(city: City) -> None:
    seen = city.desk(f"/daftar {SECRET}", who="dlhkp")
    assert seen.outcome is Outcome.REFUSED
    assert catalogue().department("dlhkp").name in seen.text
    assert city.desk(f"/daftar {SECRET}", who="budi").outcome is Outcome.DONE


def test_daftar_without_a_code_says_how_and_is_no_wrong_try(city: City) -> None:
    for _ in range(codes.WRONG + 1):
        assert "/daftar KODE" in city.desk("/daftar", who="budi").text
    assert city.desk(f"/daftar {SECRET}", who="budi").outcome is Outcome.DONE


def test_after_five_wrong_codes_a_sender_is_not_heard_for_an_hour(city: City) -> None:
    wrong = [city.desk(f"/daftar {number}", who="budi").text for number in range(codes.WRONG)]
    assert len(set(wrong)) == 1
    assert "satu jam" in city.desk(f"/daftar {SECRET}", who="budi").text
    assert city.desk(f"/daftar {SECRET}", who="ani").outcome is Outcome.DONE
    city.now += codes.LOCKED - timedelta(seconds=1)
    invite(city, "D" * 26)
    assert city.desk(f"/daftar {'D' * 26}", who="budi").outcome is Outcome.REFUSED
    city.now += timedelta(seconds=1)
    assert city.desk(f"/daftar {'D' * 26}", who="budi").outcome is Outcome.DONE


def test_wrong_codes_of_long_ago_are_forgotten(city: City) -> None:
    for _ in range(codes.WRONG - 1):
        city.desk("/daftar SALAH", who="budi")
    city.now += codes.LOCKED
    city.desk("/daftar SALAH", who="budi")
    invite(city, "E" * 26)
    assert city.desk(f"/daftar {'E' * 26}", who="budi").outcome is Outcome.DONE


@pytest.mark.parametrize("typed", ["1", "T-1", "T-1 SALAH"])
def test_a_code_that_looks_like_a_ticket_stays_in_the_senders_own_lane(city: City, typed: str) -> None:
    city.desk(f"/daftar {typed}", who="budi", ticket=1)
    assert city.talk().wrong_codes == ()
    own = city.store.rows.conversations[city.store.rows.lanes[(*DESK, "budi")]]
    assert len(own.wrong_codes) == 1


def test_two_who_use_one_code_in_the_same_batch_do_not_both_join(city: City) -> None:
    order = Inbound(Side.DESK, inbox("budi"), "budi", "x", Kind.TEXT, city.now, f"/daftar {SECRET}")
    city.store.accept([order, replace(order, address=inbox("ani"), sender="ani", external_id="y")], city.now)
    city.run()
    outcomes = [city.store.rows.arrivals[n].outcome for n in list(city.store.rows.arrivals)[-2:]]
    assert sorted(outcomes, key=str) == [Outcome.DONE, Outcome.REFUSED]
    assert len({(*DESK, "budi"), (*DESK, "ani")} & city.store.rows.members.keys()) == 1


def test_a_code_is_compared_by_its_hash_and_the_name_is_cut() -> None:
    written = codes.written(Command("daftar", None, f"{SECRET} {'Budi ' * 50}"))
    assert written.code == SECRET
    assert len(written.name) <= 64
    assert len(codes.hashed(SECRET)) == 64
    assert codes.hashed(SECRET) != codes.hashed(SECRET[:-1])


# ---------------------------------------------------------------- leaving


def leaves(city: City, how: str, who: str = "dishub") -> None:
    """A member leaves by themselves, or is revoked."""
    if how == "/keluar":
        assert city.desk("/keluar", who=who).outcome is Outcome.DONE
        return
    assert city.store.revoke(city.store.rows.members[(*DESK, who)].id, city.now)
    city.run()


@pytest.mark.parametrize("how", ["/keluar", "revoke"])
def test_who_leaves_holds_no_ticket_any_more(city: City, how: str) -> None:
    city.desk("/ambil T-1", who="dishub", ticket=1)
    holder = city.ticket().holder
    leaves(city, how)
    ticket = city.ticket()
    assert (ticket.status, ticket.holder, ticket.holder_name) == (Status.NEW, None, "")
    event = city.store.rows.events[-1]
    assert (event.kind, event.actor, event.ticket) == ("released", f"member:{holder}", 1)
    assert "Status: Baru" in city.shown_at("dishub", Act.EDIT)[-1]
    assert any("dishub tidak lagi bertugas di Dishub" in text and "T-1" in text for text in city.shown_at("dishub"))
    assert city.desk("/ambil T-1", who="dishub", ticket=1).outcome is Outcome.REFUSED
    assert city.shown_to("sri")[-1].count("dishub") == 0


@pytest.mark.parametrize("how", ["/keluar", "revoke"])
def test_the_tickets_of_others_stay_with_them(city: City, how: str) -> None:
    city.hire("dishub", "wati")
    city.desk("/ambil T-1", who="wati", chat="dishub", ticket=1)
    leaves(city, how)
    assert city.ticket().holder_name == "wati"
    assert not any("T-1" in text and "bertugas" in text for text in city.shown_at("dishub"))


def test_a_ticket_that_waits_for_the_resident_goes_on_waiting(city: City) -> None:
    city.desk("/selesai T-1", who="dishub", ticket=1)
    leaves(city, "/keluar")
    assert (city.ticket().status, city.ticket().holder) == (Status.RESOLVED, None)
    city.write("belum")
    assert city.ticket().status is Status.NEW


def test_a_closed_ticket_keeps_who_worked_on_it(city: City) -> None:
    city.desk("/selesai T-1", who="dishub", ticket=1)
    city.write("sudah")
    leaves(city, "/keluar")
    assert city.ticket().holder_name == "dishub"


def test_a_live_session_ends_with_the_agent(city: City) -> None:
    city.desk("/obrolan T-1", who="dishub", ticket=1)
    leaves(city, "/keluar")
    assert city.talk().live is None
    assert "dishub" in city.shown_to("sri")[-1]


def test_an_order_given_meanwhile_by_another_stands(city: City) -> None:
    city.desk("/ambil T-1", who="dishub", ticket=1)
    city.desk("/alihkan T-1 dpupr jalan kota", who="dishub", ticket=1)
    city.desk("/ambil T-1", who="dpupr", ticket=1)
    leaves(city, "/keluar")
    assert city.ticket().holder_name == "dpupr"


def test_followers_of_a_report_are_released_with_it_and_show_no_card(city: City) -> None:
    first = city.ticket()
    lane = city.store.rows.lanes[("talk", "bot", "sri")]
    city.store.rows.tickets[2] = replace(first, number=2, lane=lane, incident=1)
    city.desk("/ambil T-1", who="dishub", ticket=1)
    assert city.ticket(2).holder_name == "dishub"
    leaves(city, "/keluar")
    assert [city.ticket(number).holder for number in (1, 2)] == [None, None]
    assert not any(out.effect.key and out.effect.key.startswith("card:2") for out in city.sent)


def test_without_a_group_the_other_members_are_told_and_their_cards_change(city: City) -> None:
    city = City(reading(LAMP, "lampu_jalan_mati"))
    city.store.rows.inboxes = {"diskominfo": city.store.rows.inboxes["diskominfo"]}
    city.hire("dishub", "wati")
    city.write(LAMP)
    city.write("kirim")
    city.desk("/ambil T-1", who="dishub", ticket=1)
    leaves(city, "/keluar")
    told = [out for out in city.sent if out.effect.to.chat == "private wati"]
    assert any("tidak lagi bertugas" in out.effect.text for out in told)
    edit = next(out for out in reversed(told) if out.effect.act is Act.EDIT)
    assert edit.target is not None
    assert "Status: Baru" in edit.effect.text
    gone = [out.effect for out in city.sent if out.effect.to.chat == "private dishub"]
    assert not any("tidak lagi bertugas" in effect.text or "Status: Baru" in effect.text for effect in gone[2:])


def test_when_the_last_one_leaves_the_front_desk_gets_the_cards(city: City) -> None:
    city = City(reading(LAMP, "lampu_jalan_mati"))
    city.store.rows.inboxes = {"diskominfo": city.store.rows.inboxes["diskominfo"]}
    city.write(LAMP)
    city.write("kirim")
    city.desk("/ambil T-1", who="dishub", ticket=1)
    leaves(city, "/keluar")
    shown = city.shown_at("diskominfo", Act.SEND)
    assert any("tidak lagi bertugas" in text for text in shown)
    assert any(LAMP in text for text in shown)


def test_who_left_may_join_again_and_is_somebody_new(city: City) -> None:
    before = city.store.rows.members[(*DESK, "dishub")].id
    leaves(city, "/keluar")
    assert city.desk(f"/daftar {SECRET}", who="dishub").outcome is Outcome.DONE
    assert city.store.rows.members[(*DESK, "dishub")].id != before
    ids = [member.id for member in city.store.rows.members.values()]
    assert len(set(ids)) == len(ids)


def test_keluar_under_a_card_is_still_about_the_sender(city: City) -> None:
    assert city.desk("/keluar", who="dishub", ticket=1).outcome is Outcome.DONE
    assert (*DESK, "dishub") not in city.store.rows.members


def test_an_order_to_carry_on_for_nobody_does_nothing(city: City) -> None:
    order = Inbound(Side.DESK, inbox("x"), "x", "z", Kind.TEXT, city.now, left=999)
    city.store.accept([order, replace(order, external_id="zz", ticket=1)], city.now)
    before, sent = city.ticket(), len(city.sent)
    city.run()
    assert (city.ticket(), len(city.sent)) == (before, sent)


def test_revoking_whoever_is_not_there_changes_nothing(city: City) -> None:
    assert not city.store.revoke(999, city.now)
