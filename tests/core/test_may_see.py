"""The one rule about who sees what of a ticket (PRODUCT 1.14), every combination of it."""

from itertools import product

import pytest

from bot.core.may_see import Part, may_see
from bot.core.nouns import Confidentiality, Member, Role, Ticket
from tests.fakes import START

HOLDER, COLLEAGUE = 7, 8
PUBLIC = (Part.GROUP_CARD, Part.MAP, Part.REVIEW)

# part → the confidentialities under which each may look: anybody in public, a colleague, the holder, a supervisor.
MAY = {
    Part.GROUP_CARD: ("biasa", "biasa", "biasa", "biasa"),
    Part.MAP: ("biasa", "biasa", "biasa", "biasa"),
    Part.REVIEW: ("biasa", "biasa", "biasa", "biasa"),
    Part.THREAD: ("", "biasa", "biasa rahasia anonim", "biasa rahasia anonim"),
    Part.PHOTO: ("", "", "biasa rahasia anonim", ""),
    Part.SEALED: ("", "", "biasa rahasia anonim", ""),
    Part.ADDRESS: ("", "", "", "biasa rahasia"),
}


def ticket(confidentiality: Confidentiality) -> Ticket:
    return Ticket(1, "lane", "dishub", "lampu_jalan_mati", "gelap", confidentiality, START, holder=HOLDER)


def member(who: int, role: Role = Role.PETUGAS, department: str = "dishub") -> Member:
    return Member(who, "Rini", department, role)


@pytest.mark.parametrize(("part", "confidentiality"), list(product(Part, Confidentiality)))
def test_each_part_is_seen_by_those_the_table_names(part: Part, confidentiality: Confidentiality) -> None:
    lookers = (None, member(COLLEAGUE), member(HOLDER), member(COLLEAGUE, Role.SUPERVISOR))
    for looker, allowed in zip(lookers, MAY[part], strict=True):
        expected = confidentiality.value in allowed.split()
        assert may_see(part, ticket(confidentiality), looker) is expected, looker


@pytest.mark.parametrize(("part", "confidentiality", "role"), list(product(Part, Confidentiality, Role)))
def test_another_department_sees_no_more_than_the_public(
    part: Part, confidentiality: Confidentiality, role: Role
) -> None:
    for who in (HOLDER, COLLEAGUE):
        stranger = member(who, role, "dpupr")
        expected = part in PUBLIC and confidentiality is Confidentiality.BIASA
        assert may_see(part, ticket(confidentiality), stranger) is expected


@pytest.mark.parametrize("role", Role)
def test_nobody_opens_the_address_of_an_anonymous_report(role: Role) -> None:
    assert not may_see(Part.ADDRESS, ticket(Confidentiality.ANONIM), member(HOLDER, role))


@pytest.mark.parametrize("role", [Role.SUPERVISOR, Role.ADMIN])
def test_supervisors_and_admins_may_open_an_address(role: Role) -> None:
    assert may_see(Part.ADDRESS, ticket(Confidentiality.RAHASIA), member(COLLEAGUE, role))
