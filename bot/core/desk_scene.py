"""What a handoff command looks at, and the one way it says what is to be done."""

from dataclasses import dataclass, replace
from typing import Any

from bot.core.desk_words import Command
from bot.core.nouns import (
    Act,
    Address,
    Button,
    Decision,
    Effect,
    Finding,
    Inbound,
    Kind,
    Member,
    Outcome,
    Role,
    Ticket,
    TicketEvent,
)
from bot.core.scene import Scene

NOBODY = Member(0, "", "", Role.PETUGAS)
"""Who writes to the desk without being a member."""


@dataclass(frozen=True)
class Desk:
    """One agent's message in a lane: who, what, and about which ticket (None when there is none they may act on)."""

    scene: Scene
    inbound: Inbound
    command: Command
    member: Member
    ticket: Ticket | None

    @property
    def case(self) -> Ticket:
        if self.ticket is None:
            raise ValueError("this command needs a ticket")
        return self.ticket

    @property
    def arrival_id(self) -> int:
        return self.scene.turn.arrivals[0].id

    @property
    def actor(self) -> str:
        return f"member:{self.member.id}"

    def say(self, key: str, /, **values: str | int) -> str:
        """A sentence to the agent: the desk speaks Indonesian."""
        return self.scene.say_desk(key, **values)

    def event(self, kind: str, note: str = "") -> TicketEvent:
        return TicketEvent(self.case.number, self.scene.now, kind, self.actor, note)

    def decision(
        self, outcome: Outcome, text: str, *buttons: Button, to: Address | None = None, **more: Any
    ) -> Decision:
        """Finish the arrival: what the agent is told, and what else is done."""
        number = self.ticket.number if self.ticket else None
        told = Effect(Act.SEND, to or self.inbound.address, text, buttons, ticket=number) if text else None
        effects = (*((told,) if told else ()), *more.pop("effects", ()))
        if self.inbound.passed_from is not None:
            effects = tuple(effect for effect in effects if effect.to == self.scene.conversation.address)
        return Decision(
            conversation=more.pop("conversation", self.scene.conversation),
            outcomes=((self.arrival_id, outcome),),
            effects=effects,
            finding=Finding(outcome, reason=f"desk {self.command.name or 'reply'}"),
            **more,
        )

    def repeated(self, order: str, after: str | None = None) -> tuple[Inbound, ...]:
        """The same order for every ticket that follows this one; what it does there is not told to the desk again.

        after: key of the effect that what is sent there waits for.
        """
        return tuple(
            replace(
                self.inbound,
                external_id=f"{self.inbound.external_id}>{ticket.number}",
                kind=Kind.TEXT,
                text=order,
                button=None,
                media=None,
                reply_to=after,
                ticket=ticket.number,
                passed_from=self.arrival_id,
            )
            for ticket in self.scene.found.followers
        )

    def refused(self, key: str, /, **values: str | int) -> Decision:
        return self.decision(Outcome.REFUSED, self.say(key, **values))
