"""Working time of a department: when somebody reads, and by when an answer is due. Takes a Calendar value.

Rules: forwarded within 3 working days, first answer within 5, after 10 without a word a case is closed
(SP4N-LAPOR!); hours of Perpres 21/2023.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone

from bot.core.nouns import Calendar


def local(calendar: Calendar, moment: datetime) -> datetime:
    """The moment on the city's own clock."""
    return moment.astimezone(timezone(timedelta(minutes=calendar.utc_offset_minutes)))


def is_open(calendar: Calendar, moment: datetime) -> bool:
    """Whether the moment lies in working hours."""
    here = local(calendar, moment)
    minute = here.hour * 60 + here.minute
    return any(start <= minute < end for start, end in _spans(calendar, here.date()))


def next_opening(calendar: Calendar, moment: datetime) -> datetime:
    """The first working minute at or after the moment, in UTC."""
    if is_open(calendar, moment):
        return moment
    here = local(calendar, moment)
    for day in _days(here.date()):
        for start, _ in _spans(calendar, day):
            opening = _at(calendar, day, start)
            if opening >= moment:
                return opening
    raise AssertionError("a calendar has working days")


def after_working_days(calendar: Calendar, start: datetime, days: int) -> datetime:
    """The end of work on the nth working day after the day work on it starts, in UTC."""
    first = local(calendar, next_opening(calendar, start)).date()
    left = days
    for day in _days(first + timedelta(days=1)):
        spans = _spans(calendar, day)
        left -= bool(spans)
        if left == 0:
            return _at(calendar, day, spans[-1][1])
    raise AssertionError("a calendar has working days")


def estimated(calendar: Calendar, moment: datetime) -> bool:
    """Whether the moment lies past the end of the calendar file, so that it is only an estimate."""
    return local(calendar, moment).date() > calendar.known_until


def _spans(calendar: Calendar, day: date) -> tuple[tuple[int, int], ...]:
    hours = calendar.week.get(day.isoweekday())
    return hours.spans if hours and day not in calendar.holidays else ()


def _days(first: date) -> Iterator[date]:
    for offset in range(366):
        yield first + timedelta(days=offset)


def _at(calendar: Calendar, day: date, minute: int) -> datetime:
    zone = timezone(timedelta(minutes=calendar.utc_offset_minutes))
    return datetime.combine(day, time(minute // 60, minute % 60), zone).astimezone(UTC)
