"""The table of PRODUCT 1.4, every row of it."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from bot.core.nouns import Department, Entry, Mode
from bot.core.serve_policy import Serve, policy
from tests.fakes import catalogue

TODAY = date(2026, 11, 24)
KINDS = ("informasi", "permohonan", "pengaduan", "darurat", "obrolan")
STATUSES = ("seed", "approved", "withdrawn")
CERTAINTIES = ("verified", "partial", "recalled")

# The first row that fits decides: kinds, statuses, certainties, modes, in date → owner inside, owner outside.
TABLE = (
    ("darurat obrolan", "*", "*", "*", "*", Serve.PLAIN, Serve.PLAIN),
    ("*", "withdrawn", "*", "*", "*", Serve.WITHDRAWN, Serve.JURISDICTION),
    ("*", "*", "*", "*", "past", Serve.EXPIRED, Serve.JURISDICTION),
    ("*", "approved", "*", "*", "valid", Serve.PLAIN, Serve.PLAIN),
    ("*", "seed", "verified partial", "demo", "valid", Serve.MARKED, Serve.MARKED),
    ("*", "seed", "*", "*", "valid", Serve.UNAPPROVED, Serve.JURISDICTION),
)
CASES = list(product(KINDS, STATUSES, CERTAINTIES, Mode, ("past", "valid"), ("opd", "bumd", "luar")))


def entry(kind: str, status: str, certainty: str, valid_until: date) -> Entry:
    known = catalogue().entries["ktp_hilang"]
    return replace(known, kind=kind, status=status, certainty=certainty, valid_until=valid_until)


def by_table(*case: str) -> Serve:
    for *row, inside, outside in TABLE:
        if all(wanted == "*" or given in str(wanted).split() for wanted, given in zip(row, case, strict=False)):
            return outside if case[-1] == "luar" else inside
    raise AssertionError(case)


@pytest.mark.parametrize("mode", Mode)
def test_every_row_of_the_serve_policy_is_as_the_table_says(mode: Mode) -> None:
    wrong = []
    for kind, status, certainty, _, dated, owner in [case for case in CASES if case[3] is mode]:
        day = TODAY - timedelta(days=1) if dated == "past" else TODAY
        department = Department("x", "X", "X", owner)
        got = policy(entry(kind, status, certainty, day), department, mode, TODAY)
        if got is not by_table(kind, status, certainty, mode, dated, owner):
            wrong.append((kind, status, certainty, mode, dated, owner, got))
    assert not wrong


def test_an_answer_is_still_served_on_its_last_day_and_not_the_day_after() -> None:
    office = Department("x", "X", "X", "opd")
    last_day = entry("informasi", "approved", "verified", TODAY)
    assert policy(last_day, office, Mode.PRODUCTION, TODAY) is Serve.PLAIN
    assert policy(last_day, office, Mode.PRODUCTION, TODAY + timedelta(days=1)) is Serve.EXPIRED


@pytest.mark.parametrize("serve", Serve)
def test_only_plain_and_marked_answers_are_given(serve: Serve) -> None:
    assert serve.served is (serve in (Serve.PLAIN, Serve.MARKED))
