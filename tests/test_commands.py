"""The command line: its contracts, and that whatever is wrong is said in one line and exit 2."""

import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from bot.__main__ import main
from bot.admin import pack, pack_check
from bot.commands.app import app
from bot.core.codes import hashed
from storage.engine import open_engine
from tests.fakes import PACK

KEPT = (
    "ktp_hilang",
    "kk_hilang",
    "lampu_jalan_mati",
    "jalan_rusak",
    "listrik_padam",
    "surat_kelurahan",
    "bicara_petugas",
    "status_tiket",
    "sapaan_terima_kasih",
    "marah_umpatan",
    "di_luar_lingkup",
    "hapus_data",
)
LAMP = "lampu jalan mati di gang 3 Ngronggo sudah seminggu"


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.split("\n") if line]


@dataclass(frozen=True)
class Place:
    """Where commands run: a folder with a pack and a database of its own."""

    folder: Path

    @property
    def pack(self) -> Path:
        return self.folder / "pack"

    @property
    def database(self) -> Path:
        return self.folder / "tanggap.db"

    @property
    def environment(self) -> dict[str, str]:
        return {
            "TANGGAP_DATABASE_URL": f"sqlite:///{self.database}",
            "TANGGAP_PACK_DIR": str(self.pack),
            "TANGGAP_MODEL_CACHE": str(self.folder / "models"),
        }

    def run(self, *words: str, stdin: str | bytes = "", **settings: str) -> Ran:
        """Run a command in this process, as `tanggap WORDS…` would."""
        given = stdin.encode() if isinstance(stdin, str) else stdin
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        with _as_process(words, given, {**self.environment, **settings}), redirect_stdout(out), redirect_stderr(err):
            try:
                main()
                code = 0
            except SystemExit as leaving:
                code = leaving.code if isinstance(leaving.code, int) else 0 if leaving.code is None else 1
        return Ran(code, _written(out), _written(err))

    def sql(self, statement: str, *values: object) -> None:
        with sqlite3.connect(self.database) as connection:
            connection.execute(statement, values)
        connection.close()

    def edit(self, file: str, **content: object) -> Path:
        """Change keys of a file of the pack."""
        path = self.pack / file
        path.write_text(yaml.safe_dump(yaml.safe_load(path.read_text()) | content, allow_unicode=True, sort_keys=False))
        return path


