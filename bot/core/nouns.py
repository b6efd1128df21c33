"""The things the bot talks about. Plain frozen values; everything else in core takes and returns them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Side(StrEnum):
    """Whose edge a message came in by."""

    RESIDENT = "resident"
    DESK = "desk"


class Language(StrEnum):
    INDONESIAN = "id"
    JAVANESE = "jv"


class Kind(StrEnum):
    """What a message is, on whatever channel."""

    TEXT = "text"
    BUTTON = "button"
    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    STICKER = "sticker"
    DOCUMENT = "document"
    CONTACT = "contact"
    LOCATION = "location"
    LIVE_LOCATION = "live_location"
    POLL = "poll"
    REACTION = "reaction"
    EDIT = "edit"
    DELETE = "delete"
    UNSUPPORTED = "unsupported"


class Outcome(StrEnum):
    """What became of an inbound message; each ends in exactly one (PRODUCT 1.3)."""

    ANSWERED = "answered"
    EMERGENCY = "emergency"
    CLARIFIED = "clarified"
    ASKED_AGAIN = "asked_again"
    IN_FORM = "in_form"
    ATTACHED = "attached"
    JOINED = "joined"
    HANDED_OFF = "handed_off"
    DONE = "done"
    MERGED = "merged"
    NOTED = "noted"
    REFUSED = "refused"


class Confidentiality(StrEnum):
    BIASA = "biasa"
    RAHASIA = "rahasia"
    ANONIM = "anonim"


class Role(StrEnum):
    """What a member may do in a department; each includes the ones before it."""

    PETUGAS = "petugas"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


class Status(StrEnum):
    """Where a ticket stands."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    RESOLVED = "resolved"
    CLOSED = "closed"
    CLOSED_UNCONFIRMED = "closed_unconfirmed"

    @property
    def open(self) -> bool:
        """Whether somebody still has to act: the department, or the resident on the closing question."""
        return self not in (Status.CLOSED, Status.CLOSED_UNCONFIRMED)


class Mode(StrEnum):
    DEMO = "demo"
    PRODUCTION = "production"


# ---------------------------------------------------------------- messages in


@dataclass(frozen=True, slots=True)
class Address:
    """A chat on a channel. account: the bot's or number's own id there."""

    channel: str
    account: str
    chat: str


@dataclass(frozen=True, slots=True)
class Location:
    """Degrees, WGS 84. Raises ValueError for numbers that are no place on earth."""

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise ValueError("not a place on earth")


@dataclass(frozen=True, slots=True)
class Media:
    """A file that came with a message. stored: its id in storage.media, None until it was fetched."""

    kind: str
    remote_id: str = ""
    stored: int | None = None
    mime: str = ""


@dataclass(frozen=True, slots=True)
class Inbound:
    """One parsed message of a resident or an agent.

    sender: who wrote it, as the channel names them. text: at most 4,096 code points; a resident's is masked.
    ticket: the number an agent's command or button names. reply_to, edits: external ids of other messages.
    passed_from: the arrival whose order this repeats for a ticket that follows the one it was given for.
    sender_name: of an agent, as the channel shows it. left: the member whose leaving this carries on; no edge sets it.
    """

    side: Side
    address: Address
    sender: str
    external_id: str
    kind: Kind
    sent_at: datetime
    text: str = ""
    button: str | None = None
    location: Location | None = None
    media: Media | None = None
    reply_to: str | None = None
    edits: str | None = None
    ticket: int | None = None
    passed_from: int | None = None
    sender_name: str = ""
    left: int | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Arrival:
    """An accepted message waiting in its lane. ticket: the one it is about, resolved at accept."""

    id: int
    lane: str
    inbound: Inbound
    received_at: datetime
    ticket: int | None = None
    attempts: int = 0


# ---------------------------------------------------------------- the city


@dataclass(frozen=True, slots=True)
class Facet:
    """The answer to one side question about a service (cost, hours, …) and where it was read."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A service as the city describes it: one version, with its approval.

    status: seed, approved or withdrawn. certainty: verified, partial or recalled (how well its source was read).
    facets: only the known ones. verified_on: day of approval, else the day the source was read.
    """

    intent: str
    version_id: int
    title: str
    kind: str
    owner: str
    confidentiality: Confidentiality
    answer: str
    certainty: str
    status: str
    verified_on: date
    valid_until: date
    facets: Mapping[str, Facet] = field(default_factory=dict)
    slots: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()

    @property
    def sensitive(self) -> bool:
        """Never offered as a guess: emergencies and confidential matters."""
        return self.kind == "darurat" or self.confidentiality is not Confidentiality.BIASA


