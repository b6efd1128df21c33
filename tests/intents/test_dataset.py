"""What a dataset must hold before anything is trained on it."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.admin import pack
from bot.admin.training import dataset_of
from intents.dataset import Dataset, DatasetError, Example, check
from intents.lexicon import Lexicon
from intents.noise import noisy
from intents.prediction import Variety
from intents.report import report
from intents.train import train
from intents.unseen import count

PACK = Path(__file__).parents[2] / "training_data"
OWNERS = {"parkir": "dishub", "trayek": "dishub"}
KINDS = {"parkir": "pengaduan", "trayek": "informasi"}
BUS = ("angkot jalur D lewat mana", "bus ke pare jam piro")


def dataset(*parking: str) -> Dataset:
    texts = [*((text, "parkir") for text in parking), *((text, "trayek") for text in BUS)]
    return Dataset(tuple(Example(text, intent, "p01", Variety.SANTAI) for text, intent in texts), OWNERS, KINDS)


def test_the_city_pack_teaches_every_service() -> None:
    city = dataset_of(pack.read(PACK))
    check(city)
    assert len(city.intents) > 80
    assert set(city.owners) == set(city.kinds) == set(city.intents)
    assert city.lexicon.read(["banyune", "ten", "ngronggo"]) == ["air", "ten", "lokasi"]


def test_the_hash_follows_what_is_taught() -> None:
    one = dataset("parkir mahal", "jukir liar")
    assert dataset("parkir mahal", "jukir liar").hash == one.hash
    assert dataset("parkir mahal sekali", "jukir liar").hash != one.hash
    assert replace(one, lexicon=Lexicon({"larang": "mahal"}, {}, frozenset())).hash != one.hash


@pytest.mark.parametrize(
    ("parking", "told"),
    [
        ((), "parkir.yaml: no example, 2 are needed"),
        (("parkir mahal",), "parkir.yaml: one example only, 2 are needed"),
        (("parkir mahal", "Selamat pagi, bus ke Pare jam piro?"), "trayek.yaml: also in parkir.yaml"),
        (("parkir", "hubungi 081234567890"), "parkir.yaml: an example holds an identifier"),
    ],
)
def test_what_would_spoil_a_model_is_named_in_one_line(parking: tuple[str, ...], told: str) -> None:
    with pytest.raises(DatasetError) as caught:
        check(dataset(*parking))
    assert str(caught.value).startswith(told)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("intents", "told"),
    [((), "no intent at all, 2 are needed"), (("parkir",), "parkir.yaml: one intent only, 2 are needed")],
)
def test_whatever_counts_a_dataset_refuses_one_without_a_choice(intents: tuple[str, ...], told: str) -> None:
    examples = tuple(Example(text, name, "p01", Variety.SANTAI) for name in intents for text in ("mahal", "liar"))
    poor = Dataset(examples, dict.fromkeys(intents, "dishub"), dict.fromkeys(intents, "pengaduan"))
    for use in (count, report, train):
        with pytest.raises(DatasetError, match=f"^{told}$"):
            use(poor, 1)


def test_noise_is_the_same_for_the_same_seed_and_changes_something() -> None:
    text = "lampu jalan di depan rumah saya sudah tidak menyala sejak kemarin malam"
    assert noisy(text, 3) == noisy(text, 3)
    assert noisy(text, 3) != noisy(text, 4)
    assert len(noisy(text, 3).split()) == len(text.split())
