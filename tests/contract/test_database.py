"""What only a database holds to: its schema, four eyes, the audit, models, files."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, text
from sqlalchemy.exc import DatabaseError, IntegrityError

import storage.turns
from bot.core.nouns import Act, Address, Role
from bot.ports import Result
from storage import schema
from storage.engine import open_engine
from storage.entries import FourEyes
from storage.store import Store
from storage.tables import metadata
from tests.contract.messages import OFFICER, finished, ordered, to, wrote
from tests.fakes import START

ENTRY = {"title": "KTP hilang"}


def test_tables_and_migrations_agree(engine: Engine) -> None:
    assert storage.turns.ticket_numbers.metadata is metadata
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_head_is_the_newest_migration() -> None:
    scripts = ScriptDirectory(str(Path(schema.__file__).parent / "migrations"))
    assert scripts.get_current_head() == schema.HEAD


def test_upgrading_twice_changes_nothing(engine: Engine) -> None:
    schema.upgrade(engine)
    assert schema.revision(engine) == schema.HEAD


@pytest.mark.parametrize("call", [schema.check, schema.upgrade])
def test_a_database_of_a_newer_version_is_refused(engine: Engine, call) -> None:  # type: ignore[no-untyped-def]
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(schema.SchemaError, match="newer"):
        call(engine)


def test_an_empty_database_is_refused(tmp_path: Path) -> None:
    opened = open_engine(f"sqlite:///{tmp_path}/new.db")
    with pytest.raises(schema.SchemaError, match="empty"):
        schema.check(opened)
    opened.dispose()


def test_sqlite_is_opened_to_keep_its_promises(tmp_path: Path) -> None:
    opened = open_engine(f"sqlite:///{tmp_path}/folder/new.db")
    with opened.connect() as connection:
        settings = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
        }
    opened.dispose()
    assert settings == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1}


def test_nobody_approves_what_they_wrote(sql: Store) -> None:
    version = sql.entries.add("intent", "baru", "member:1", ENTRY, [], "", START)
    with pytest.raises(FourEyes):
        sql.entries.decide(version, "member:1", "approve", "", START)
    sql.entries.decide(version, "member:2", "approve", "", START)
    assert sql.entries.versions("intent", "baru")[-1].status == "approved"


def test_the_database_itself_refuses_an_author_who_approves(sql: Store, engine: Engine) -> None:
    version = sql.entries.add("intent", "baru", "member:1", ENTRY, [], "", START)
    row = {"version": version.id, "author": "member:1", "member": "member:1"}
    statement = (
        "INSERT INTO approvals (entry_version, author, member, action, reason, at) "
        "VALUES (:version, :author, :member, 'approve', '', 0)"
    )
    for changed in (row, {**row, "author": "member:9"}):
        with pytest.raises(IntegrityError), engine.begin() as connection:
            connection.execute(text(statement), changed)


def test_versions_are_numbered_and_the_last_decision_is_in_force(sql: Store) -> None:
    first = sql.entries.add("intent", "baru", "pack", ENTRY, [], "", START)
    second = sql.entries.add("intent", "baru", "member:1", {"title": "Baru"}, [], "", START + timedelta(hours=1))
    assert (first.number, second.number, second.status) == (1, 2, "proposed")

    def in_force() -> tuple[int, str]:
        return next((v.number, v.status) for v in sql.entries.current() if v.key == "baru")

    assert in_force() == (1, "seed")
    sql.entries.decide(second, "member:2", "approve", "", START + timedelta(hours=2))
    assert in_force() == (2, "approved")
    sql.entries.add("intent", "baru", "pack", {"title": "Impor"}, [], "", START + timedelta(hours=3))
    assert in_force() == (2, "approved")
    sql.entries.decide(second, "member:2", "withdraw", "", START + timedelta(hours=4))
    assert in_force() == (2, "withdrawn")


def test_the_catalogue_changes_as_soon_as_an_answer_is_withdrawn(sql: Store) -> None:
    assert sql.entries.catalogue().entries["ktp_hilang"].status == "seed"
    version = sql.entries.versions("intent", "ktp_hilang")[-1]
    sql.entries.decide(version, "member:2", "withdraw", "salah", START)
    assert sql.entries.catalogue().entries["ktp_hilang"].status == "withdrawn"


@pytest.mark.parametrize("change", ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"])
def test_the_audit_only_grows(sql: Store, engine: Engine, change: str) -> None:
    sql.audit.record("member:1", "model.promote", "abc", START)
    with pytest.raises(DatabaseError, match="append-only"), engine.begin() as connection:
        connection.execute(text(change))
    assert sql.audit.last("model.promote") == "abc"


def test_a_model_is_live_once_it_was_promoted(sql: Store) -> None:
    assert sql.models.live() is None
    sql.models.put("abc", b"bytes", {"seed": 1}, START)
    sql.models.put("abc", b"bytes", {"seed": 1}, START)
    with pytest.raises(KeyError):
        sql.models.promote("unknown", "member:1", "", START)
    sql.models.promote("abc", "member:1", "first", START)
    assert (sql.models.live(), sql.models.get("abc")) == ("abc", b"bytes")
    with pytest.raises(KeyError):
        sql.models.get("unknown")


def test_a_file_is_kept_until_it_is_deleted(sql: Store) -> None:
    identifier = sql.media.put(b"\xff\xd8", "image/jpeg", START)
    assert sql.media.get(identifier) == (b"\xff\xd8", "image/jpeg")
    sql.media.delete(identifier)
    with pytest.raises(KeyError):
        sql.media.get(identifier)


def test_a_chat_is_drawn_as_it_was_written_with_its_edits_folded_in(sql: Store) -> None:
    card = to("opd", "baru", key="card")
    sql.arrivals.accept([wrote("sri", "lampu mati")], START)
    with sql.turns.begin() as unit:
        (lane,) = unit.take(START, 10)
        unit.save([finished(lane, effects=(to("sri", "dicatat"), card))])
    for _ in range(2):
        claimed = sql.outbox.claim(START, 10)
        sql.outbox.settle([Result(one, "sent", message_id=f"m{one.id}") for one in claimed], START)
        sql.arrivals.accept([wrote("budi")], START + timedelta(seconds=1))
        with sql.turns.begin() as unit:
            (lane,) = unit.take(START + timedelta(seconds=1), 10)
            unit.save([finished(lane, effects=(replace(card, act=Act.EDIT, text="dikerjakan"),))])
    claimed = sql.outbox.claim(START, 10)
    sql.outbox.settle([Result(one, "sent", message_id=f"m{one.id}") for one in claimed], START)
    chat = sql.transcripts.chat(Address("talk", "bot", "sri"))
    assert [(line.mine, line.text) for line in chat] == [(True, "lampu mati"), (False, "dicatat")]
    assert [line.text for line in sql.transcripts.chat(Address("talk", "bot", "opd"))] == ["dikerjakan"]
    assert sql.transcripts.chats("talk") == ["sri", "budi"]


def test_a_member_who_was_revoked_is_found_no_more(sql: Store) -> None:
    member = sql.members.add("Budi", "dishub", Role.PETUGAS, START)
    assert sql.members.all("dishub") == [member]
    assert sql.members.revoke(member.id, START)
    assert not sql.members.revoke(member.id, START)
    assert sql.members.all("dishub") == []


def test_a_stored_message_can_be_read_by_a_person(sql: Store, engine: Engine) -> None:
    sql.arrivals.accept([ordered("/bantuan")], START)
    with engine.connect() as connection:
        kept = json.loads(connection.execute(text("SELECT inbound FROM arrivals")).scalar_one())
    assert kept["side"] == "desk"


def test_a_member_who_was_revoked_can_be_added_again_from_the_same_chat(sql: Store) -> None:
    first = sql.members.add("Budi", "dishub", Role.PETUGAS, START, OFFICER, sender="budi")
    sql.members.revoke(first.id, START)
    again = sql.members.add("Budi", "dlhkp", Role.SUPERVISOR, START, OFFICER, sender="budi")
    assert again.id != first.id
    assert sql.members.all() == [again]


@pytest.mark.parametrize(
    ("engine", "change"),
    [
        ("sqlite", "INSERT OR REPLACE INTO audit VALUES (1, 0, 'x', 'x', 'x', '')"),
        ("postgresql", "TRUNCATE audit"),
    ],
    indirect=["engine"],
)
def test_the_audit_has_no_back_door(sql: Store, engine: Engine, change: str) -> None:
    sql.audit.record("member:1", "model.promote", "abc", START)
    with pytest.raises(DatabaseError, match="append-only"), engine.begin() as connection:
        connection.execute(text(change))
    sql.audit.record("member:1", "model.promote", "def", START)
    assert sql.audit.last("model.promote") == "def"


def test_an_approval_cannot_be_turned_into_the_authors_own(sql: Store, engine: Engine) -> None:
    version = sql.entries.add("intent", "baru", "member:1", ENTRY, [], "", START)
    sql.entries.decide(version, "member:2", "approve", "", START)
    for change in (
        "UPDATE approvals SET member = author",
        "UPDATE entry_versions SET author = 'member:2' WHERE key = 'baru'",
    ):
        with pytest.raises(IntegrityError), engine.begin() as connection:
            connection.execute(text(change))
