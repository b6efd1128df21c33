"""What a behaviour looks at, and the one way it says what is to be done."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.core.catalogue import Catalogue
from bot.core.nouns import (
    Act,
    Address,
    Arrival,
    Button,
    Code,
    Conversation,
    Decision,
    Effect,
    Entry,
    Finding,
    Inbound,
    Kind,
    Language,
    Location,
    Member,
    Message,
    Mode,
    Outcome,
    Ticket,
    Timer,
)
from bot.core.playbook import Playbook
from intents.masking import LABELS
from intents.prediction import Band, Prediction

_WORD = re.compile(r"\w+")
_BUSY = frozenset({Outcome.IN_FORM, Outcome.HANDED_OFF, Outcome.DONE, Outcome.ATTACHED, Outcome.JOINED})
_BESIDE_A_REPORT = frozenset({Outcome.ANSWERED, Outcome.DONE, Outcome.CLARIFIED, Outcome.HANDED_OFF})
"""Outcomes after which a resident is reminded of a report that is not sent yet."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thought: the text of the arrivals in one run, fragments merged in order."""

    text: str
    kinds: tuple[Kind, ...]
    last_at: datetime
    button: str | None = None
    location: Location | None = None
    photos: tuple[int, ...] = ()
    ticket: int | None = None

    @property
    def said(self) -> str:
        """What was said in own words: nothing when a button was pressed."""
        return "" if self.button else self.text

    @property
    def bare(self) -> str:
        """The text as it is compared with words and numbers: lower case, no punctuation."""
        return bare(self.text)


@dataclass(frozen=True, slots=True)
class Turn:
    """A lane's turn: its memory, its tickets, and either arrivals to handle or a timer that fired.

    joint: the reading of the words together with those before them (see `context`).
    """

    conversation: Conversation
    tickets: tuple[Ticket, ...] = ()
    arrivals: tuple[Arrival, ...] = ()
    utterance: Utterance | None = None
    prediction: Prediction | None = None
    joint: Prediction | None = None
    timer: Timer | None = None
    rewrites: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What was loaded beside the lane itself.

    inboxes: the chats each department reads in. members: by (channel, account, sender). queue: open tickets of the
    acting member's department. thread: of the ticket acted on. pending: keys of effects not sent yet.
    words: of the earlier arrival asked for. near: open reports of other residents about the same service, the oldest
    first. followers: open tickets that follow the one acted on. sealed: its sealed values by name.
    copy: what was said in the lane, for its resident. code: the invitation asked for, whatever became of it.
    left, held: the member whose leaving is carried on, and the open tickets they hold.
    """

    catalogue: Catalogue
    mode: Mode
    inboxes: Mapping[str, Sequence[Address]]
    members: Mapping[tuple[str, str, str], Member] = field(default_factory=dict)
    queue: tuple[Ticket, ...] = ()
    thread: tuple[Message, ...] = ()
    pending: frozenset[str] = frozenset()
    words: str = ""
    near: tuple[Ticket, ...] = ()
    followers: tuple[Ticket, ...] = ()
    sealed: Mapping[str, str] = field(default_factory=dict)
    copy: tuple[Message, ...] = ()
    code: Code | None = None
    left: Member | None = None
    held: tuple[Ticket, ...] = ()


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message to the resident. key: names it when something later refers to it."""

    text: str
    buttons: tuple[Button, ...] = ()
    key: str | None = None
    ticket: int | None = None
    case_bearing: bool = True


