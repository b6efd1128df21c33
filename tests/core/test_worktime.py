"""Working time: split days, Fridays, holidays, and past the end of the calendar file."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.dates import day_and_hour
from bot.core.nouns import Language
from bot.core.worktime import after_working_days, estimated, is_open, next_opening
from tests.fakes import catalogue

CALENDAR = catalogue().calendar
KEDIRI = timezone(timedelta(hours=7))
moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 6, 1), timezones=st.just(UTC))


def at(day: str, clock: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}:00+07:00").astimezone(UTC)


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        ("2026-11-24", "07:29", False),
        ("2026-11-24", "07:30", True),
        ("2026-11-24", "11:59", True),
        ("2026-11-24", "12:00", False),
        ("2026-11-24", "13:00", True),
        ("2026-11-24", "15:59", True),
        ("2026-11-24", "16:00", False),
        ("2026-11-27", "11:29", True),
        ("2026-11-27", "11:30", False),
        ("2026-11-27", "12:45", False),
        ("2026-11-27", "13:00", True),
        ("2026-11-27", "16:29", True),
        ("2026-11-27", "16:30", False),
        ("2026-11-28", "09:00", False),
        ("2026-11-29", "09:00", False),
        ("2026-08-17", "09:00", False),
        ("2026-12-24", "09:00", False),
        ("2026-12-28", "09:00", True),
    ],
)
def test_the_office_is_open_on_working_days_and_closed_at_noon_at_night_and_on_holidays(
    day: str, clock: str, expected: bool
) -> None:
    assert is_open(CALENDAR, at(day, clock)) is expected


@pytest.mark.parametrize(
    ("day", "clock", "opens_day", "opens"),
    [
        ("2026-11-24", "09:00", "2026-11-24", "09:00"),
        ("2026-11-24", "05:00", "2026-11-24", "07:30"),
        ("2026-11-24", "12:10", "2026-11-24", "13:00"),
        ("2026-11-24", "20:00", "2026-11-25", "07:30"),
        ("2026-11-27", "11:45", "2026-11-27", "13:00"),
        ("2026-11-27", "17:00", "2026-11-30", "07:30"),
        ("2026-12-23", "17:00", "2026-12-28", "07:30"),
    ],
)
def test_the_next_opening_skips_nights_weekends_and_holidays(day: str, clock: str, opens_day: str, opens: str) -> None:
    assert next_opening(CALENDAR, at(day, clock)) == at(opens_day, opens)


@pytest.mark.parametrize(
    ("day", "clock", "days", "ends_day", "ends"),
    [
        ("2026-11-24", "09:00", 5, "2026-12-01", "16:00"),
        ("2026-11-24", "09:00", 3, "2026-11-27", "16:30"),
        ("2026-11-27", "17:00", 1, "2026-12-01", "16:00"),
        ("2026-12-23", "09:00", 1, "2026-12-28", "16:00"),
        ("2026-12-23", "17:00", 1, "2026-12-29", "16:00"),
    ],
)
def test_working_days_are_counted_from_the_day_after_work_can_start(
    day: str, clock: str, days: int, ends_day: str, ends: str
) -> None:
    assert after_working_days(CALENDAR, at(day, clock), days) == at(ends_day, ends)


@given(moments)
def test_the_next_opening_is_open_and_not_earlier(moment: datetime) -> None:
    opening = next_opening(CALENDAR, moment)
    assert is_open(CALENDAR, opening)
    assert opening >= moment
    assert opening == moment or not is_open(CALENDAR, moment)


@given(moments, st.integers(1, 30))
def test_more_working_days_end_later(moment: datetime, days: int) -> None:
    sooner = after_working_days(CALENDAR, moment, days)
    assert moment < sooner < after_working_days(CALENDAR, moment, days + 1)


@given(moments, st.timedeltas(timedelta(0), timedelta(days=10)), st.integers(1, 10))
def test_what_starts_later_is_not_due_earlier(moment: datetime, later: timedelta, days: int) -> None:
    assert after_working_days(CALENDAR, moment, days) <= after_working_days(CALENDAR, moment + later, days)


def test_a_date_past_the_calendar_file_is_called_an_estimate_in_both_languages() -> None:
    last = datetime(CALENDAR.known_until.year, 12, 31, 12, tzinfo=KEDIRI)
    assert last.date() == CALENDAR.known_until
    assert not estimated(CALENDAR, last)
    beyond = last + timedelta(days=1)
    assert estimated(CALENDAR, beyond)
    for language in Language:
        guess = {Language.INDONESIAN: "(perkiraan)", Language.JAVANESE: "(kinten-kinten)"}[language]
        assert guess not in day_and_hour(CALENDAR, last, language)
        assert day_and_hour(CALENDAR, beyond, language).endswith(guess)


def test_dates_are_said_on_the_clock_of_the_city() -> None:
    late = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
    assert day_and_hour(CALENDAR, late, Language.INDONESIAN) == "Rabu, 25 November 2026 pukul 01.30 WIB"
    assert day_and_hour(CALENDAR, late, Language.JAVANESE) == "Rebo, 25 November 2026 tabuh 01.30 WIB"
