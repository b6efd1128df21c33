"""All of storage behind one value, whatever is underneath."""

from dataclasses import dataclass

from sqlalchemy import Engine

from bot.core.nouns import Mode
from storage.arrivals import SqlArrivals
from storage.audit import SqlAudit
from storage.entries import SqlEntries
from storage.media import SqlMedia
from storage.members import SqlMembers
from storage.models import SqlModels
from storage.outbox import SqlOutbox
from storage.transcripts import SqlTranscripts
from storage.turns import SqlTurns


@dataclass(frozen=True, slots=True)
class Store:
    """The nouns of one database."""

    arrivals: SqlArrivals
    turns: SqlTurns
    outbox: SqlOutbox
    entries: SqlEntries
    members: SqlMembers
    models: SqlModels
    media: SqlMedia
    audit: SqlAudit
    transcripts: SqlTranscripts


def open_store(engine: Engine, mode: Mode) -> Store:
    """The store in a database whose schema is current."""
    entries = SqlEntries(engine)
    return Store(
        arrivals=SqlArrivals(engine),
        turns=SqlTurns(engine, entries.catalogue, mode),
        outbox=SqlOutbox(engine),
        entries=entries,
        members=SqlMembers(engine),
        models=SqlModels(engine),
        media=SqlMedia(engine),
        audit=SqlAudit(engine),
        transcripts=SqlTranscripts(engine),
    )