@dataclass(frozen=True)
class Scene:
    """Everything a behaviour may know. numbers: reserved ticket numbers it may use, in order."""

    turn: Turn
    found: Found
    now: datetime
    numbers: tuple[int, ...] = ()

    @property
    def conversation(self) -> Conversation:
        return self.turn.conversation

    @property
    def utterance(self) -> Utterance:
        if self.turn.utterance is None:
            raise ValueError("a timer has no utterance")
        return self.turn.utterance

    @property
    def prediction(self) -> Prediction:
        if self.turn.prediction is None:
            raise ValueError("this turn was not predicted")
        return self.turn.prediction

    @property
    def catalogue(self) -> Catalogue:
        return self.found.catalogue

    @property
    def playbook(self) -> Playbook:
        return self.found.catalogue.playbook

    @property
    def entry(self) -> Entry:
        """The service the utterance is most likely about."""
        return self.catalogue.entries[self.prediction.intent]

    @property
    def sure(self) -> bool:
        return self.prediction.band is Band.ANSWER

    def ticket(self, number: int | None) -> Ticket | None:
        """A ticket of this lane; another lane's is not to be seen from here."""
        return next((ticket for ticket in self.turn.tickets if ticket.number == number), None)

    def say(self, key: str, /, **values: str | int) -> str:
        """A fixed sentence in the language of the conversation."""
        return self.catalogue.texts.say(self.conversation.language, key, **values)

    def say_desk(self, key: str, /, **values: str | int) -> str:
        """A fixed sentence to agents: the desk speaks Indonesian."""
        return self.catalogue.texts.say(Language.INDONESIAN, key, **values)

    def heard_as(self, text: str) -> "Scene":
        """The same scene with other words kept of the message, in the stored arrivals too."""
        worded = [arrival.id for arrival in self.turn.arrivals if arrival.inbound.text]
        rewrites = tuple((identifier, text if place == 0 else "") for place, identifier in enumerate(worded))
        heard = replace(self.utterance, text=text)
        return replace(self, turn=replace(self.turn, utterance=heard, rewrites=rewrites))

    def button(self, key: str, payload: str) -> Button:
        return Button(self.say(key), payload)

    def remembering(self, **changes: Any) -> "Scene":
        """The same scene with the conversation changed."""
        return replace(self, turn=replace(self.turn, conversation=replace(self.conversation, **changes)))

    def understood(self, **changes: Any) -> "Scene":
        """The same scene once a message was understood: nothing is unclear any more."""
        nothing = {"clarified": False, "rephrased": False, "unclear_text": "", "thanked": False}
        return self.remembering(**{**nothing, **changes})

    def decision(
        self,
        outcome: Outcome,
        *bubbles: Bubble,
        reason: str,
        about: str | None = None,
        entry_version: int | None = None,
        quiet: bool = False,
        **more: Any,
    ) -> Decision:
        """Finish the arrivals of this turn with one outcome, what is said, and what else is to be done.

        about: the intent it was decided to be about, where that is not the one read. quiet: what is said is neither
        added to nor recorded in the thread.
        """
        plain = quiet or outcome is Outcome.EMERGENCY
        said = bubbles if plain else self._noticed(bubbles, outcome)
        greeted = self.conversation.greeted or (bool(bubbles) and not plain)
        return Decision(
            conversation=self._after(said, outcome, greeted=greeted),
            outcomes=tuple(_outcomes(self.turn.arrivals, outcome)),
            rewrites=self.turn.rewrites,
            effects=(*(self._send(bubble) for bubble in said), *more.pop("effects", ())),
            messages=(*self._heard(more), *(self._said(one) for one in said if not quiet), *more.pop("notes", ())),
            timers_off=(*self._over(), *more.pop("timers_off", ())),
            finding=self._finding(outcome, reason, about, entry_version),
            **more,
        )

    def _over(self) -> tuple[tuple[str, str], ...]:
        return ((self.turn.timer.kind, self.turn.timer.key),) if self.turn.timer else ()

    def _noticed(self, bubbles: tuple[Bubble, ...], outcome: Outcome) -> tuple[Bubble, ...]:
        added = self._notices(outcome) if bubbles else []
        if not added:
            return bubbles
        *first, last = bubbles
        return (*first, replace(last, text="\n\n".join((last.text, *added))))

    def _notices(self, outcome: Outcome) -> list[str]:
        """What is said once at the first contact, whenever an identifier was sent, and while a report waits."""
        if self.turn.utterance is None:
            return []
        hidden = any(label in self.utterance.text for label in LABELS)
        waits = outcome in _BESIDE_A_REPORT and self.conversation.draft is not None
        notices = (("draft-open", waits), ("masked", hidden), ("notice", not self.conversation.greeted))
        return [self.say(key, title=self._report_title()) for key, due in notices if due]

    def _report_title(self) -> str:
        draft = self.conversation.draft
        return self.catalogue.entries[draft.intent].title if draft else ""

    def _after(self, said: tuple[Bubble, ...], outcome: Outcome, *, greeted: bool) -> Conversation:
        offered = said[-1].buttons if said else self.conversation.offered
        busy_at = self.now if outcome in _BUSY else self.conversation.busy_at
        return replace(self.conversation, greeted=greeted, offered=offered, busy_at=busy_at)

    def _send(self, bubble: Bubble) -> Effect:
        if self.conversation.address is None:
            raise ValueError("a conversation without an address cannot be answered")
        return Effect(
            act=Act.SEND,
            to=self.conversation.address,
            text=bubble.text,
            buttons=bubble.buttons,
            key=bubble.key,
            ticket=bubble.ticket,
            case_bearing=bubble.case_bearing,
        )

    def _heard(self, more: dict[str, Any]) -> list[Message]:
        if self.turn.utterance is None:
            return []
        ticket = more["tickets"][0].number if more.get("tickets") else self.utterance.ticket
        text, photo = self.utterance.text, next(iter(self.utterance.photos), None)
        if not text and photo is None:
            text = self._pressed_title() or self.say_desk(f"case-{self.utterance.kinds[-1].value.replace('_', '-')}")
        return [Message(self.conversation.lane, "in", "resident", text, self.now, ticket, photo)]

    def _pressed_title(self) -> str:
        """What a pressed button was called, never what it means inside."""
        offered = self.conversation.offered
        return next((button.title for button in offered if button.payload == self.utterance.button), "")

    def _said(self, bubble: Bubble) -> Message:
        return Message(self.conversation.lane, "out", "bot", bubble.text, self.now, bubble.ticket)

    def _finding(self, outcome: Outcome, reason: str, about: str | None, entry_version: int | None) -> Finding | None:
        if self.turn.utterance is None:
            return None
        read = self.turn.prediction
        if read is None:
            return Finding(outcome, about, reason=reason, entry_version=entry_version)
        return Finding(outcome, about or read.intent, read.confidence, read.band.value, reason, entry_version)


def _outcomes(arrivals: Sequence[Arrival], outcome: Outcome) -> list[tuple[int, Outcome]]:
    """The last fragment carries the outcome; those before it were merged into it."""
    *merged, last = [arrival.id for arrival in arrivals] or [0]
    if not arrivals:
        return []
    return [*((identifier, Outcome.MERGED) for identifier in merged), (last, outcome)]


def bare(text: str) -> str:
    """Lower-case words with single spaces between them."""
    return " ".join(_WORD.findall(text.casefold()))


def sender_of(inbound: Inbound) -> tuple[str, str, str]:
    """The key under which a member is found."""
    return (inbound.address.channel, inbound.address.account, inbound.sender)