@dataclass(frozen=True, slots=True)
class Department:
    """An OPD, a city-owned company, or an outside body (kind `luar`: whose case is not the city's)."""

    id: str
    name: str
    short: str
    kind: str
    aliases: tuple[str, ...] = ()
    contact: str = ""

    @property
    def outside(self) -> bool:
        return self.kind == "luar"


@dataclass(frozen=True, slots=True)
class Kelurahan:
    """A quarter of the city. also_word: its name means something else as well ("pojok", "pesantren")."""

    code: str
    name: str
    kecamatan: str
    spellings: tuple[str, ...] = ()
    also_word: bool = False


@dataclass(frozen=True, slots=True)
class Hours:
    """Working time of one weekday: half-open spans of minutes after midnight, local time."""

    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Working hours by ISO weekday (1 = Monday) and the days off. known_until: last day the file speaks of."""

    week: Mapping[int, Hours]
    holidays: frozenset[date]
    known_until: date
    utc_offset_minutes: int = 420


# ---------------------------------------------------------------- tickets


def label(ticket: int) -> str:
    """The number of a ticket as people read and type it."""
    return f"T-{ticket}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is: a kelurahan code, words, a shared location; any of them."""

    kelurahan: str | None = None
    words: str = ""
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Ticket:
    """A case at a department.

    holder: the member who took it. promised_at: by when the first answer is due. incident: the ticket it follows,
    because it reports the same thing; what that one's department does is repeated for it.
    """

    number: int
    lane: str
    department: str
    intent: str
    text: str
    confidentiality: Confidentiality
    opened_at: datetime
    status: Status = Status.NEW
    place: Place = Place()
    photos: tuple[int, ...] = ()
    holder: int | None = None
    holder_name: str = ""
    promised_at: datetime | None = None
    first_answered_at: datetime | None = None
    resolved_at: datetime | None = None
    transfers: int = 0
    reopened: int = 0
    confidence: float = 0.0
    incident: int | None = None
    reminded_at: datetime | None = None

    @property
    def label(self) -> str:
        """The number as people read and type it."""
        return label(self.number)


@dataclass(frozen=True, slots=True)
class TicketEvent:
    """Something that happened to a ticket. actor: `bot`, `resident` or `member:<id>`; note: words for people."""

    ticket: int
    at: datetime
    kind: str
    actor: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """An agent: a person bound to one department and role. address: None until a chat is bound."""

    id: int
    name: str
    department: str
    role: Role
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """An invitation into a department and role. hash: of the code itself, which is kept nowhere."""

    hash: str
    department: str
    role: Role
    expires_at: datetime
    used: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """A sender who becomes a member by a code, which is used up by it. address: of their private chat."""

    code: Code
    name: str
    address: Address
    sender: str


# ---------------------------------------------------------------- the conversation


@dataclass(frozen=True, slots=True)
class Button:
    """title: at most 24 code points (a row of a WhatsApp list). payload: at most 64 bytes (Telegram)."""

    title: str
    payload: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A report being written.

    touched_at: when it was last gone on with. asking: what the bot asked last (what, place, kelurahan, border, confirm
    or change). second: another report told in the same message, sent together with this one.
    """

    intent: str
    department: str
    text: str
    confidentiality: Confidentiality
    touched_at: datetime
    asking: str
    place: Place = Place()
    photos: tuple[int, ...] = ()
    confidence: float = 0.0
    second: "Draft | None" = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The service last answered, for what the resident asks next."""

    intent: str
    at: datetime
    asked: str


@dataclass(frozen=True, slots=True)
class Alarm:
    """The last emergency of a conversation.

    card, duty: key and inbox of its card. reported: a report of it was begun.
    """

    intent: str
    at: datetime
    card: str
    text: str
    duty: str = ""
    confirmed: bool = False
    reported: bool = False


@dataclass(frozen=True, slots=True)
class Live:
    """A live session: what the resident writes goes to this agent. desk: where the agent reads; name: of the agent."""

    ticket: int
    member: int
    name: str
    desk: Address


