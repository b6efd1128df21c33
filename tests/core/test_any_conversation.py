"""Whatever residents and agents do in whatever order: nothing is lost, doubled, mixed up or left unanswered."""

import re
from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.core.nouns import Draft, Kind, Location, Outcome, Status
from intents.prediction import Band, Issue, Prediction
from tests.fakes import RESIDENTS, City, catalogue, reading, with_facets

PEOPLE = ("sri", "budi", "joko")
FIRE, CRISIS = "tolong ada kebakaran di pasar", "aku pengen bunuh diri wae"
SAYINGS = {
    "lampu jalan mati semua di gang tiga": reading("", "lampu_jalan_mati"),
    "lampu": reading("", "lampu_jalan_mati"),
    "depan masjid Ngronggo": reading("", "wisata_event", Band.ASK_AGAIN, 0.2),
    "ktp saya hilang syaratnya apa": reading("", "ktp_hilang"),
    "terus biayane piro": reading("biayane piro", "uji_kir", Band.ASK_AGAIN, 0.2),
    "mau urus surat": reading("", "kk_pecah", Band.CLARIFY, 0.4, others=("kk_hilang", "kia")),
    "soal data keluarga": reading("", "kk_pecah", Band.HAND_OFF, 0.3, others=("kk_hilang",)),
    "ada petugas minta uang pelicin": reading("", "pungli_korupsi"),
    "surat keterangan usaha bagaimana": reading("", "surat_kelurahan"),
    "listrik padam sejak tadi pagi": reading("", "listrik_padam"),
    "terima kasih": reading("", "sapaan_terima_kasih"),
    "halo": reading("", "sapaan_terima_kasih"),
    "laporan saya sampai mana": reading("", "status_tiket"),
    "tagihan pdam saya membengkak": reading("", "pdam_tagihan_pasang"),
    "hapus data saya": reading("", "hapus_data"),
    "sambungkan ke orang": reading("", "bicara_petugas"),
    "lampu mati di Ngronggo, terus ktp hilang syaratnya apa": reading("", "lampu_jalan_mati"),
    "jalan rusak dan got mampet di Banjaran": reading("", "jalan_rusak"),
    "lampu jalan di Pare mati": reading("", "di_luar_lingkup"),
    "dasar tidak becus": reading("", "marah_umpatan"),
    "entahlah": reading("", "wisata_event", Band.ASK_AGAIN, 0.1),
}
REPLIES = (
    "ya",
    "belum",
    "sudah",
    "batal",
    "ubah",
    "kirim",
    "1",
    "2",
    "4",
    "/tiket",
    "/batal",
    "/bahasa jawa",
    "/apaini",
    "/data",
    "/hapus",
    "/privasi",
    "ya hapus",
    "stop",
    "anonim",
    "lanjut",
    "ikut",
    "tambahkan",
    "udah itu aja, kirim",
    "gak jadi deh",
    "akhiri obrolan",
    "0102030405",
    "catat sisan",
    "sudah padam",
)
DESKS = ("dishub", "dispendukcapil", "diskominfo", "inspektorat", "orang luar")
ORDERS = ("/ambil", "/balas", "/catatan", "/selesai", "/kembalikan", "/tiket", "/alihkan", "/antrean", "/obrolan", "")
REACHED = (Outcome.HANDED_OFF, Outcome.ATTACHED)
"""A person has it: in a new ticket, or in the one that person already has."""

SILENT = (Kind.REACTION, Kind.EDIT, Kind.DELETE)
people = st.sampled_from(PEOPLE)
TWO = {
    "lampu mati di Ngronggo, terus ktp hilang syaratnya apa": (
        ("lampu mati di Ngronggo", "lampu_jalan_mati"),
        ("ktp hilang syaratnya apa", "ktp_hilang"),
    ),
    "jalan rusak dan got mampet di Banjaran": (
        ("jalan rusak", "jalan_rusak"),
        ("got mampet di Banjaran", "banjir_drainase"),
    ),
}


