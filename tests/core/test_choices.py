"""A typed number, or a button's words, works like the button."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.choices import chosen
from bot.core.nouns import Button, Language
from bot.core.scene import bare
from tests.fakes import catalogue

TEXTS = catalogue().texts
SHOWN = {
    "form:send": "button-send",
    "form:change": "button-change",
    "form:cancel": "button-cancel",
    "form:what": "button-what",
    "form:place": "button-place",
    "alarm:yes": "button-now",
    "alarm:report": "button-report",
    "alarm:no": "button-not-urgent",
    "ticket:done:12": "button-done",
    "ticket:partly:12": "button-partly",
    "ticket:not:12": "button-not",
    "answer:good:kia": "button-good",
    "answer:bad:kia": "button-bad",
    "answer:report:kia": "button-report",
    "answer:ask:kia": "button-ask-opd",
    "clarify:none": "button-none",
    "person": "button-person",
    "tickets": "button-tickets",
}


def buttons(language: Language, *payloads: str) -> list[Button]:
    return [Button(TEXTS.say(language, SHOWN[payload]), payload) for payload in payloads]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("payload", SHOWN)
def test_the_title_of_every_button_may_be_typed(language: Language, payload: str) -> None:
    (button,) = buttons(language, payload)
    for typed in (button.title, button.title.upper(), f"{button.title}.", f" {button.title}!"):
        assert chosen(bare(typed), [button]) == payload


@pytest.mark.parametrize(
    ("typed", "payload"),
    [
        ("ya", "form:send"),
        ("nggih", "form:send"),
        ("wes kirim ae", "form:send"),
        ("batal", "form:cancel"),
        ("salah", "form:change"),
        ("saiki", "alarm:yes"),
        ("wes mari", "alarm:no"),
        ("lapor", "alarm:report"),
        ("wes", "ticket:done:12"),
        ("sampun", "ticket:done:12"),
        ("separo", "ticket:partly:12"),
        ("durung", "ticket:not:12"),
        ("dereng", "ticket:not:12"),
        ("ngerti", "answer:good:kia"),
        ("gak jelas", "answer:bad:kia"),
        ("petugas", "person"),
        ("admin", "person"),
    ],
)
def test_people_say_a_button_in_their_own_words(typed: str, payload: str) -> None:
    assert chosen(typed, buttons(Language.INDONESIAN, payload)) == payload


@pytest.mark.parametrize(("typed", "place"), [("1", 0), ("2", 1), ("3", 2)])
def test_a_typed_number_is_the_button_at_that_place(typed: str, place: int) -> None:
    payloads = ("form:send", "form:change", "form:cancel")
    assert chosen(typed, buttons(Language.INDONESIAN, *payloads)) == payloads[place]


@pytest.mark.parametrize("typed", ["0", "4", "-1", "142", "²", "٣٣", "ya sudah nanti saja", "", "belum diangkut"])
def test_anything_else_is_not_a_choice(typed: str) -> None:
    assert chosen(typed, buttons(Language.INDONESIAN, "form:send", "form:change", "form:cancel")) is None


def test_a_word_means_the_button_that_is_shown_now() -> None:
    assert chosen("belum", buttons(Language.INDONESIAN, "ticket:done:12", "ticket:not:12")) == "ticket:not:12"
    assert chosen("belum", buttons(Language.INDONESIAN, "answer:good:kia", "answer:bad:kia")) == "answer:bad:kia"
    assert chosen("belum", buttons(Language.INDONESIAN, "form:send", "form:cancel")) is None


@given(st.text(), st.lists(st.sampled_from(list(SHOWN)), max_size=5, unique=True))
def test_whatever_is_typed_the_choice_is_one_of_those_offered(typed: str, payloads: list[str]) -> None:
    assert chosen(bare(typed), buttons(Language.JAVANESE, *payloads)) in (*payloads, None)
