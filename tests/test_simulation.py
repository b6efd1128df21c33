"""A conversation in simulated time: what a script may say, and what it shows."""

from typing import Any

import pytest

from bot.core.nouns import Mode
from bot.service import Service
from bot.simulation import Simulation, SimulationError
from storage.memory import MemoryStore
from tests.fakes import FakePredictor, catalogue, reading

LAMP = "lampu jalan mati semua di gang tiga"


def simulation() -> Simulation:
    memory = MemoryStore(catalogue(), Mode.DEMO)
    known = (reading(LAMP, "lampu_jalan_mati"), reading("lampu jalan\nmati semua di gang tiga", "lampu_jalan_mati"))
    return Simulation(memory, Service(memory, FakePredictor(*known)))


def outcomes(*script: Any) -> list[str]:
    return [turn["outcome"] for turn in simulation().play(list(script))["turns"]]


def test_a_turn_without_a_time_comes_after_the_one_before_was_answered() -> None:
    assert outcomes("lampu jalan", "mati semua di gang tiga") == ["asked_again", "in_form"]


def test_a_turn_within_the_quiet_window_is_a_fragment() -> None:
    assert outcomes("lampu jalan", {"text": "mati semua di gang tiga", "after_seconds": 3}) == ["merged", "in_form"]


def test_a_turn_after_the_quiet_window_is_a_message_of_its_own() -> None:
    later = {"text": "mati semua di gang tiga", "after_seconds": 5}
    assert outcomes("lampu jalan", later) == ["asked_again", "in_form"]


@pytest.mark.parametrize("button", ["Kirim", "kirim", " KIRIM ", "1", "form:send"])
def test_a_button_is_named_by_its_title_its_number_or_its_payload(button: str) -> None:
    assert outcomes(LAMP, {"button": button}) == ["in_form", "handed_off"]


def test_a_button_that_is_not_there_is_an_old_button() -> None:
    assert outcomes({"button": "Terbang"}) == ["done"]


def test_a_photo_and_a_location_belong_to_the_report() -> None:
    turns = [LAMP, {"photo": True}, {"location": {"lat": -7.8, "lon": 112.0}}]
    played = simulation().play(turns)
    assert [turn["in"] for turn in played["turns"]] == turns
    assert "Foto: 1" in played["turns"][-1]["replies"][0]


def test_the_state_of_a_ticket_is_the_last_one() -> None:
    (ticket,) = simulation().play([LAMP, "kirim"])["tickets"]
    assert (ticket["number"], ticket["status"], ticket["opd"]) == ("T-1", "new", "dishub")


@pytest.mark.parametrize(
    "turn", [5, None, ["a"], {"text": 5}, {"after_seconds": "x"}, {"location": [1]}, {"location": 3}]
)
def test_a_turn_that_cannot_be_played_is_an_error(turn: Any) -> None:
    with pytest.raises(SimulationError):
        simulation().play([turn])


def test_the_same_script_is_the_same_conversation() -> None:
    script = [LAMP, "ubah", {"button": "Lokasi"}, "gang 4 Ngronggo", "kirim", "/tiket"]
    assert simulation().play(script) == simulation().play(script)
