"""The live model comes from its cached file, or from its row; the cache is only a help."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.admin.training import NoModel, has_usable_model, live_model
from intents.model_file import ModelError
from intents.train import TrainedModel


class Rows:
    """One kept model, live or not."""

    def __init__(self, trained: TrainedModel, content: bytes | None = None, live: bool = True) -> None:
        self.version, self.content, self.is_live = trained.version, content or trained.content, live
        self.reads = 0

    def live(self) -> str | None:
        return self.version if self.is_live else None

    def get(self, version: str) -> bytes:
        assert version == self.version
        self.reads += 1
        return self.content

    def put(self, version: str, content: bytes, manifest: Any, now: datetime) -> None:
        raise NotImplementedError


def test_the_second_start_reads_the_file(small_model: TrainedModel, tmp_path: Path) -> None:
    rows = Rows(small_model)
    assert [live_model(rows, tmp_path).version for _ in range(2)] == [small_model.version] * 2
    assert rows.reads == 1
    assert [file.name for file in tmp_path.iterdir()] == [f"{small_model.version}.npz"]


def test_a_damaged_file_is_written_anew(small_model: TrainedModel, tmp_path: Path) -> None:
    file = tmp_path / f"{small_model.version}.npz"
    file.write_bytes(b"half")
    assert live_model(Rows(small_model), tmp_path).version == small_model.version
    assert file.read_bytes() == small_model.content


def test_a_cache_that_cannot_be_written_stops_nothing(small_model: TrainedModel, tmp_path: Path) -> None:
    no_folder = tmp_path / "taken"
    no_folder.write_bytes(b"")
    assert live_model(Rows(small_model), no_folder).version == small_model.version


def test_another_process_that_writes_the_same_file_is_not_disturbed(small_model: TrainedModel, tmp_path: Path) -> None:
    theirs = tmp_path / f"{small_model.version}.partial"
    theirs.write_bytes(b"theirs")
    live_model(Rows(small_model), tmp_path)
    assert theirs.read_bytes() == b"theirs"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_that_cannot_be_put_in_place_leaves_nothing_behind(small_model: TrainedModel, tmp_path: Path) -> None:
    (tmp_path / f"{small_model.version}.npz").mkdir()
    assert live_model(Rows(small_model), tmp_path).version == small_model.version
    assert len(list(tmp_path.iterdir())) == 1


def test_no_live_model_and_a_broken_row_are_told(small_model: TrainedModel, tmp_path: Path) -> None:
    with pytest.raises(NoModel, match="tanggap setup"):
        live_model(Rows(small_model, live=False), tmp_path)
    broken = Rows(small_model, b"half")
    with pytest.raises(ModelError, match="hash mismatch"):
        live_model(broken, tmp_path)
    assert not has_usable_model(broken, tmp_path)
