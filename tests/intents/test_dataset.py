"""What a folder of intents must hold before anything is trained on it."""

from pathlib import Path

import pytest

from intents.dataset import DatasetError, load_dataset
from intents.noise import noisy

PACK = Path(__file__).parents[2] / "training_data" / "intents"
HEAD = "kind: informasi\nowner: dishub\nexamples:\n"


def example(text: str) -> str:
    return f"- {{text: '{text}', author: p01, variety: santai}}\n"


def write(folder: Path, **files: str) -> Path:
    (folder / "trayek.yaml").write_text(HEAD + example("angkot jalur D lewat mana") + example("bus ke pare jam piro"))
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content)
    return folder


def test_the_city_pack_loads() -> None:
    dataset = load_dataset(PACK)
    assert len(dataset.intents) > 80
    assert len(dataset.examples) > 2000
    assert set(dataset.owners) == set(dataset.kinds) == set(dataset.intents)


def test_the_hash_follows_the_content_only(tmp_path: Path) -> None:
    one = load_dataset(write(tmp_path, parkir=HEAD + example("parkir mahal") + example("jukir liar")))
    (tmp_path / "parkir.yaml").write_text("# a comment\n" + HEAD + example("parkir mahal") + example("jukir liar"))
    assert load_dataset(tmp_path).hash == one.hash
    (tmp_path / "parkir.yaml").write_text(HEAD + example("parkir mahal sekali") + example("jukir liar"))
    assert load_dataset(tmp_path).hash != one.hash


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (HEAD, "parkir.yaml: without examples"),
        ("kind: informasi\n", "parkir.yaml: without owner, examples"),
        (HEAD + example("parkir mahal"), "parkir.yaml: one example only, 2 are needed"),
        (
            HEAD + example("parkir mahal") + example("Selamat pagi, bus ke Pare jam piro?"),
            "trayek.yaml: also in parkir.yaml",
        ),
        (HEAD + example("parkir") + example("hubungi 081234567890"), "parkir.yaml: an example holds an identifier"),
        (HEAD + "- {text: a}\n", "parkir.yaml: an example needs text, author and variety"),
        (HEAD + "- {text: a, author: b, variety: sunda}\n", "parkir.yaml: an example needs text, author and variety"),
        ("kind: [", "parkir.yaml: not YAML"),
    ],
)
def test_a_bad_file_is_named_in_one_line(tmp_path: Path, content: str, told: str) -> None:
    with pytest.raises(DatasetError) as caught:
        load_dataset(write(tmp_path, parkir=content))
    assert str(caught.value).startswith(told)
    assert "\n" not in str(caught.value)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="no intent files"):
        load_dataset(tmp_path)


def test_noise_is_the_same_for_the_same_seed_and_changes_something() -> None:
    text = "lampu jalan di depan rumah saya sudah tidak menyala sejak kemarin malam"
    assert noisy(text, 3) == noisy(text, 3)
    assert noisy(text, 3) != noisy(text, 4)
    assert len(noisy(text, 3).split()) == len(text.split())
