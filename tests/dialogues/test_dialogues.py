"""Whole conversations, word for word as residents see them. Written down anew by `python -m tests.dialogues.record`."""

from pathlib import Path
from typing import Any

import pytest

from bot.admin import yaml_files
from tests.dialogues.record import FOLDER, Recorded, played
from tests.dialogues.render import PAGE, page

FILES = sorted(FOLDER.glob("*.yaml"))
JAVANESE = {"ngoko", "krama", "campur"}


def dialogue_of(file: Path) -> dict[str, Any]:
    dialogue: dict[str, Any] = yaml_files.read(file)[0]
    return dialogue


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_dialogue_goes_as_it_is_written_down(file: Path) -> None:
    dialogue = dialogue_of(file)
    assert played(dialogue, Recorded(dialogue["readings"])) == dialogue


def test_the_page_of_the_dialogues_shows_them_as_they_are() -> None:
    assert PAGE.read_text() == page(FILES)


def test_there_are_120_dialogues_and_40_of_them_speak_javanese() -> None:
    dialogues = [dialogue_of(file) for file in FILES]
    spoken = [d for d in dialogues if JAVANESE & {reading["variety"] for reading in d["readings"].values()}]
    assert len(dialogues) >= 120
    assert len(spoken) >= 40


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_reply_is_longer_than_a_message_or_ends_in_white_space(file: Path) -> None:
    for turn in dialogue_of(file)["turns"]:
        assert turn["outcome"]
        for reply in turn["replies"]:
            assert 0 < len(reply) <= 4096
            assert reply == reply.strip()
            assert not [line for line in reply.split("\n") if line != line.rstrip()]
