"""Every role × own or another OPD × confidentiality × command of the desk: who may, and that everybody else may not."""

from dataclasses import dataclass, replace
from itertools import product

import pytest

from bot.core import desk
from bot.core.nouns import Confidentiality, Outcome, Role
from tests.fakes import City, Seen, reading

LAMP = "lampu jalan mati semua di gang tiga"
DONE = (Outcome.DONE, Outcome.CLARIFIED)
OWN, OTHER, OUTSIDE = "dishub", "dpupr", "nobody"


@dataclass(frozen=True)
class Case:
    """How a command is tried. first: what the same agent does before. pressed: the button of it, not the words.

    holder_only: of a confidential case, whoever does not hold it may not, unless they supervise.
    """

    words: str
    about_ticket: bool = True
    first: str = ""
    pressed: int | None = None
    holder_only: bool = False


CASES = {
    "antrean": Case("/antrean", about_ticket=False),
    "bantuan": Case("/bantuan", about_ticket=False),
    "start": Case("/start", about_ticket=False),
    "keluar": Case("/keluar", about_ticket=False),
    "ambil": Case("/ambil T-1"),
    "balas": Case("/balas T-1 sudah kami cek"),
    "catatan": Case("/catatan T-1 cek besok"),
    "alihkan": Case("/alihkan T-1 diskominfo mohon dibagi"),
    "selesai": Case("/selesai T-1 beres"),
    "kembalikan": Case("/kembalikan T-1", first="/ambil T-1"),
    "obrolan": Case("/obrolan T-1"),
    "tiket": Case("/tiket T-1", holder_only=True),
    "urungkan": Case("/urungkan T-1", first="/ambil T-1|besok kami ke sana", pressed=0),
    "kirim": Case("/kirim T-1", first="besok kami ke sana", pressed=0),
    "catat": Case("/catat T-1", first="besok kami ke sana", pressed=1),
    "": Case("besok kami ke sana"),
}
ALL = list(product(CASES, Role, (OWN, OTHER), Confidentiality))


def city_with(confidentiality: Confidentiality) -> City:
    """A new ticket T-1 at Dishub, as secret as it is said to be."""
    city = City(reading(LAMP, "lampu_jalan_mati"))
    city.write(LAMP)
    city.write("kirim")
    city.store.rows.tickets[1] = replace(city.ticket(), confidentiality=confidentiality)
    return city


def tried(city: City, case: Case, who: str) -> Seen:
    """The command, in the group of the ticket's department, after what comes before it."""
    before = [city.desk(words, who=who, chat=OWN, ticket=1) for words in case.first.split("|") if case.first]
    pressed = before[-1].payloads if before and case.pressed is not None else []
    if case.pressed is not None and pressed:
        return city.desk(who=who, chat=OWN, button=pressed[case.pressed], ticket=1)
    return city.desk(case.words, who=who, chat=OWN, ticket=1 if case.about_ticket else None)


def may(case: Case, role: Role, department: str, confidentiality: Confidentiality) -> bool:
    """The rule, said once more: one's own OPD's tickets; of confidential ones the thread is for supervisors."""
    if not case.about_ticket:
        return True
    if department != OWN:
        return False
    secret = confidentiality is not Confidentiality.BIASA
    return not (case.holder_only and secret and role is Role.PETUGAS)


def test_every_command_of_the_desk_is_in_the_table() -> None:
    assert CASES.keys() == desk._WITH_TICKET.keys() | desk._WITHOUT_TICKET.keys()


@pytest.mark.parametrize(("name", "role", "department", "confidentiality"), ALL)
def test_who_may(name: str, role: Role, department: str, confidentiality: Confidentiality) -> None:
    city, case = city_with(confidentiality), CASES[name]
    who = city.hire(department, "budi", role)
    before, events, shown = city.ticket(), len(city.store.rows.events), len(city.shown_to("sri"))
    seen = tried(city, case, who)
    if may(case, role, department, confidentiality):
        assert seen.outcome in DONE
        return
    assert seen.outcome is Outcome.REFUSED
    assert (city.ticket(), len(city.store.rows.events)) == (before, events)
    city.wait(minutes=1)
    assert len(city.shown_to("sri")) == shown
    assert LAMP not in seen.text


@pytest.mark.parametrize(("name", "confidentiality"), list(product((*CASES, "daftar", "apaini"), Confidentiality)))
def test_who_is_no_member_may_nothing(name: str, confidentiality: Confidentiality) -> None:
    city = city_with(confidentiality)
    case = CASES.get(name, Case(f"/{name} T-1"))
    before, events, members = city.ticket(), len(city.store.rows.events), dict(city.store.rows.members)
    shown = len(city.shown_to("sri"))
    seen = tried(city, case, OUTSIDE)
    assert seen.outcome is Outcome.REFUSED
    assert (city.ticket(), len(city.store.rows.events), city.store.rows.members) == (before, events, members)
    assert len(city.shown_to("sri")) == shown
    assert LAMP not in seen.text


@pytest.mark.parametrize(("role", "confidentiality"), list(product(Role, Confidentiality)))
def test_who_was_a_member_may_nothing(role: Role, confidentiality: Confidentiality) -> None:
    for name, case in CASES.items():
        city = city_with(confidentiality)
        who = city.hire(OWN, "budi", role)
        city.desk("/keluar", who=who)
        before = city.ticket()
        assert tried(city, case, who).outcome is Outcome.REFUSED, name
        assert city.ticket() == before
