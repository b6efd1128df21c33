"""The fixed sentences: complete in both languages, short enough on buttons, and never an internal name."""

import ast
import re
from pathlib import Path

import pytest

from bot.core import choices
from bot.core.nouns import Kind, Language, Status
from bot.core.serve_policy import Serve
from bot.core.texts import Texts
from tests.fakes import PACK, catalogue

CORE = Path(choices.__file__).parent
TEXTS = catalogue().texts
KEYS = TEXTS.keys(Language.INDONESIAN)
DESK_ONLY = ("desk-", "card-", "case-", "alarm-card", "attachment-only", "button-to-resident", "button-note")
RESIDENTS = sorted(key for key in KEYS if not key.startswith(DESK_ONLY))
SAYING = {"say", "say_desk", "button", "refused", "told", "_to_resident", "texts"}


def used_in_core() -> set[str]:
    """Every key that stands in a call of something that says it, and both sides of a conditional."""
    keys: set[str] = set()
    for file in sorted(CORE.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
                if name in SAYING:
                    arguments = node.args[:1] if name == "button" else node.args
                    keys |= {part for argument in arguments for part in _strings(argument)}
    return {key for key in keys if re.fullmatch(r"[a-z]+(-[a-z]+)*", key)}


def _strings(node: ast.AST) -> set[str]:
    return {n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def values(ftl: str) -> dict[str, frozenset[str]]:
    """The values each sentence of a file takes."""
    found: dict[str, set[str]] = {}
    key = ""
    for line in ftl.splitlines():
        head = re.match(r"([a-z][a-z-]*) =", line)
        key = head.group(1) if head else key
        if key and not line.startswith("#"):
            found.setdefault(key, set()).update(re.findall(r"\{ ?\$([a-z]+) ?\}", line))
    return {name: frozenset(names) for name, names in found.items()}


FILES = {language: values((PACK / "texts" / f"{language.value}.ftl").read_text()) for language in Language}


def test_every_sentence_the_core_says_exists() -> None:
    assert len(used_in_core()) > 60
    assert used_in_core() - KEYS - {"no-such-key"} == set()


def test_every_sentence_that_is_put_together_exists() -> None:
    built = {f"unserved-{serve.value}" for serve in Serve if not serve.served and serve is not Serve.JURISDICTION}
    built |= {f"status-{status.value.replace('_', '-')}" for status in Status}
    silent = (Kind.TEXT, Kind.BUTTON, Kind.REACTION, Kind.EDIT, Kind.DELETE)
    built |= {f"got-{kind.value.replace('_', '-')}" for kind in Kind if kind not in silent}
    built |= {f"case-{kind.value}" for kind in (Kind.VOICE, Kind.VIDEO, Kind.DOCUMENT)}
    assert built - KEYS == set()


@pytest.mark.parametrize("key", RESIDENTS)
def test_what_a_resident_reads_exists_in_javanese_with_the_same_values(key: str) -> None:
    assert key in TEXTS.keys(Language.JAVANESE)
    assert FILES[Language.INDONESIAN][key] == FILES[Language.JAVANESE][key]


def test_the_javanese_file_says_nothing_that_the_indonesian_does_not() -> None:
    assert TEXTS.keys(Language.JAVANESE) - KEYS == set()


@pytest.mark.parametrize("language", Language)
def test_the_title_of_a_button_fits_every_channel(language: Language) -> None:
    long = {key: len(TEXTS.say(language, key)) for key in KEYS if key.startswith("button-")}
    assert {key: length for key, length in long.items() if length > 20} == {}


@pytest.mark.parametrize("intent", sorted(catalogue().entries))
def test_the_title_of_a_service_fits_a_list_and_is_in_plain_words(intent: str) -> None:
    title = catalogue().entries[intent].title
    assert 0 < len(title) <= 24
    assert "_" not in title


def test_no_sentence_names_an_intent_by_its_internal_name() -> None:
    internal = sorted(intent for intent in catalogue().entries if "_" in intent)
    for language in Language:
        said = "\n".join(
            TEXTS.say(language, key, **dict.fromkeys(FILES[language][key], "x"))
            for key in sorted(KEYS & FILES[language].keys())
        )
        assert [intent for intent in internal if intent in said] == []
    for entry in catalogue().entries.values():
        words = "\n".join([entry.title, entry.answer, *(facet.text for facet in entry.facets.values())])
        assert [intent for intent in internal if intent in words] == [], entry.intent


def test_a_missing_sentence_or_value_is_an_error_and_not_a_hole() -> None:
    with pytest.raises(KeyError):
        TEXTS.say(Language.INDONESIAN, "no-such-key")
    with pytest.raises(KeyError):
        TEXTS.say(Language.INDONESIAN, "greeting")


def test_a_sentence_missing_in_javanese_is_said_in_indonesian() -> None:
    texts = Texts({"id": "a = satu\nb = dua\n", "jv": "a = setunggal\n"})
    assert texts.say(Language.JAVANESE, "a") == "setunggal"
    assert texts.say(Language.JAVANESE, "b") == "dua"


@pytest.mark.parametrize("payload", sorted(choices.SPOKEN))
def test_the_words_for_a_button_are_as_they_are_compared(payload: str) -> None:
    from bot.core.scene import bare

    assert all(word == bare(word) for word in choices.SPOKEN[payload])
