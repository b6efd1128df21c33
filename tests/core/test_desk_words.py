"""What an agent wrote: the command, the ticket it names, the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.desk_words import Command, button, parse


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/balas T-142 sudah kami cek", Command("balas", 142, "sudah kami cek")),
        ("/balas t-142 sudah", Command("balas", 142, "sudah")),
        ("/balas T142 sudah", Command("balas", 142, "sudah")),
        ("/balas T-142\nsudah kami cek", Command("balas", 142, "sudah kami cek")),
        ("/balas@TanggapBot T-1 ya", Command("balas", 1, "ya")),
        ("/AMBIL T-7", Command("ambil", 7, "")),
        ("/ambil 7", Command("ambil", 7, "")),
        ("/ambil", Command("ambil", None, "")),
        ("/balas 2 orang sudah ke lokasi", Command("balas", None, "2 orang sudah ke lokasi")),
        ("/balas T-shirt sudah dibagikan", Command("balas", None, "T-shirt sudah dibagikan")),
        ("/alihkan T-9 dpupr itu jalan kota", Command("alihkan", 9, "dpupr itu jalan kota")),
        ("besok kami cek T-9", Command("", None, "besok kami cek T-9")),
        ("  baik, ditunggu ", Command("", None, "baik, ditunggu")),
        ("/daftar 12345", Command("daftar", None, "12345")),
        ("/daftar T-12 Budi", Command("daftar", None, "T-12 Budi")),
        ("/keluar T-1", Command("keluar", None, "T-1")),
        ("", Command("", None, "")),
        ("/", Command("", None, "")),
    ],
)
def test_a_command_is_read_with_its_ticket_and_the_rest(text: str, command: Command) -> None:
    assert parse(text) == command


@pytest.mark.parametrize(
    ("payload", "command"),
    [
        ("desk:ambil:142", Command("ambil", 142, "")),
        ("desk:kirim:142:88", Command("kirim", 142, "88")),
        ("desk:ambil:", Command("ambil", None, "")),
        ("desk", Command("", None, "")),
        ("desk:ambil:x", Command("ambil", None, "")),
    ],
)
def test_a_button_is_read_as_its_command(payload: str, command: Command) -> None:
    assert button(payload) == command


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    command = parse(text)
    assert command.ticket is None or command.ticket >= 0
    assert command.name == "" or text.startswith("/")


@given(st.integers(1, 999_999_999), st.text("abcdefg ", max_size=20))
def test_the_label_of_a_ticket_is_always_understood(number: int, words: str) -> None:
    assert parse(f"/balas T-{number} {words}") == Command("balas", number, words.strip())
