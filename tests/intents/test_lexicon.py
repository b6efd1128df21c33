"""Many words for one thing become one word; names of places become one token; nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.features import place_grams, skeleton, spoken, word_chars
from intents.lexicon import EMPTY, LexiconError, from_json, of_pack

WORDS = {"air": ["banyu", "toya"], "jalan": ["dalan", "jln"]}
PLACES = {
    "streets": ["hayam wuruk", "hayam"],
    "regency": ["pare", "semen"],
    "towns": ["blitar"],
    "also_words": ["bawang", "semen"],
}


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("banyu", "air"),
        ("banyune mati", "air mati"),
        ("toyanipun", "air"),
        ("dalan hayam wuruk peteng", "jalan lokasi peteng"),
        ("jln hayam", "jalan lokasi"),
        ("Bandar Lor gelap", "lokasi gelap"),
        ("harga bawang", "harga bawang"),
        ("kelurahan bawang", "kelurahan lokasi"),
        ("dalan pare rusak", "jalan luarkabupaten pare rusak"),
        ("harga semen", "harga semen"),
        ("desa semen", "desa luarkabupaten semen"),
        ("pindah blitar", "pindah luarkota blitar"),
        ("lune", "lune"),
        ("", ""),
    ],
)
def test_words_are_read_as_the_lexicon_says(said: str, read: str) -> None:
    lists = of_pack({"words": WORDS, "places": PLACES}, ["Bandar Lor", "Bawang"])
    assert " ".join(spoken(said, lists)) == read


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"air": ["banyu"], "sungai": ["banyu"]}, "'banyu' is a form of 'air' and of 'sungai'"),
        ({"air": ["banyu"], "banyu": ["air"]}, "'banyu' leads back to itself"),
    ],
)
def test_a_word_of_two_meanings_is_refused(words: dict[str, list[str]], told: str) -> None:
    with pytest.raises(LexiconError, match=told):
        of_pack({"words": words}, ())


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("pindah Blitar", "pindah luarkota blitar"),
        ("jl. Letjend. S. Parman gelap", "jl lokasi gelap"),
        ("di Gang 5-A gelap", "di lokasi gelap"),
        ("di gang 5 b gelap", "di gang 0 b gelap"),
        ("jalan 17 Agustus gelap", "jalan lokasi gelap"),
        ("jalan Mayjend Sungkono gelap", "jalan lokasi gelap"),
        ("harga Semen", "harga semen"),
        ("desa Semen", "desa luarkabupaten semen"),
    ],
)
def test_a_name_is_found_however_the_pack_writes_it(said: str, read: str) -> None:
    names = {
        "towns": ["Blitar"],
        "regency": ["Semen"],
        "streets": ["Letjend. S. Parman", "17 Agustus", "MAYJEND  Sungkono"],
        "also_words": ["SEMEN"],
    }
    assert " ".join(spoken(said, of_pack({"places": names}, ["Gang 5-A"]))) == read


@pytest.mark.parametrize(
    ("names", "districts", "told"),
    [
        ({"streets": ["dhoho", " - "]}, ["Ngronggo"], "places.yaml: ' - ' holds no word"),
        ({"also_words": [""]}, ["Ngronggo"], "places.yaml: '' holds no word"),
        ({"streets": ["dhoho"]}, ["Ngronggo", "…"], "kelurahan.yaml: '…' holds no word"),
    ],
)
def test_a_name_without_a_word_is_refused(names: dict[str, list[str]], districts: list[str], told: str) -> None:
    with pytest.raises(LexiconError, match=f"^{told}$"):
        of_pack({"places": names}, districts)


def test_one_list_builds_on_another() -> None:
    lists = of_pack({"words": {"dibayar": ["dibayari"]}, "synonyms": {"bayar": ["dibayar"]}}, ())
    assert lists.read(["dibayari", "dibayar", "dibayarnya"]) == ["bayar"] * 3


@pytest.mark.parametrize(
    ("said", "grams"),
    [
        ("lampu di pare mati", ["@ luarkabupaten", "luarkabupaten"]),
        ("pare mati lampu", ["luarkabupaten"]),
        ("lampu ngarep mati", []),
    ],
)
def test_the_place_block_tells_where(said: str, grams: list[str]) -> None:
    assert place_grams(spoken(said, of_pack({"places": PLACES}, ()))) == grams


def test_a_lexicon_survives_its_model() -> None:
    lists = of_pack({"words": WORDS, "places": PLACES}, ["Bandar Lor"])
    assert from_json(lists.as_json()) == lists


@given(st.lists(st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", min_size=1)))
def test_an_empty_lexicon_changes_nothing(words: list[str]) -> None:
    assert EMPTY.read(words) == words


@pytest.mark.parametrize(("full", "short"), [("sampah", "smph"), ("jalan", "jln"), ("surat", "srt")])
def test_a_word_and_its_abbreviation_share_their_skeleton(full: str, short: str) -> None:
    assert skeleton(full) == skeleton(short)
    assert skeleton(full) in word_chars(full)
