"""What residents read keeps to a list of rules (docs/wording.md): no blame, no promise without a clock, no advice beyond
what was approved; short enough for one bubble.
"""

from pathlib import Path

import pytest

from bot.core.nouns import Language
from tests.core.test_fixed_sentences import FILES, RESIDENTS, TEXTS
from tests.fakes import catalogue

RULES = Path(__file__).parents[2] / "docs" / "wording.md"
BLAME = ("salah anda", "kesalahan anda", "seharusnya anda", "anda tidak mengerti", "klentune panjenengan", "anda lupa")
EMPTY = ("kami akan segera", "segera kami", "secepatnya", "sesegera mungkin", "dalam waktu dekat", "mohon ditunggu", "harap maklum",
         "mohon maklum", "badhe enggal kula")  # fmt: skip
SENT = (
    "bantuan sedang dikirim",
    "bantuan sudah dikirim",
    "petugas sedang menuju",
    "ambulans sedang",
    "damkar sedang menuju",
)
ADVICE = ("minum obat", "dosis", "diagnosis anda", "anda pasti menang", "anda bisa menuntut", "gugat saja")
SURE = ("dijamin", "100%", "pasti dapat", "pasti cair", "pasti diterima")
LONGEST_SENTENCE, LONGEST_ANSWER = 600, 1024


def filled(language: Language, key: str) -> str:
    return TEXTS.say(language, key, **dict.fromkeys(FILES[language][key], "x"))


FIXED = {f"{language.value}:{key}": filled(language, key) for language in Language for key in RESIDENTS}
ANSWERS = {entry.intent: entry.answer for entry in catalogue().entries.values()}
FACETS = {
    f"{entry.intent}:{name}": facet.text
    for entry in catalogue().entries.values()
    for name, facet in entry.facets.items()
}
SAID = {**FIXED, **ANSWERS, **FACETS}
"""Everything a resident may read, by where it stands."""


@pytest.mark.parametrize("phrases", [BLAME, EMPTY, SENT, ADVICE, SURE])
def test_nothing_is_said_that_the_rules_forbid(phrases: tuple[str, ...]) -> None:
    found = [(where, phrase) for where, text in SAID.items() for phrase in phrases if phrase in text.casefold()]
    assert found == []


@pytest.mark.parametrize("phrases", [BLAME, EMPTY, SENT, ADVICE, SURE])
def test_every_forbidden_phrase_stands_in_the_rules(phrases: tuple[str, ...]) -> None:
    rules = RULES.read_text().casefold()
    assert [phrase for phrase in phrases if phrase not in rules] == []


def test_a_promise_always_has_its_clock() -> None:
    promises = [key for key in RESIDENTS if "paling lambat" in filled(Language.INDONESIAN, key)]
    assert len(promises) >= 4
    assert [key for key in promises if "due" not in FILES[Language.INDONESIAN][key]] == []


def test_what_is_said_fits_one_bubble() -> None:
    assert [where for where, text in {**FIXED, **FACETS}.items() if len(text) > LONGEST_SENTENCE] == []
    assert [where for where, text in ANSWERS.items() if len(text) > LONGEST_ANSWER] == []


def test_nobody_is_shouted_at() -> None:
    assert [where for where, text in SAID.items() if "!!" in text or "??" in text] == []
