"""Whatever residents and agents do in whatever order: nothing is lost, doubled, mixed up or left unanswered."""

import re
from dataclasses import replace

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.core.nouns import Kind, Location, Outcome, Status
from intents.prediction import Band
from tests.fakes import RESIDENTS, City, reading, with_facets

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
)
DESKS = ("dishub", "dispendukcapil", "diskominfo", "inspektorat", "orang luar")
ORDERS = ("/ambil", "/balas", "/catatan", "/selesai", "/kembalikan", "/tiket", "/alihkan", "/antrean", "")
SILENT = (Kind.REACTION, Kind.EDIT, Kind.DELETE)
people = st.sampled_from(PEOPLE)


def known_city() -> City:
    texts = {**SAYINGS, FIRE: reading("", "kebakaran"), CRISIS: reading("", "krisis_jiwa")}
    read = [(text, one, reading(text, one.intent)) for text, one in texts.items()]
    readings = [replace(one, text=t, emergency=r.emergency, urgent_words=r.urgent_words) for t, one, r in read]
    return City(*readings, pack=with_facets("ktp_hilang", cost="Gratis."))


class AnyConversation(RuleBasedStateMachine):
    """Every resident marks their words with their name, so that a mix-up shows."""

    def __init__(self) -> None:
        super().__init__()
        self.city = known_city()
        self.said = 0

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
        seen = self.city.write(kind=kind, who=who, location=location, photo=7 if kind is Kind.PHOTO else None)
        assert seen.outcome is not None
        assert seen.texts or kind in SILENT or seen.outcome is Outcome.MERGED

    @rule(who=people)
    def asks_for_a_person(self, who: str) -> None:
        self.city.wait(seconds=5)
        seen = self.city.write("petugas", who=who)
        assert seen.outcome is Outcome.HANDED_OFF
        number = re.search(r"T-(\d+)", seen.text)
        assert number
        assert self.city.ticket(int(number.group(1))).status is not Status.CLOSED

    @rule(texts=st.lists(st.sampled_from([*sorted(SAYINGS), *REPLIES]), min_size=1, max_size=3))
    def somebody_new_asks_for_a_person_after_some_talk(self, texts: list[str]) -> None:
        who = f"baru{len(self.city.store.rows.lanes)}"
        for text in texts:
            self.city.write(text, who=who)
        assert self.city.write("petugas", who=who).outcome is Outcome.HANDED_OFF

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
        for number, kept in self.city.store.rows.arrivals.items():
            assert (kept.outcome is None) is (kept.due_at is not None) is (number not in decided)

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
    max_examples=60, stateful_step_count=30, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestAnyConversation = AnyConversation.TestCase
