"""What an agent sees of a ticket: the card, and the line in a queue. Indonesian, plain text."""

from bot.core import dates, places
from bot.core.catalogue import Catalogue
from bot.core.may_see import Part, may_see
from bot.core.nouns import Button, Confidentiality, Language, Status, Ticket
from bot.core.texts import shortened

STATUS = {
    Status.NEW: "Baru",
    Status.IN_PROGRESS: "Dikerjakan",
    Status.RESOLVED: "Selesai, menunggu konfirmasi warga",
    Status.CLOSED: "Tertutup, dikonfirmasi warga",
    Status.CLOSED_UNCONFIRMED: "Tertutup tanpa konfirmasi",
}


def card(ticket: Ticket, catalogue: Catalogue) -> str:
    """The card as it is posted to the department's inbox. A confidential case shows nothing of its content."""
    head = f"{ticket.label} · {_title(ticket, catalogue)}"
    lines = [head, f"Status: {STATUS[ticket.status]}{f' ({ticket.holder_name})' if ticket.holder_name else ''}"]
    if not may_see(Part.GROUP_CARD, ticket, None):
        lines.append("Kasus rahasia: isinya hanya tampil bagi petugas yang mengambil tiket ini.")
        return "\n".join(lines)
    lines += ["", shortened(ticket.text)]
    where = places.said(ticket.place, catalogue.kelurahan)
    if where:
        lines += ["", f"Lokasi: {where}"]
    if ticket.photos:
        lines.append(f"Foto: {len(ticket.photos)}")
    lines += ["", *_footer(ticket, catalogue)]
    return "\n".join(lines)


def buttons(ticket: Ticket) -> tuple[Button, ...]:
    """What can be done next, by the status of the ticket."""
    payload = f":{ticket.number}"
    if ticket.status is Status.NEW:
        return (Button("Ambil", f"desk:ambil{payload}"), Button("Riwayat", f"desk:tiket{payload}"))
    if ticket.status is Status.IN_PROGRESS:
        return (
            Button("Selesai", f"desk:selesai{payload}"),
            Button("Kembalikan", f"desk:kembalikan{payload}"),
            Button("Obrolan", f"desk:obrolan{payload}"),
            Button("Riwayat", f"desk:tiket{payload}"),
        )
    return (Button("Riwayat", f"desk:tiket{payload}"),)


def line(ticket: Ticket, catalogue: Catalogue) -> str:
    """One line of a queue."""
    due = f" · jawab sebelum {_due(ticket, catalogue)}" if ticket.promised_at and not ticket.first_answered_at else ""
    return f"{ticket.label} · {_title(ticket, catalogue)} · {STATUS[ticket.status]}{due}"


def key(ticket: Ticket, department: str) -> str:
    """Names the card of a ticket in every chat of an inbox, so that each can be edited whoever joins or leaves it."""
    return f"card:{ticket.number}:{department}"


def _title(ticket: Ticket, catalogue: Catalogue) -> str:
    entry = catalogue.entries.get(ticket.intent)
    title = entry.title if entry else ticket.intent
    return title if ticket.confidentiality is Confidentiality.BIASA else f"{title} [{ticket.confidentiality.value}]"


def _footer(ticket: Ticket, catalogue: Catalogue) -> list[str]:
    lines = [f"Dugaan layanan: {_title(ticket, catalogue)} ({ticket.confidence:.0%})"] if ticket.confidence else []
    if ticket.promised_at and not ticket.first_answered_at:
        lines.append(f"Jawaban pertama paling lambat {_due(ticket, catalogue)}")
    return lines


def _due(ticket: Ticket, catalogue: Catalogue) -> str:
    assert ticket.promised_at is not None
    return dates.day_and_hour(catalogue.calendar, ticket.promised_at, Language.INDONESIAN)
