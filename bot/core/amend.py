"""What comes right after a report was sent amends it and does not start another one (PRODUCT 1.1)."""

import re

from bot.core import confidential, form, places, tickets
from bot.core.nouns import Confidentiality, Decision, Ticket
from bot.core.scene import Scene

_ANOTHER = re.compile(
    r"\b(?:lapor lagi|laporan lain|lain lagi|satu lagi|siji maneh|juga|pisan|sekalian|beda|sanes|liyane)\b",
    re.IGNORECASE,
)


def sent_report(scene: Scene) -> Decision | None:
    """More about the same service, soon after, goes to the ticket; another place or "satu lagi" is another report."""
    if not scene.sure or not form.reportable(scene.entry) or _ANOTHER.search(scene.utterance.said):
        return None
    ticket = tickets.lately(scene, scene.prediction.intent)
    wish = confidential.wish(scene.utterance.said)
    if ticket is None or _elsewhere(scene, ticket) or wish is not Confidentiality.BIASA:
        return None
    return tickets.added(scene, ticket, scene.utterance.text, scene.utterance.photos, "amends a report")


def _elsewhere(scene: Scene, ticket: Ticket) -> bool:
    named = places.kelurahan_in(scene.utterance.said, scene.catalogue.kelurahan.values())
    return named is not None and ticket.place.kelurahan is not None and named != ticket.place.kelurahan