@dataclass(frozen=True, slots=True)
class Expected:
    """Words that a ticket waits for: after an officer wrote (asked), or a person was called without saying why."""

    ticket: int
    at: datetime
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value that is asked for by name and sealed with a ticket as soon as it comes. name: of the slot."""

    ticket: int
    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Conversation:
    """What is remembered of one lane between two turns.

    offered: the buttons last shown, so that a typed number or title works like pressing one. held: reports begun
    before the one being written; none is lost.
    photos, location: sent without words, kept for what is said next.
    clarified, rephrased: already asked "Maksud Anda …?" or for other words; unclear_text: what was said meanwhile.
    busy_at: when something was last done for the resident, not merely talked about.
    wrong_codes: when this sender lately tried a code that does not count.
    """

    lane: str
    side: Side = Side.RESIDENT
    address: Address | None = None
    language: Language = Language.INDONESIAN
    language_pinned: bool = False
    greeted: bool = False
    offered: tuple[Button, ...] = ()
    draft: Draft | None = None
    answered: Answered | None = None
    alarm: Alarm | None = None
    clarified: bool = False
    rephrased: bool = False
    unclear_text: str = ""
    thanked: bool = False
    photos: tuple[int, ...] = ()
    location: Location | None = None
    held: tuple[Draft, ...] = ()
    live: Live | None = None
    expected: Expected | None = None
    wanted: Wanted | None = None
    busy_at: datetime | None = None
    wrong_codes: tuple[datetime, ...] = ()
    version: int = 1


# ---------------------------------------------------------------- decisions


class Act(StrEnum):
    """What an effect asks of a channel."""

    SEND = "send"
    EDIT = "edit"
    DELETE = "delete"
    CREATE_TOPIC = "create_topic"


@dataclass(frozen=True, slots=True)
class Effect:
    """Something to be done outside, durable until it is.

    key: names the message sent, so that a later effect can edit it or wait for it (after). text: plain, never markup.
    case_bearing: sent again when it is unknown whether it arrived; a greeting is not.
    report_to: the agent to tell when it can never be delivered. forget: nothing is kept of it once it was sent.
    """

    act: Act
    to: Address
    text: str = ""
    buttons: tuple[Button, ...] = ()
    key: str | None = None
    after: str | None = None
    ticket: int | None = None
    not_before: datetime | None = None
    photo: int | None = None
    case_bearing: bool = True
    report_to: Address | None = None
    forget: bool = False


@dataclass(frozen=True, slots=True)
class Timer:
    """A moment a lane wants to be woken at. (lane, kind, key) is unique."""

    lane: str
    kind: str
    key: str
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Message:
    """A line of the thread. direction: in, out or note; author: resident, bot or member:<id>."""

    lane: str
    direction: str
    author: str
    text: str
    at: datetime
    ticket: int | None = None
    photo: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Why the bot did what it did, for the record and the review queue."""

    outcome: Outcome
    intent: str | None = None
    confidence: float = 0.0
    band: str = ""
    reason: str = ""
    entry_version: int | None = None


@dataclass(frozen=True, slots=True)
class Sealed:
    """A value only the owning department may read; it is purged with its ticket."""

    ticket: int
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Everything one turn does, saved in one transaction.

    outcomes: of the arrivals that are finished by it. wait_until: the lane's arrivals stay until then.
    rewrites: stored texts to replace, because an identifier showed only once fragments were joined.
    cancelled: keys of effects not to be sent any more. timers_off: (kind, key) of timers that are over.
    passed_on: this order again, for the tickets that follow. heard: what to keep of the words instead of them (a
    value was sealed). erased: everything kept of the lane is erased first, its tickets stay without a person.
    joined: who becomes a member. left: the id of the member whose membership ends.
    """

    conversation: Conversation
    outcomes: tuple[tuple[int, Outcome], ...] = ()
    wait_until: datetime | None = None
    rewrites: tuple[tuple[int, str], ...] = ()
    tickets: tuple[Ticket, ...] = ()
    events: tuple[TicketEvent, ...] = ()
    effects: tuple[Effect, ...] = ()
    cancelled: tuple[str, ...] = ()
    timers: tuple[Timer, ...] = ()
    timers_off: tuple[tuple[str, str], ...] = ()
    messages: tuple[Message, ...] = ()
    finding: Finding | None = None
    passed_on: tuple[Inbound, ...] = ()
    sealed: tuple[Sealed, ...] = ()
    heard: str | None = None
    erased: bool = False
    joined: Joined | None = None
    left: int | None = None
