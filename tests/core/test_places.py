"""Places in a text: the 46 kelurahan, their spellings and typos, streets and landmarks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.nouns import Location, Place
from bot.core.places import is_an_address, kelurahan_in, landmark_in, place_in, said, together
from tests.fakes import catalogue

KELURAHAN = catalogue().kelurahan
NAMES = {one.name: code for code, one in KELURAHAN.items()}
VOCABULARY = sorted(
    {
        "banjir", "lampu", "jalan", "mati", "rusak", "sampah", "numpuk", "pohon", "tumbang", "bocor", "mampet", "gelap",
        "peteng", "lubang", "aspal", "selokan", "got", "kali", "surat", "kelurahan", "bandel", "banter", "pojokan",
        "tolong", "tamannya", "setono", "pakunden", "bantuan", "bansos", "rumah", "warga", "tetangga", "pesantren",
        "ngaliran", "balai", "manis", "semangat", "burung", "tempat", "kemarin", "sejak", "minggu", "kotor",
    }
    - {name.casefold() for name in NAMES}
)  # fmt: skip


def named(text: str, *, asked: bool = False) -> str | None:
    code = kelurahan_in(text, KELURAHAN.values(), asked=asked)
    return KELURAHAN[code].name if code else None


def test_the_city_has_46_kelurahan() -> None:
    assert len(KELURAHAN) == 46
    assert len(NAMES) == 46


@pytest.mark.parametrize("name", NAMES)
def test_every_kelurahan_is_found_by_its_name(name: str) -> None:
    for text in (name, f"lampu mati di {name}", f"banjir {name.upper()} rt 3", f"kel. {name.lower()}, dekat masjid"):
        assert named(text) == name, text


@pytest.mark.parametrize(("code", "spelling"), [(code, s) for code, one in KELURAHAN.items() for s in one.spellings])
def test_every_spelling_leads_to_its_kelurahan(code: str, spelling: str) -> None:
    assert named(f"jalan rusak di {spelling}") == KELURAHAN[code].name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("lampu mati ndek Ngrnggo", "Ngronggo"),
        ("neng ngronggoo", "Ngronggo"),
        ("di ngronngo", "Ngronggo"),
        ("wonten campurrejo", "Campurejo"),
        ("di bandarlor", "Bandar Lor"),
        ("di bandar lor gang 3", "Bandar Lor"),
        ("ing Balowertti", "Balowerti"),
        ("teng mojorotto", "Mojoroto"),
        ("di sukarame", "Sukorame"),
        ("di dandangn", "Dandangan"),
        ("di banjarmelati", "Banjarmlati"),
        ("di banjaran", "Banjaran"),
    ],
)
def test_a_misspelt_kelurahan_is_understood_after_a_place_word(text: str, name: str) -> None:
    assert named(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "banjir sampai masuk rumah",
        "banjire di banjir kali",
        "jalan banjir di depan rumah",
        "lampu jalan mati",
        "sampah di jalan tidak diangkut",
        "bandar narkoba di gang saya",
        "di Gurah Kabupaten Kediri",
    ],
)
def test_a_word_that_only_looks_alike_names_no_kelurahan(text: str) -> None:
    assert named(text) is None


@given(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=8))
def test_banjir_never_becomes_banjaran(words: list[str]) -> None:
    assert named(" ".join(["banjir", *words])) != "Banjaran"
    assert named(" ".join(["di", "banjir", *words]), asked=True) != "Banjaran"


@pytest.mark.parametrize(
    ("text", "landmark"),
    [
        ("lampu jalan mati", ""),
        ("lampu jalan padam sudah seminggu", ""),
        ("jalan rusak parah", ""),
        ("ndek dalan ngarep omahku", "ngarep omahku"),
        ("lampu mati depan masjid Al Huda sudah lama", "depan masjid Al Huda"),
        ("got mampet di Jl. Dhoho, baunya minta ampun", "Jl. Dhoho"),
        ("jalan Veteran berlubang", "jalan Veteran"),
        ("peteng ngarep pasar Setono Betek", "ngarep pasar Setono Betek"),
        ("gang 3 RT 02 RW 05 gelap", "gang 3 RT 02 RW 05"),
        ("tidak ada tempatnya", ""),
    ],
)
def test_a_landmark_goes_to_the_end_of_its_clause(text: str, landmark: str) -> None:
    assert landmark_in(text) == landmark


def test_an_answer_to_where_is_kept_whole() -> None:
    place = place_in("sebelah warunge Mbok Yem, Ngrnggo", KELURAHAN, asked=True)
    assert place == Place(NAMES["Ngronggo"], "sebelah warunge Mbok Yem, Ngrnggo")


def test_a_place_is_said_with_its_kelurahan_once() -> None:
    assert said(Place(NAMES["Ngronggo"], "depan masjid"), KELURAHAN) == "depan masjid, Kel. Ngronggo"
    assert said(Place(NAMES["Ngronggo"], "gang 3 Ngronggo"), KELURAHAN) == "gang 3 Ngronggo"
    assert said(Place(location=Location(-7.82, 112.01)), KELURAHAN) == "titik -7.82000, 112.01000"
    assert said(Place(), KELURAHAN) == ""


places = st.builds(
    Place,
    st.none() | st.sampled_from(sorted(KELURAHAN)),
    st.sampled_from(["", "depan masjid", "gang 3"]),
    st.none() | st.just(Location(-7.8, 112.0)),
)


@given(places, places)
def test_the_newer_place_wins_and_nothing_known_is_lost(known: Place, new: Place) -> None:
    both = together(known, new)
    for part in ("kelurahan", "location"):
        assert getattr(both, part) == (getattr(new, part) or getattr(known, part))
    assert new.words in both.words
    assert new.words or both.words == known.words


@pytest.mark.parametrize(
    ("known", "new", "both"),
    [
        ("depan masjid RT 3", "RT 4", "depan masjid RT 4"),
        ("rt03 rw 2 depan pos", "RT 4", "RT 4 rw 2 depan pos"),
        ("depan masjid", "gang 3", "depan masjid, gang 3"),
        ("depan masjid", "jalan Veteran", "depan masjid, jalan Veteran"),
    ],
)
def test_a_mere_house_number_refines_what_was_told(known: str, new: str, both: str) -> None:
    assert together(Place(words=known), Place(words=new)).words == both


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("ngarep pos ronda gang 2", True),
        ("jl mayor bismo kidul pom", True),
        ("Ngronggo RT 3", True),
        ("di banjaran", True),
        ("gang 4 mburi masjid", True),
        ("lampu jalan mati di Ngronggo", False),
        ("jalan rusak di Banjaran", False),
        ("apinya makin gede", False),
        ("", False),
    ],
)
def test_an_address_begins_like_one(text: str, address: bool) -> None:
    assert is_an_address(text, KELURAHAN.values()) is address


@given(st.text(max_size=300))
def test_any_text_can_be_searched_for_a_place(text: str) -> None:
    place = place_in(text, KELURAHAN)
    assert place.kelurahan is None or place.kelurahan in KELURAHAN
    assert len(place.words.split()) <= 8