def known_city() -> City:
    texts = {**SAYINGS, FIRE: reading("", "kebakaran"), CRISIS: reading("", "krisis_jiwa")}
    read = [(text, one, reading(text, one.intent)) for text, one in texts.items()]
    readings = [replace(one, text=t, emergency=r.emergency, urgent_words=r.urgent_words) for t, one, r in read]
    return City(*map(_with_its_needs, readings), pack=with_facets("ktp_hilang", cost="Gratis."))


def _with_its_needs(read: Prediction) -> Prediction:
    """The readings of two needs, as the model gives them."""
    parts = TWO.get(read.text)
    if parts is None:
        return read
    owners = [catalogue().entries[intent].owner for _, intent in parts]
    pairs = zip(parts, owners, strict=True)
    return replace(read, issues=tuple(Issue(text, intent, owner, 0.95) for (text, intent), owner in pairs))


class AnyConversation(RuleBasedStateMachine):
    """Every resident marks their words with their name, so that a mix-up shows."""

    def __init__(self) -> None:
        super().__init__()
        self.city = known_city()
        self.said = 0
        self.drafts: dict[str, tuple[Draft, ...]] = {}

    def live(self, who: str) -> bool:
        """Whether a person reads along just now."""
        return (*RESIDENTS, who) in self.city.store.rows.lanes and self.city.talk(who).live is not None

    def erased(self) -> set[str]:
        """Lanes that belong to nobody any more."""
        rows = self.city.store.rows
        return {lane for lane in rows.conversations if lane not in rows.lanes.values()}

    @rule(who=people, text=st.sampled_from(sorted(SAYINGS)), patient=st.booleans())
    def writes(self, who: str, text: str, patient: bool) -> None:
        self.city.write(text, who=who, patient=patient)

    @rule(who=people, number=st.integers(0, 999))
    def writes_something_of_their_own(self, who: str, number: int) -> None:
        self.city.write(f"rahasia-{who}-{number}", who=who)

    @rule(who=people, text=st.sampled_from(REPLIES))
    def replies(self, who: str, text: str) -> None:
        self.city.write(text, who=who)

    @rule(who=people, place=st.integers(0, 3))
    def presses(self, who: str, place: int) -> None:
        lane = self.city.store.rows.lanes.get((*RESIDENTS, who), "")
        offered = self.city.talk(who).offered if lane else ()
        if offered:
            self.city.write(button=offered[place % len(offered)].payload, who=who)

    @rule(who=people, number=st.integers(1, 6), what=st.sampled_from(["done", "partly", "not"]))
    def presses_an_old_button(self, who: str, number: int, what: str) -> None:
        self.city.write(button=f"ticket:{what}:{number}", who=who)

    @rule(who=people, kind=st.sampled_from([kind for kind in Kind if kind is not Kind.BUTTON]))
    def sends_something_else(self, who: str, kind: Kind) -> None:
        location = Location(-7.8, 112.0) if kind in (Kind.LOCATION, Kind.LIVE_LOCATION) else None
        live = self.live(who)
        seen = self.city.write(kind=kind, who=who, location=location, photo=7 if kind is Kind.PHOTO else None)
        assert seen.outcome is not None
        assert seen.texts or live or kind in SILENT or seen.outcome is Outcome.MERGED

    @rule(who=people)
    def asks_for_a_person(self, who: str) -> None:
        self.city.wait(seconds=5)
        live = self.live(who)
        seen = self.city.write("petugas", who=who)
        assert seen.outcome in REACHED
        if live:
            return
        number = re.search(r"T-(\d+)", seen.text)
        assert number
        assert self.city.ticket(int(number.group(1))).status is not Status.CLOSED

    @rule(texts=st.lists(st.sampled_from([*sorted(SAYINGS), *REPLIES]), min_size=1, max_size=3))
    def somebody_new_asks_for_a_person_after_some_talk(self, texts: list[str]) -> None:
        who = f"baru{len(self.city.store.rows.lanes)}"
        for text in texts:
            self.city.write(text, who=who)
        seen = self.city.write("petugas", who=who)
        assert seen.outcome in REACHED
        assert re.search(r"T-\d", seen.text)

    @rule(who=people, text=st.sampled_from([FIRE, CRISIS]))
    def cries_for_help(self, who: str, text: str) -> None:
        seen = self.city.write(text, who=who, patient=False)
        assert seen.outcome is Outcome.EMERGENCY
        assert "112" in seen.text

    @precondition(lambda self: self.city.store.rows.tickets)
    @rule(who=st.sampled_from(DESKS), order=st.sampled_from(ORDERS), number=st.integers(1, 8))
    def an_agent_acts(self, who: str, order: str, number: int) -> None:
        number = sorted(self.city.store.rows.tickets)[number % len(self.city.store.rows.tickets)]
        before = self.city.ticket(number)
        rest = {"/alihkan": "dpupr jalan kota"}.get(order, "sudah kami lihat")
        text = f"{order} T-{number} {rest}".strip()
        seen = self.city.desk(text, who=who, ticket=number, chat="dishub" if who == "orang luar" else who)
        assert seen.outcome is not None
        if who != before.department:
            assert self.city.ticket(number) == before

    @rule(minutes=st.sampled_from([1, 20, 60 * 24, 60 * 24 * 30]))
    def time_passes(self, minutes: int) -> None:
        self.city.wait(minutes=minutes)

    @precondition(lambda self: self.city.store.rows.arrivals)
    @rule(number=st.integers(0, 10_000))
    def a_message_is_delivered_again(self, number: int) -> None:
        self.city.wait(seconds=5)
        rows, sent = self.city.store.rows.copy(), len(self.city.sent)
        assert self.city.replay(1 + number % len(rows.arrivals)) == 0
        assert self.city.run() == []
        assert vars(self.city.store.rows) == vars(rows)
        assert len(self.city.sent) == sent

    @invariant()
    def every_message_has_exactly_one_outcome_or_still_waits(self) -> None:
        decided = [number for ruling in self.city.store.rows.rulings for number, _ in ruling.decision.outcomes]
        assert len(decided) == len(set(decided))
        forgotten = self.erased()
        for number, kept in self.city.store.rows.arrivals.items():
            if kept.arrival.lane in forgotten:
                continue
            assert (kept.outcome is None) is (kept.due_at is not None) is (number not in decided)

    @invariant()
    def a_draft_is_lost_only_when_it_was_sent_or_dropped(self) -> None:
        for lane, talk in self.city.store.rows.conversations.items():
            drafts = tuple(draft for draft in (talk.draft, *talk.held) if draft)
            gone = len(self.drafts.get(lane, ())) - len(drafts)
            assert gone <= 1 or lane in self.erased()
            self.drafts[lane] = drafts

    @invariant()
    def at_most_one_live_session_and_only_of_an_open_ticket(self) -> None:
        for talk in self.city.store.rows.conversations.values():
            if talk.live:
                assert self.city.ticket(talk.live.ticket).status.open
                assert self.city.ticket(talk.live.ticket).lane == talk.lane

    @invariant()
    def nobody_reads_what_another_resident_wrote(self) -> None:
        for who in PEOPLE:
            for text in self.city.shown_to(who):
                assert set(re.findall(r"rahasia-([a-z]+)-\d", text)) <= {who}

    @invariant()
    def a_ticket_belongs_to_the_lane_that_opened_it(self) -> None:
        lanes = {self.city.store.rows.lanes.get((*RESIDENTS, who)): who for who in PEOPLE}
        for ticket in self.city.store.rows.tickets.values():
            assert set(re.findall(r"rahasia-([a-z]+)-\d", ticket.text)) <= {lanes.get(ticket.lane)}

    def teardown(self) -> None:
        self.city.wait(days=40)
        assert all(kept.outcome for kept in self.city.store.rows.arrivals.values())
        assert not [ticket for ticket in self.city.store.rows.tickets.values() if ticket.status is Status.RESOLVED]


AnyConversation.TestCase.settings = settings(
    max_examples=120, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestAnyConversation = AnyConversation.TestCase
