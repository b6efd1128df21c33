"""Raw messages become words, and courtesies do not vote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.normalise import is_only_courtesy, plain, strip_courtesy, tokens

ANY_TEXT = st.text(st.characters(codec=None), max_size=200)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("ＫＴＰ Hilang", "ktp hilang"),
        ("cepeeet tolonggg", "cepet tolong"),
        ("arek2 ndang2", "arek arek ndang ndang"),
        ("anak2nya", "anak anaknya"),
        ("RT2 RW2 gg2", "rt2 rw2 gg2"),
        ("a\x00b\x1fc\ud800", "abc"),
        (
            "pak\u2028api\u2029gede\x85di\x0brumah\x0cku\x1cini\x1dpak\x1etolong\rya",
            "pak api gede di rumah ku ini pak tolong ya",
        ),
        ("Jum'at assalamu’alaikum", "jumat assalamualaikum"),
        ("11000", "11000"),
    ],
)
def test_one_spelling_of_every_word(raw: str, expected: str) -> None:
    assert plain(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Selamat pagi Bapak, lampu jalan mati", "lampu jalan mati"),
        ("assalamualaikum wr wb mohon ijin bertanya min, syarat KTP apa", "syarat ktp apa"),
        ("Assalamu'alaikum. got depan rumah buntu", "got depan rumah buntu"),
        ("nuwun sewu badhe tanglet, akta lahir pripun", "akta lahir pripun"),
        ("halo min ktp ilang", "ktp ilang"),
        ("pagi pak sampah numpuk", "sampah numpuk"),
        ("sugeng enjing, lampu margi pejah, matur nuwun", "lampu margi pejah"),
        ("banyu mati ket wingi, terima kasih", "banyu mati ket wingi"),
        ("jalan rusak. Terima kasih atas perhatiannya", "jalan rusak"),
        ("lampu mati matur nuwun sanget mbak admin", "lampu mati"),
        ("sampah numpuk min", "sampah numpuk"),
        ("selamat malam, bapak saya pingsan", "bapak saya pingsan"),
        ("malam minggu arek-arek balapan", "malam minggu arek arek balapan"),
        ("siang ini pohon tumbang", "siang ini pohon tumbang"),
        ("ibu saya pingsan", "ibu saya pingsan"),
        ("mohon lampu jalan diperbaiki", "mohon lampu jalan diperbaiki"),
    ],
)
def test_courtesies_are_stripped_and_nothing_else(raw: str, expected: str) -> None:
    assert strip_courtesy(tokens(raw)) == expected.split()


@pytest.mark.parametrize(
    "greeting", ["Selamat pagi", "matur nuwun", "halo min", "assalamualaikum wr wb", "makasih kak"]
)
def test_a_pure_greeting_stays_a_greeting(greeting: str) -> None:
    assert strip_courtesy(tokens(greeting)) == tokens(greeting)


def test_a_word_is_read_up_to_its_fortieth_character() -> None:
    assert tokens(f"{'ab' * 20}c {'de' * 5000} api") == ["ab" * 20, "de" * 20, "api"]


@given(ANY_TEXT)
def test_every_line_of_a_text_ends_a_word(text: str) -> None:
    assert tokens(text) == tokens("\n".join(text.splitlines()))


@given(ANY_TEXT)
def test_no_text_makes_it_raise_and_no_word_is_invented(text: str) -> None:
    kept = strip_courtesy(tokens(text))
    assert kept == [] or set(kept) <= set(tokens(text))


@given(ANY_TEXT)
def test_a_text_with_words_never_becomes_empty(text: str) -> None:
    assert bool(strip_courtesy(tokens(text))) == bool(tokens(text))


@pytest.mark.parametrize(
    "text",
    [
        "halo pak", "hallo", "pagi pak", "p", "tes", "hai kak", "min", "siang bu", "mau tanya", "oke terima kasih banyak",
        "nuwun sewu badhe tanglet", "kulo nuwun", "selamat pagi bapak wali kota yth", "siap pak", "matur nuwun nggih", "nggih matur suwun", "yo wes lah suwun", "nggih suwun pak",
    ],
)  # fmt: skip
def test_a_message_of_courtesies_is_nothing_else(text: str) -> None:
    assert is_only_courtesy(tokens(text))


@pytest.mark.parametrize(
    "text",
    ["", "halo kebakaran", "bapak saya", "malam minggu", "tolong", "siang bolong lampu nyala", "pak ktp", "oke ktp"],
)
def test_a_word_of_a_need_makes_it_more_than_a_courtesy(text: str) -> None:
    assert not is_only_courtesy(tokens(text))
