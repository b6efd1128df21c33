"""Which facet of a service a question asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.facets import FACETS, facets_in, is_bare_question
from intents.normalise import tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("terus biayane piro?", ("cost",)),
        ("pinten nggih?", ("cost",)),
        ("bayar ga?", ("cost",)),
        ("gratis ta", ("cost",)),
        ("mbayar piro", ("cost",)),
        ("syarate opo wae", ("requirements",)),
        ("syaratipun menopo mawon", ("requirements",)),
        ("bawa apa aja", ("requirements",)),
        ("mbeto nopo mawon nggih", ("requirements",)),
        ("bukane jam piro?", ("hours",)),
        ("buka sampai jam berapa", ("hours",)),
        ("sabtu buka?", ("hours",)),
        ("online iso ta", ("online",)),
        ("saget lewat hp mboten", ("online",)),
        ("iso diwakilne ta", ("representative",)),
        ("boleh diurus orang lain?", ("representative",)),
        ("pirang dino dadine", ("duration",)),
        ("berapa lama selesai", ("duration",)),
        ("kapan jadinya", ("duration",)),
        ("pinten dinten dados", ("duration",)),
        ("ngurus neng endi yo", ("place",)),
        ("wonten pundi panggenane", ("place",)),
        ("kantornya dimana", ("place",)),
        ("syarat dan biaya ngurus ktp hilang", ("requirements", "cost")),
        ("biaya berapa, berapa hari jadi, di mana?", ("cost", "duration", "place")),
        ("lampu jalan depan rumah mati", ()),
        ("ktp lama saya hilang", ()),
        ("banyu mati ket wingi", ()),
    ],
)
def test_the_facet_of_a_question(text: str, expected: tuple[str, ...]) -> None:
    assert facets_in(tokens(text)) == expected


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("terus biayane piro?", True),
        ("bukane jam piro", True),
        ("online iso ta", True),
        ("biaya ktp piro", False),
        ("", False),
    ],
)
def test_a_question_about_nothing_named_is_bare(text: str, bare: bool) -> None:
    assert is_bare_question(tokens(text)) == bare


@given(st.text(max_size=200))
def test_every_answer_is_a_known_facet_once(text: str) -> None:
    found = facets_in(tokens(text))
    assert set(found) <= set(FACETS)
    assert len(found) == len(set(found))
