"""Dates and hours as people read them, in both languages, on the city's clock (WIB)."""

from datetime import date, datetime

from bot.core.nouns import Calendar, Language
from bot.core.worktime import estimated, local

_DAYS = {
    Language.INDONESIAN: ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    Language.JAVANESE: ("Senin", "Selasa", "Rebo", "Kemis", "Jumuwah", "Setu", "Minggu"),
}
_MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


def day(moment: date) -> str:
    """24 November 2026."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def day_and_hour(calendar: Calendar, moment: datetime, language: Language) -> str:
    """Selasa, 24 November 2026 pukul 16.00 WIB; marked as an estimate past the end of the calendar file."""
    here = local(calendar, moment)
    at = "pukul" if language is Language.INDONESIAN else "tabuh"
    said = f"{_DAYS[language][here.weekday()]}, {day(here)} {at} {here:%H.%M} WIB"
    guess = "perkiraan" if language is Language.INDONESIAN else "kinten-kinten"
    return f"{said} ({guess})" if estimated(calendar, moment) else said
