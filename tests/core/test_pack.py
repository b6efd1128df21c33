"""The city pack of this repository."""

from datetime import date

from bot.admin import pack, pack_check
from tests.fakes import PACK


def test_the_pack_has_no_fault_on_the_day_it_was_checked() -> None:
    assert pack_check.check(pack.read(PACK), date(2026, 11, 24)) == []


def test_every_service_has_its_files_worth_of_examples_by_at_least_two_writers() -> None:
    for item in pack.read(PACK):
        if item.kind == "intent":
            assert len(item.examples) >= 8, item.key
            assert len({example["author"] for example in item.examples}) >= 2, item.key