@contextmanager
def _as_process(words: tuple[str, ...], stdin: bytes, environment: dict[str, str]) -> Iterator[None]:
    before = sys.argv, sys.stdin, dict(os.environ)
    sys.argv, sys.stdin = ["tanggap", *words], io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    os.environ.update(environment)
    try:
        yield
    finally:
        sys.argv, sys.stdin = before[:2]
        os.environ.clear()
        os.environ.update(before[2])


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A database with a few services and a model, made once by `tanggap setup`. Not to be changed."""
    place = Place(tmp_path_factory.mktemp("ready"))
    shutil.copytree(PACK, place.pack, ignore=lambda folder, names: _left_out(Path(folder), names))
    known = {path.stem for path in (place.pack / "intents").iterdir()}
    for path in (place.pack / "intents").iterdir():
        content = yaml.safe_load(path.read_text())
        place.edit(f"intents/{path.name}", bukan=[line for line in content["bukan"] if line.split(":")[0] in known])
    made = place.run("setup")
    assert (made.code, made.out) == (0, "ready: demo\n"), made.err
    return place


def _left_out(folder: Path, names: list[str]) -> list[str]:
    if folder.name != "intents":
        return []
    return [
        name
        for name in names
        if Path(name).stem not in KEPT and yaml.safe_load((folder / name).read_text())["kind"] != "darurat"
    ]


@pytest.fixture
def place(ready: Place, tmp_path: Path) -> Place:
    """A copy of it that a test may change."""
    shutil.copytree(ready.folder, tmp_path / "copy")
    return Place(tmp_path / "copy")


def says_what_is_wrong(ran: Ran, *parts: str) -> None:
    """One line on standard error that names it, exit 2, and never a traceback."""
    assert ran.code == 2
    assert "Traceback" not in ran.err
    last = ran.err.strip().splitlines()[-1]
    assert last.startswith("tanggap: ")
    for part in parts:
        assert part in ran.err


def lines_of(*objects: object) -> str:
    return "".join(json.dumps(given) + "\n" for given in objects)


# Help -----------------------------------------------------------------------------------------------------------


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    for name, part in getattr(command, "commands", {}).items():
        yield from commands(part, (*path, name))


@pytest.mark.parametrize("path", list(commands(typer.main.get_command(app))), ids=" ".join)
def test_every_command_explains_itself(ready: Place, path: tuple[str, ...]) -> None:
    ran = ready.run(*path, "--help")
    assert ran.code == 0
    assert "Usage" in ran.out
    assert ran.err == ""


def test_an_unknown_command_is_an_error_and_no_traceback(ready: Place) -> None:
    ran = ready.run("sihir")
    assert ran.code == 2
    assert "sihir" in ran.err
    assert "Traceback" not in ran.err


# JSON Lines -----------------------------------------------------------------------------------------------------

NASTY = {
    "20,000 characters": "lampu mati " * 1819,
    "one long word": "a" * 20_000,
    "emoji only": "😡🔥👨‍👩‍👧‍👦🙏🏽",
    "NUL": "lampu\x00mati",
    "a lone surrogate": "lampu \ud800 mati",
    "only a lone surrogate": "\udfff",
    "nothing": "",
    "white space": " \n\t \u00a0",
    "right to left": "\u202eأين الحافلة",
    "combining marks": "l" + "\u0301" * 500,
    "digits": "1" * 5000,
    "a quote and a line break": '"\\\n\r\u2028',
    "markup": "<b>*_`[x](y)</b> {city} { $city }",
}


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.parametrize("command", ["mask", "predict", "simulate"])
def test_any_text_is_answered_with_one_valid_line(ready: Place, command: str, name: str) -> None:
    words = {"predict": ("intents", "predict")}.get(command, (command,))
    given = {"turns": [NASTY[name]]} if command == "simulate" else {"text": NASTY[name]}
    ran = ready.run(*words, stdin=lines_of(given, given))
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.lines) == 2
    if command == "simulate":
        assert all(line["turns"][0]["outcome"] for line in ran.lines)
        assert all(len(reply) <= 4096 for line in ran.lines for reply in line["turns"][0]["replies"])


def test_mask_answers_in_order_and_hides_identifiers(ready: Place) -> None:
    texts = ["nik saya 3571020508900001", "halo", "hp 081234567890", "lampu mati"]
    ran = ready.run("mask", stdin=lines_of(*({"text": text} for text in texts)))
    said = [line["text"] for line in ran.lines]
    assert said[1::2] == ["halo", "lampu mati"]
    assert "[NIK/KK disamarkan]" in said[0]
    assert "[nomor HP disamarkan]" in said[2]
    assert all(list(line) == ["text"] for line in ran.lines)


def test_predict_gives_the_reading_and_the_outcome_of_each_text(ready: Place) -> None:
    texts = [LAMP, "tolong ada kebakaran rumah", "ktp saya hilang syaratnya apa"]
    ran = ready.run("intents", "predict", stdin=lines_of(*({"text": text} for text in texts)))
    assert [line["text"] for line in ran.lines] == texts
    keys = "text intent confidence margin opd opd_confidence band emergency issues variety outcome".split()
    assert all(list(line) == keys for line in ran.lines)
    assert [line["emergency"] for line in ran.lines] == [False, True, False]
    assert [line["outcome"] for line in ran.lines] == ["in_form", "emergency", "answered"]
    for line in ran.lines:
        assert 0 <= line["margin"] <= line["confidence"] <= 1
        assert line["issues"]
        assert set(line["issues"][0]) == {"intent", "opd", "confidence"}


def test_simulate_gives_turns_and_tickets(ready: Place) -> None:
    ran = ready.run("simulate", stdin=lines_of({"turns": [LAMP, {"button": "Kirim"}]}, {"turns": []}))
    first, second = ran.lines
    assert list(first) == ["turns", "tickets"]
    assert all(list(turn) == ["in", "outcome", "intent", "replies", "buttons"] for turn in first["turns"])
    assert [turn["outcome"] for turn in first["turns"]] == ["in_form", "handed_off"]
    (ticket,) = first["tickets"]
    assert ticket == {
        "number": "T-1",
        "opd": "dishub",
        "intent": "lampu_jalan_mati",
        "text": LAMP,
        "status": "new",
    }
    assert second == {"turns": [], "tickets": []}


def test_a_long_complaint_is_answered_with_one_line(ready: Place) -> None:
    ran = ready.run("simulate", stdin=lines_of({"turns": [f"{LAMP}, " + ", ".join(["gelap sekali"] * 250)]}))
    assert [line["turns"][0]["outcome"] for line in ran.lines] == ["in_form"]


def test_one_simulation_knows_nothing_of_another_and_nothing_is_kept(ready: Place) -> None:
    script = {"turns": [LAMP, "kirim", "/tiket"]}
    before = ready.database.read_bytes()
    ran = ready.run("simulate", stdin=lines_of(script, script))
    assert ran.lines[0] == ran.lines[1]
    assert ready.database.read_bytes() == before


def test_empty_lines_are_no_texts(ready: Place) -> None:
    ran = ready.run("mask", stdin='\n{"text": "a"}\n\n  \n{"text": "b"}\n')
    assert [line["text"] for line in ran.lines] == ["a", "b"]


FAULTY: dict[str, bytes] = {
    "no JSON": b"lampu mati",
    "half an object": b'{"text": "lampu"',
    "a list": b'["lampu"]',
    "a text": b'"lampu"',
    "null": b"null",
    "no text": b"{}",
    "a number": b'{"text": 5, "turns": 5}',
    "not UTF-8": b'{"text": "\xff\xfe", "turns": ["\xff"]}',
}
FAULTY_TURNS: dict[str, bytes] = {
    "a turn that is a number": b'{"turns": [5]}',
    "a text that is a number": b'{"turns": [{"text": 5}]}',
    "seconds that are negative": b'{"turns": [{"text": "a", "after_seconds": -1}]}',
    "seconds that are words": b'{"turns": [{"text": "a", "after_seconds": "lima"}]}',
    "seconds that are true": b'{"turns": [{"text": "a", "after_seconds": true}]}',
    "seconds without end": b'{"turns": [{"text": "a", "after_seconds": 1e999}]}',
    "seconds that are no number": b'{"turns": [{"text": "a", "after_seconds": NaN}]}',
    "half a location": b'{"turns": [{"location": [1]}]}',
    "a location in words": b'{"turns": [{"location": "di sana"}]}',
}


@pytest.mark.parametrize("name", FAULTY)
@pytest.mark.parametrize("words", [("mask",), ("intents", "predict"), ("simulate",)], ids=" ".join)
def test_a_faulty_line_is_named_after_the_good_ones_were_answered(
    ready: Place, words: tuple[str, ...], name: str
) -> None:
    ran = ready.run(*words, stdin=b'{"text": "a", "turns": ["a"]}\n' + FAULTY[name] + b'\n{"text": "b", "turns": []}\n')
    says_what_is_wrong(ran, "line 2")
    assert len(ran.lines) == 1


@pytest.mark.parametrize("name", FAULTY_TURNS)
def test_a_faulty_turn_is_named(ready: Place, name: str) -> None:
    says_what_is_wrong(ready.run("simulate", stdin=FAULTY_TURNS[name]), "line 1")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b"[" * 100_000, id="brackets"),
        pytest.param(b'{"turns": [' + b'{"text": "a", "after_seconds": 9e8},' * 400 + b'"a"]}', id="centuries"),
    ],
)
def test_a_line_made_to_break_the_reader_is_named_too(ready: Place, line: bytes) -> None:
    says_what_is_wrong(ready.run("simulate", stdin=line), "line 1")


def test_as_a_process_it_keeps_the_same_contract(ready: Place) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "mask"],
        input=b'{"text": "hp 081234567890"}\nrusak\n',
        capture_output=True,
        check=False,
        cwd=PACK.parent,
        env={**os.environ, **ready.environment},
    )
    assert done.returncode == 2
    assert json.loads(done.stdout) == {"text": "hp [nomor HP disamarkan]"}
    assert done.stderr.decode().startswith("tanggap: line 2: ")
    assert len(done.stderr.splitlines()) == 1


def test_what_fails_inside_is_logged_beside_the_answers_and_without_a_word_of_the_resident(
    ready: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any) -> Any:
        resident_wrote = LAMP
        raise RuntimeError(f"not understood: {resident_wrote}") from ValueError(LAMP)

    monkeypatch.setattr("bot.service.decide", fails)
    ran = ready.run("simulate", stdin=lines_of({"turns": [LAMP]}))
    assert [line["turns"][0]["in"] for line in ran.lines] == [LAMP]
    assert "lane_failed" in ran.err
    assert "builtins.RuntimeError" in ran.err
    assert "service.py" in ran.err
    assert "Ngronggo" not in ran.err


# Settings and databases -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TANGGAP_MODE", "x"),
        ("TANGGAP_MODE", ""),
        ("TANGGAP_PORT", "abc"),
        ("TANGGAP_PORT", "70000"),
        ("TANGGAP_PORT", "-1"),
        ("TANGGAP_DATABASE_URL", "bukan url"),
        ("TANGGAP_DATABASE_URL", "mysql://x/y"),
        ("TANGGAP_DATABASE_URL", "postgresql+asyncpg://x/y"),
        ("TANGGAP_DATABASE_URL", "postgresql://x:port/y"),
    ],
)
def test_a_wrong_setting_is_named_with_what_is_expected(ready: Place, name: str, value: str) -> None:
    ran = ready.run("simulate", stdin=lines_of({"turns": []}), **{name: value})
    says_what_is_wrong(ran, name)
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("name", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_name_of_postgresql_is_taken(name: str) -> None:
    assert open_engine(f"{name}://x/y").url.drivername == "postgresql+psycopg"


READING = [("simulate",), ("intents", "predict"), ("answers", "list"), ("opd", "list"), ("intents", "train")]


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_without_a_database_it_says_what_to_do(place: Place, words: tuple[str, ...]) -> None:
    place.database.unlink()
    says_what_is_wrong(place.run(*words, stdin=lines_of({"turns": [], "text": "a"})), "tanggap setup")


@pytest.mark.parametrize("words", [*READING, ("setup",)], ids=" ".join)
def test_a_database_of_a_newer_version_is_refused_and_left_alone(place: Place, words: tuple[str, ...]) -> None:
    place.sql("UPDATE alembic_version SET version_num = '9999'")
    before = place.database.read_bytes()
    says_what_is_wrong(place.run(*words, stdin=lines_of({"turns": [], "text": "a"})), "9999", "newer")
    assert place.database.read_bytes() == before


def test_a_folder_that_cannot_hold_a_database_is_named(place: Place) -> None:
    url = f"sqlite:///{place.folder}/tidak/ada/x.db"
    says_what_is_wrong(place.run("answers", "list", TANGGAP_DATABASE_URL=url))


MODEL_READING = [("simulate",), ("intents", "predict"), ("intents", "evaluate"), ("intents", "explain", "lampu")]


@pytest.mark.parametrize("words", MODEL_READING, ids=" ".join)
def test_a_model_row_that_does_not_match_its_hash_is_not_used(place: Place, words: tuple[str, ...]) -> None:
    shutil.rmtree(place.folder / "models", ignore_errors=True)
    place.sql("UPDATE models SET bytes = zeroblob(1000)")
    says_what_is_wrong(place.run(*words, stdin=lines_of({"turns": [], "text": "a"})), "model")


@pytest.mark.parametrize("words", MODEL_READING, ids=" ".join)
def test_without_a_model_it_says_what_to_do(place: Place, words: tuple[str, ...]) -> None:
    place.sql("DELETE FROM promotions")
    says_what_is_wrong(place.run(*words, stdin=lines_of({"turns": [], "text": "a"})), "tanggap setup")


def test_a_broken_file_in_the_cache_of_models_is_replaced_by_the_row(place: Place) -> None:
    place.run("intents", "predict", stdin=lines_of({"text": LAMP}))
    (cached,) = (place.folder / "models").glob("*.npz")
    whole = cached.read_bytes()
    cached.write_bytes(b"rusak")
    assert place.run("intents", "predict", stdin=lines_of({"text": LAMP})).lines[0]["outcome"] == "in_form"
    assert cached.read_bytes() == whole


def test_setup_twice_changes_nothing(place: Place) -> None:
    before = place.database.read_bytes()
    assert place.run("setup").code == 0
    assert place.database.read_bytes() == before


def test_serve_with_a_wrong_setting_does_not_start(ready: Place) -> None:
    says_what_is_wrong(ready.run("serve", TANGGAP_MODE="x"), "TANGGAP_MODE")


# The pack -------------------------------------------------------------------------------------------------------

KTP = "intents/ktp_hilang.yaml"


def content_of(place: Place, file: str = KTP) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((place.pack / file).read_text())
    return content


def line_with(place: Place, words: str, file: str = KTP) -> int:
    lines = (place.pack / file).read_text().splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_a_sound_pack_has_no_fault(ready: Place) -> None:
    ran = ready.run("pack", "check")
    assert (ran.code, ran.err) == (0, "")


def test_the_pack_of_this_repository_has_no_fault(ready: Place) -> None:
    ran = ready.run("pack", "check", str(PACK))
    assert ran.err == ""
    assert ran.code == 0


@pytest.mark.parametrize(
    ("change", "at", "says"),
    [
        ({"owner": "dinas_sihir"}, "owner: dinas_sihir", "dinas_sihir"),
        ({"valid_until": "2020-01-01"}, "valid_until:", "expired"),
        ({"kind": "ramalan"}, "kind: ramalan", "ramalan"),
        ({"confidence": "mungkin"}, "confidence: mungkin", "mungkin"),
        ({"status": "approved"}, "status: approved", "approved"),
        ({"title": "x" * 25}, "title:", "25"),
        ({"answer": "Telepon 0354 999 888 saja."}, "answer:", "0354 999 888"),
        ({"bukan": ["tidak_ada: x"]}, "- 'tidak_ada: x'", "tidak_ada"),
    ],
    ids=str,
)
def test_a_fault_is_named_with_its_file_and_line(place: Place, change: dict[str, Any], at: str, says: str) -> None:
    place.edit(KTP, **change)
    says_what_is_wrong(place.run("pack", "check"), f"{KTP}:{line_with(place, at)}: ", says)


@pytest.mark.parametrize(
    "facet", ["", None, {"text": "Gratis."}, {"text": "Gratis.", "source": "kata orang"}, "gratis"]
)
def test_a_facet_is_given_with_its_source_or_said_to_be_unknown(place: Place, facet: object) -> None:
    place.edit(KTP, facets=content_of(place)["facets"] | {"cost": facet})
    says_what_is_wrong(place.run("pack", "check"), KTP, "facet cost", "source" if isinstance(facet, dict) else "text")


def test_a_missing_facet_is_a_fault(place: Place) -> None:
    facets = content_of(place)["facets"]
    place.edit(KTP, facets={name: facet for name, facet in facets.items() if name != "hours"})
    says_what_is_wrong(place.run("pack", "check"), KTP, "facet hours")


def example(text: str, **more: str) -> dict[str, str]:
    return {"text": text, "author": "p01", "variety": "santai"} | more


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        (example("nik saya 3571020508900001 hilang"), "identifier"),
        (example("ktp hilang bro", variety="alay"), "alay"),
        ({"text": "ktp hilang bro"}, "author"),
    ],
    ids=["an identifier", "an unknown variety", "no author"],
)
def test_a_faulty_example_is_named(place: Place, bad: dict[str, str], says: str) -> None:
    known = content_of(place)["examples"]
    place.edit(KTP, examples=[*known, bad])
    line = line_with(place, bad["text"])
    ran = place.run("pack", "check")
    says_what_is_wrong(ran, says)
    assert any(ran.err.startswith(f"{KTP}:{near}: ") for near in (line - 1, line, line + 1))


def test_the_same_example_twice_is_named(place: Place) -> None:
    known = content_of(place)["examples"]
    place.edit(KTP, examples=[*known, known[0] | {"text": known[0]["text"].upper()}])
    says_what_is_wrong(place.run("pack", "check"), KTP, "twice")


def test_an_example_of_two_services_is_named_with_the_other_service(place: Place) -> None:
    other = content_of(place, "intents/kk_hilang.yaml")["examples"][0]
    place.edit(KTP, examples=[*content_of(place)["examples"], other])
    says_what_is_wrong(place.run("pack", "check"), KTP, "also one of kk_hilang")


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("title: [x\n", 2, "YAML"),
        ("title: x\ntitle: y\n", 2, "twice"),
        ("", 1, "empty"),
        ("- a\n", 1, "keys and values"),
        ("title: x\n", 1, "missing"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_line(place: Place, text: str, line: int, says: str) -> None:
    (place.pack / KTP).write_text(text)
    says_what_is_wrong(place.run("pack", "check"), f"ktp_hilang.yaml:{line}", says)


def test_a_file_that_is_not_utf8_is_named(place: Place) -> None:
    (place.pack / KTP).write_bytes(b"title: \xff\n")
    says_what_is_wrong(place.run("pack", "check"), "ktp_hilang.yaml:1", "UTF-8")


@pytest.mark.parametrize(
    "change",
    [
        {"valid_until": "besok"},
        {"title": 5},
        {"answer": 5},
        {"supporting": None},
        {"facets": []},
        {"sources": None},
        {"bukan": None},
        {"bukan": [5]},
        {"slots": None},
        {"examples": ["ktp hilang"]},
        {"examples": None},
        {"examples": [{"text": 5, "author": "p01", "variety": "santai"}]},
        {"owner": ["dishub"]},
        {"verified_on": "kemarin"},
        {"verified_on": date(2026, 11, 24)},
        {"legal": [date(2026, 11, 24)]},
        {"catatan": date(2026, 11, 24)},
        {"facets": {name: {"text": 5, "source": "https://contoh.test"} for name in pack_check.FACETS}},
    ],
    ids=str,
)
def test_a_value_of_the_wrong_kind_is_a_named_fault_and_no_traceback(place: Place, change: dict[str, Any]) -> None:
    place.edit(KTP, **change)
    says_what_is_wrong(place.run("pack", "check"), "ktp_hilang")


@pytest.mark.parametrize("file", ["opd.yaml", "kelurahan.yaml", "contacts.yaml", "playbook.yaml"])
def test_a_missing_file_is_named(place: Place, file: str) -> None:
    (place.pack / file).unlink()
    says_what_is_wrong(place.run("pack", "check"), Path(file).name)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("opd.yaml", "dishub: 5\n"),
        ("opd.yaml", "dishub:\n  name: Dinas Perhubungan\n"),
        ("kelurahan.yaml", "'35.71.01.1001': {}\n"),
        ("contacts.yaml", "'112': null\n"),
        ("playbook.yaml", "city: Kota Kediri\n"),
        ("calendar/2026.yaml", "until: besok\n"),
        ("texts/id.ftl", "ini bukan fluent\n"),
        ("texts/id.ftl", ""),
        ("texts/jv.ftl", "masked = a\nmaskde = b\n"),
        ("opd.yaml", "dishub: {name: Dishub, short: Dishub, kind: ramalan}\n"),
        ("kelurahan.yaml", "'35.71.01.1001': {name: Bandar Lor, kecamatan: kec_sihir}\n"),
        ("calendar/2026.yaml", "until: '2026-12-31'\nutc_offset_minutes: 420\nweek: {'1': [pagi]}\nholidays: {}\n"),
        ("calendar/2026.yaml", "until: '2026-12-31'\nutc_offset_minutes: 420\nweek: {}\nholidays: {besok: Libur}\n"),
        ("calendar/2026.yaml", "until: '2026-12-31'\nutc_offset_minutes: 420\nweek: {'1': []}\nholidays: {}\n"),
        ("calendar/2026.yaml", "until: 2026-13-45\n"),
        ("calendar/2026.yaml", "&a [*a]\n"),
    ],
)
def test_a_fault_in_any_other_file_of_the_pack_is_found_before_it_is_imported(
    place: Place, file: str, text: str
) -> None:
    (place.pack / file).write_text(text)
    says_what_is_wrong(place.run("pack", "check"), Path(file).name)


def test_a_text_that_is_not_utf8_is_named(place: Place) -> None:
    (place.pack / "texts/jv.ftl").write_bytes(b"masked = \xff\n")
    says_what_is_wrong(place.run("pack", "check"), "texts/jv.ftl:1", "UTF-8")


def test_the_line_of_a_broken_sentence_is_named(place: Place) -> None:
    file = place.pack / "texts/jv.ftl"
    before = file.read_text()
    file.write_text(before + "\nrusak = { $x\ntambahan = a\n")
    line = before.count("\n") + 2
    says_what_is_wrong(place.run("pack", "check"), f"texts/jv.ftl:{line}: ", f"texts/jv.ftl:{line + 1}: tambahan")


@pytest.mark.parametrize("gone", ["calendar/*.yaml", "texts/id.ftl"])
def test_a_pack_without_a_calendar_or_indonesian_is_refused(place: Place, gone: str) -> None:
    for file in place.pack.glob(gone):
        file.unlink()
    says_what_is_wrong(place.run("pack", "check"), gone.split("*")[0].rstrip("/"))


def test_setup_refuses_a_changed_pack_with_a_fault_and_imports_nothing(place: Place) -> None:
    place.edit(KTP, owner="dinas_sihir")
    before = place.database.read_bytes()
    says_what_is_wrong(place.run("setup"), f"{KTP}:{line_with(place, 'owner:')}: ", "dinas_sihir")
    assert place.database.read_bytes() == before


def test_setup_checks_a_pack_only_when_it_changed(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[date] = []

    def check(items: object, today: date) -> list[pack_check.Fault]:
        checked.append(today)
        return []

    monkeypatch.setattr(pack_check, "check", check)
    assert place.run("setup").code == 0
    assert checked == []
    place.edit(KTP, answer="Jawaban baru dari berkas.")
    assert place.run("setup").code == 0
    assert len(checked) == 1


def test_a_pack_with_a_fault_is_not_imported(place: Place) -> None:
    place.edit(KTP, owner="dinas_sihir")
    before = place.database.read_bytes()
    says_what_is_wrong(place.run("pack", "import"), "dinas_sihir")
    assert place.database.read_bytes() == before


def entries_of(folder: Path) -> dict[tuple[str, str], object]:
    return {(item.kind, item.key): (item.content, item.examples) for item in pack.read(folder)}


def test_export_and_import_are_the_same_pack(place: Place) -> None:
    out = place.folder / "again"
    assert place.run("pack", "export", str(out)).code == 0
    assert entries_of(out) == entries_of(place.pack)
    assert "changed 0" in place.run("pack", "import", str(out)).out
    third = place.folder / "third"
    place.run("pack", "export", str(third))
    assert {file.name: file.read_bytes() for file in out.rglob("*.*")} == {
        file.name: file.read_bytes() for file in third.rglob("*.*")
    }


def test_an_import_adds_a_version_for_what_the_files_changed_and_only_that(place: Place) -> None:
    place.edit(KTP, answer="Jawaban baru dari berkas.")
    ran = place.run("pack", "import")
    assert ran.out.splitlines()[-1].startswith("added 0, changed 1, ")
    assert "Jawaban baru dari berkas." in place.run("answers", "show", "ktp_hilang").out


def test_an_import_never_overwrites_what_a_person_changed(place: Place) -> None:
    proposed(place)
    place.edit(KTP, answer="Jawaban baru dari berkas.")
    ran = place.run("pack", "import")
    assert "kept as a person changed it: intent ktp_hilang" in ran.out
    assert "Jawaban usulan." in place.run("answers", "show", "ktp_hilang").out
    place.run("setup")
    assert "Jawaban dari berkas" not in place.run("answers", "diff", "ktp_hilang").out


# Answers: two different people ----------------------------------------------------------------------------------


def staffed(place: Place) -> None:
    assert place.run("opd", "members", "dispendukcapil", "add", "Wati", "--role", "admin").code == 0
    assert place.run("opd", "members", "dishub", "add", "Joko", "--role", "admin").code == 0
    assert place.run("opd", "members", "dispendukcapil", "add", "Sri", "--role", "petugas").code == 0
    for name in ("Rini", "Budi"):
        assert place.run("admin", "create", name).code == 0


def proposed(place: Place, author: str = "Wati") -> Ran:
    staffed(place)
    file = place.folder / "usul.yaml"
    content = content_of(place) | {"answer": "Jawaban usulan."}
    file.write_text(yaml.safe_dump(content, allow_unicode=True))
    return place.run("answers", "propose", "ktp_hilang", str(file), "--as", author, "--note", "salah ketik")


def answer_given(place: Place) -> str:
    ran = place.run("simulate", stdin=lines_of({"turns": ["ktp saya hilang syaratnya apa"]}))
    return str(ran.lines[0]["turns"][0]["replies"][0])


def test_a_proposal_is_served_only_after_somebody_else_approved_it(place: Place) -> None:
    assert proposed(place).code == 0
    assert "Jawaban usulan." not in answer_given(place)
    assert place.run("answers", "approve", "ktp_hilang", "--as", "Rini").code == 0
    assert answer_given(place).startswith("Jawaban usulan.")
    assert "Sumber: Dispendukcapil" in answer_given(place)


def test_withdrawing_stops_the_answer_at_once(place: Place) -> None:
    proposed(place)
    place.run("answers", "approve", "ktp_hilang", "--as", "Rini")
    assert place.run("answers", "withdraw", "ktp_hilang", "--as", "Wati", "--note", "berubah").code == 0
    assert "sedang ditarik" in answer_given(place)


@pytest.mark.parametrize("who", ["Rini", "4"])
def test_nobody_approves_what_they_wrote(place: Place, who: str) -> None:
    assert proposed(place, author="Rini").code == 0
    says_what_is_wrong(place.run("answers", "approve", "ktp_hilang", "--as", who), "wrote")
    assert "Jawaban usulan." not in answer_given(place)
    assert place.run("answers", "approve", "ktp_hilang", "--as", "Budi").code == 0


@pytest.mark.parametrize("who", ["Wati", "Sri", "Joko", "Tidak Ada", ""])
def test_only_an_admin_of_the_front_desk_approves(place: Place, who: str) -> None:
    proposed(place)
    says_what_is_wrong(place.run("answers", "approve", "ktp_hilang", "--as", who))
    assert "Jawaban usulan." not in answer_given(place)


@pytest.mark.parametrize("who", ["Sri", "Joko", "Tidak Ada"])
def test_only_an_admin_of_the_department_or_the_front_desk_proposes(place: Place, who: str) -> None:
    says_what_is_wrong(proposed(place, author=who))


@pytest.mark.parametrize("words", ["approve", "withdraw", "show", "diff"])
def test_a_service_that_does_not_exist_is_named(place: Place, words: str) -> None:
    staffed(place)
    who = ("--as", "Rini") if words in ("approve", "withdraw") else ()
    says_what_is_wrong(place.run("answers", words, "tidak_ada", *who), "tidak_ada")


def test_a_proposal_with_a_fault_is_refused(place: Place) -> None:
    staffed(place)
    file = place.folder / "usul.yaml"
    file.write_text(yaml.safe_dump(content_of(place) | {"owner": "dinas_sihir"}))
    ran = place.run("answers", "propose", "ktp_hilang", str(file), "--as", "Wati")
    says_what_is_wrong(ran, "dinas_sihir")
    says_what_is_wrong(place.run("answers", "propose", "ktp_hilang", str(place.folder / "tidak.yaml"), "--as", "Wati"))


def test_what_show_prints_can_be_edited_and_proposed(place: Place) -> None:
    staffed(place)
    file = place.folder / "usul.yaml"
    file.write_text(
        place.run("answers", "show", "ktp_hilang").out.replace("KTP hilang diganti", "KTP yang hilang diganti")
    )
    assert place.run("answers", "propose", "ktp_hilang", str(file), "--as", "Wati").code == 0
    assert "+answer: KTP yang hilang diganti" in place.run("answers", "diff", "ktp_hilang").out
    assert "example:" not in place.run("answers", "diff", "ktp_hilang").out


def test_what_show_prints_is_the_file_of_the_pack_and_the_history_stands_beside_it(place: Place) -> None:
    ran = place.run("answers", "show", "ktp_hilang")
    place.run("pack", "export", str(place.folder / "again"))
    assert ran.out == (place.folder / "again" / KTP).read_text()
    assert ran.err == "v1 by pack seed\n"


def test_a_proposal_is_checked_against_the_database_and_not_the_files(place: Place) -> None:
    other = content_of(place, "intents/kk_hilang.yaml")["examples"][0]
    shutil.move(place.pack, place.folder / "elsewhere")
    staffed(place)
    file = place.folder / "usul.yaml"
    content = yaml.safe_load((place.folder / "elsewhere" / KTP).read_text())

    def proposal(**change: object) -> Ran:
        file.write_text(yaml.safe_dump(content | change, allow_unicode=True))
        return place.run("answers", "propose", "ktp_hilang", str(file), "--as", "Wati")

    assert proposal(answer="Darurat: telepon 112.", supporting=["dishub"]).code == 0
    says_what_is_wrong(proposal(answer="Telepon 0354 999 888 saja."), "0354 999 888")
    says_what_is_wrong(proposal(examples=[*content["examples"], other]), "also one of kk_hilang")
    says_what_is_wrong(proposal(examples="ktp hilang"), "examples")


def test_the_difference_of_two_versions_is_shown(place: Place) -> None:
    proposed(place)
    assert "+answer: Jawaban usulan." in place.run("answers", "diff", "ktp_hilang").out


# The rest -------------------------------------------------------------------------------------------------------


def test_departments_and_members_are_listed(place: Place) -> None:
    staffed(place)
    listed = place.run("opd", "list").out
    assert "dishub" in listed
    assert "pln" not in listed
    assert "Wati" in place.run("opd", "members", "dispendukcapil").out


@pytest.mark.parametrize("opd", ["tidak_ada", "pln"])
def test_an_opd_that_does_not_exist_is_named(place: Place, opd: str) -> None:
    says_what_is_wrong(place.run("opd", "members", opd), opd)


def rows(place: Place, statement: str) -> list[tuple[Any, ...]]:
    with sqlite3.connect(place.database) as connection:
        found = connection.execute(statement).fetchall()
    connection.close()
    return found


@pytest.mark.parametrize("role", ["petugas", "supervisor", "admin"])
def test_a_code_is_printed_once_and_only_its_hash_is_kept(place: Place, role: str) -> None:
    ran = place.run("opd", "code", "dishub", "--role", role)
    code = ran.out.strip()
    assert (ran.code, len(code)) == (0, 26)
    assert "/daftar" in ran.err
    assert rows(place, "SELECT hash, department, role, used_at FROM codes") == [(hashed(code), "dishub", role, None)]
    assert code.encode() not in place.database.read_bytes()
    assert place.run("opd", "code", "dishub", "--role", role).out.strip() != code


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("code", "tidak_ada", "--role", "petugas"), "tidak_ada"),
        (("code", "pln", "--role", "petugas"), "pln"),
        (("revoke", "tidak_ada", "Joko", "--because", "pindah"), "tidak_ada"),
        (("revoke", "dishub", "Wati", "--because", "pindah"), "Wati"),
        (("revoke", "dishub", "Siapa", "--because", "pindah"), "Siapa"),
    ],
)
def test_a_wrong_opd_or_member_of_a_code_or_a_revocation_is_named(
    place: Place, words: tuple[str, ...], part: str
) -> None:
    staffed(place)
    says_what_is_wrong(place.run("opd", *words), part)


def test_a_code_needs_a_role_and_a_revocation_a_reason(place: Place) -> None:
    staffed(place)
    assert place.run("opd", "code", "dishub").code == 2
    assert place.run("opd", "revoke", "dishub", "Joko").code == 2
    assert "Joko" in place.run("opd", "members", "dishub").out


def test_who_is_revoked_is_no_member_and_the_reason_is_kept(place: Place) -> None:
    staffed(place)
    assert place.run("opd", "revoke", "dishub", "Joko", "--because", "pindah tugas").code == 0
    assert "Joko" not in place.run("opd", "members", "dishub").out
    assert rows(place, "SELECT detail FROM audit WHERE action = 'member.revoke'") == [("pindah tugas",)]


def test_a_model_is_trained_kept_and_promoted_with_a_reason(place: Place) -> None:
    version = place.run("intents", "train").out.strip()
    assert len(version) == 64
    assert place.run("intents", "promote", version, "--because", "lebih baik").code == 0
    says_what_is_wrong(place.run("intents", "promote", "0" * 64, "--because", "x"), "0" * 64)
    assert place.run("intents", "promote", version).code == 2


def test_the_figures_and_the_words_of_a_reading_are_shown(ready: Place) -> None:
    assert "emergency_recall" in ready.run("intents", "evaluate").out
    explained = ready.run("intents", "explain", LAMP).out.splitlines()
    assert json.loads(explained[0])["intent"] == "lampu_jalan_mati"
    assert any(line.startswith("+") and line.endswith("lampu") for line in explained)


def test_a_conversation_in_the_terminal_ends_with_an_empty_line_or_the_end_of_input(ready: Place) -> None:
    for ending in ("\n", ""):
        ran = ready.run("chat", stdin=f"{LAMP}\nkirim\n{ending}")
        assert ran.code == 0
        assert "T-1" in ran.out
        assert "[1] Kirim" in ran.out
