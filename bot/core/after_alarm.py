"""What is said right after an emergency was answered: details, a picture, or that it is over (PRODUCT 1.2)."""

import re
from dataclasses import replace

from bot.core import alarm, crisis, places, questions, report_words
from bot.core.nouns import Act, Decision, Outcome, Place
from bot.core.scene import Bubble, Scene
from intents.prediction import URGENT

_PASSED = (
    r"padam|padem|kecekel|kecekelan|ketangkep|ketangkap|tertangkap|ditangkep|ditangkap|ditulungi|ditulung|nulungi|ditolong|aman|"
    r"slamet|selamat|sadar|eling|ngadeg|tangi|bangun|rampung|beres|minggir|dipinggirne|surut|asat|bubar|sehat|membaik|tertangani|"
    r"dievakuasi|lerem|terkendali"
)
_HELPERS = r"(?:petugas|damkar|pemadam|ambulan|ambulans|polisi|bpbd|tagana|linmas|relawan)\w*"
_CAME = r"(?:datang|dateng|teko|teka|tiba|nyampe|sampai|rawuh)"
_NOW = r"(?:sudah|udah|udh|sdh|wes|wis|uwis|pun|sampun|mpun|barusan|lagi wae|baru saja)"
_OVER = re.compile(
    rf"\b{_NOW}\W+(?:\w+\W+){{0,2}}?(?:{_PASSED})\b"
    rf"|\b{_HELPERS}\W+(?:\w+\W+){{0,2}}?{_CAME}\b"
    r"|\b(?:api|apinya|geni|genine|apine)\W+(?:\w+\W+){0,2}?mati\b|\bmati\W+(?:apinya|genine|apine)\b"
    r"|\b(?:alhamdulillah|alhamdulilah|syukur|syukurlah)\b",
    re.IGNORECASE,
)
_NOT_OVER = re.compile(
    r"\b(?:belum|blm|durung|dereng|tapi|tp|ning|nanging|masih|msh|isih|taksih|maneh|malih|tambah|malah|nambah|tolong|tulung|"
    r"merambat|nyaut|mulad|mbulat|meluas)\b"
    r"|\b(?:gak|ga|nggak|tidak|ora|mboten|gaonok|gada)\W+"
    r"(?:bangun|tangi|sadar|obah|gerak|iso|bisa|saget|mandek|padam|mati|enek sing|ada yang)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:telpon|telepon|telp|tlp|nelpon|telfon|ditelpon|ditelepon|telponne|hubungi|dihubungi)\b", re.IGNORECASE
)


def over(scene: Scene) -> Decision | None:
    """Somebody says that the danger has passed: no alarm again, no report unless it is wanted."""
    last = scene.conversation.alarm
    if last is None or not alarm.fresh(scene, last) or not _OVER.search(scene.utterance.said):
        return None
    if _NOT_OVER.search(scene.utterance.said) or questions.asks(scene.utterance.said):
        return None
    bubble = Bubble(scene.say("alarm-over"), (scene.button("button-report", "alarm:report"),), case_bearing=False)
    text = f"{last.text}\n{scene.utterance.text}"
    return scene.remembering(alarm=replace(last, text=text)).decision(
        Outcome.DONE,
        bubble,
        reason="emergency over",
        about=last.intent,
        effects=alarm.cards(scene, replace(last, text=text), Act.EDIT, "card-over"),
    )


def amended(scene: Scene) -> Decision | None:
    """Details right after an emergency answer belong to it: the duty inbox gets them, a report is begun if wanted."""
    last = scene.conversation.alarm
    if last is None or not alarm.fresh(scene, last) or last.reported or _only_a_courtesy(scene):
        return None
    if report_words.wants(scene.utterance.text):
        somewhere = places.place_in(scene.utterance.text, scene.catalogue.kelurahan) != Place()
        return alarm.reported(scene, last, f"{last.text}\n{scene.utterance.text}" if somewhere else last.text)
    if _a_need_of_its_own(scene):
        return None
    more = replace(last, text=f"{last.text}\n{scene.utterance.text}")
    state = "card-confirmed" if last.confirmed else "card-unconfirmed"
    return scene.remembering(alarm=more).decision(
        Outcome.ATTACHED,
        Bubble(scene.say("alarm-more"), alarm.buttons(scene)),
        reason="details of an emergency",
        about=last.intent,
        effects=alarm.cards(scene, more, Act.EDIT, state),
    )


def shown(scene: Scene) -> Decision | None:
    """A photo or location right after an emergency answer begins the report of it."""
    last, utterance = scene.conversation.alarm, scene.utterance
    if last is None or not alarm.fresh(scene, last) or last.reported or utterance.text.strip():
        return None
    return alarm.reported(scene, last, last.text) if utterance.location or utterance.photos else None


def _only_a_courtesy(scene: Scene) -> bool:
    """Thanks at the end of "sudah saya telepon" are no reason to miss it."""
    return crisis.courtesy(scene) and not _CALLED.search(scene.utterance.text)


def _a_need_of_its_own(scene: Scene) -> bool:
    """Not an address, nor that 112 was called: those are details whatever they are read as."""
    said = scene.utterance.text
    if places.is_an_address(said, scene.catalogue.kelurahan.values()) or _CALLED.search(said):
        return False
    return scene.sure and scene.entry.kind not in (URGENT, "obrolan")
