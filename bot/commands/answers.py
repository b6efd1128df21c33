"""`tanggap answers …`: proposing, approving and withdrawing answers; two different people."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from bot import clock, settings, wiring
from bot.commands.failure import fail

group = typer.Typer(name="answers", help="Answers and their approval.", no_args_is_help=True)
As = Annotated[str, typer.Option("--as", help="id or name of the member who does it")]
Note = Annotated[str, typer.Option(help="why, for the record")]


@group.command("list")
def list_() -> None:
    """Every service with the state of its newest version."""
    for version in wiring.store(settings.read()).entries.newest():
        if version.kind == "intent":
            until = version.content["valid_until"]
            state = f"v{version.number:<3} {version.status:10} s.d. {until}"
            typer.echo(f"{version.key:28} {state}  {version.content['title']}")


@group.command("show")
def show(intent: str) -> None:
    """The newest version of a service, as YAML that can be proposed; its history goes to standard error."""
    with _clear_errors():
        from bot.admin import answers

        versions = wiring.store(settings.read()).entries.versions("intent", intent)
        newest = answers.to_decide(versions, intent)
        typer.echo(answers.as_file(newest), nl=False)
        for version in versions:
            decided = f" {version.status} by {version.by}" if version.by else f" {version.status}"
            typer.echo(f"v{version.number} by {version.author}{decided}", err=True)


@group.command("diff")
def diff(intent: str) -> None:
    """What the newest version of a service changes."""
    with _clear_errors():
        from bot.admin import answers

        versions = wiring.store(settings.read()).entries.versions("intent", intent)
        newest = answers.to_decide(versions, intent)
        typer.echo(answers.difference(versions[-2] if len(versions) > 1 else None, newest))


@group.command("propose")
def propose(intent: str, file: Path, as_: As, note: Note = "") -> None:
    """Propose a new version of a service from a YAML file (as `show` or `pack export` writes it)."""
    with _clear_errors():
        from bot.admin import answers, members, pack

        store, now = wiring.store(settings.read()), clock.now()
        author, catalogue = members.named(store.members, as_), store.entries.catalogue()
        entry = catalogue.entries.get(intent)
        if entry is None:
            raise answers.AnswerError(f"no service {intent!r}")
        answers.may_propose(author, entry.owner, catalogue.playbook.front_desk)
        new = answers.read_proposal(file, intent, pack.in_force(store.entries), now.date())
        examples = [dict(example) for example in new.examples]
        version = store.entries.add("intent", intent, answers.actor(author), dict(new.content), examples, note, now)
        store.audit.record(answers.actor(author), "answer.propose", f"{intent} v{version.number}", now, note)
        typer.echo(f"{intent} v{version.number} proposed")


@group.command("approve")
def approve(intent: str, as_: As, note: Note = "") -> None:
    """Approve the newest version of a service; never one's own."""
    _decide(intent, as_, "approve", note)


@group.command("withdraw")
def withdraw(intent: str, as_: As, note: Note = "") -> None:
    """Withdraw a service's answer: the bot stops giving it at once."""
    _decide(intent, as_, "withdraw", note)


def _decide(intent: str, as_: str, action: str, note: str) -> None:
    with _clear_errors():
        from bot.admin import answers, members

        store, now = wiring.store(settings.read()), clock.now()
        member = members.named(store.members, as_)
        version = answers.to_decide(store.entries.versions("intent", intent), intent)
        triage = store.entries.catalogue().playbook.front_desk
        if action == "approve":
            answers.may_approve(member, version, triage)
        else:
            answers.may_propose(member, str(version.content["owner"]), triage)
        store.entries.decide(version, answers.actor(member), action, note, now)
        store.audit.record(answers.actor(member), f"answer.{action}", f"{intent} v{version.number}", now, note)
        typer.echo(f"{intent} v{version.number}: {action}")


@contextmanager
def _clear_errors() -> Iterator[None]:
    from bot.admin.answers import AnswerError
    from bot.admin.members import MemberError
    from bot.admin.yaml_files import PackFileError

    try:
        yield
    except (AnswerError, MemberError, PackFileError, OSError) as error:
        fail(str(error))
