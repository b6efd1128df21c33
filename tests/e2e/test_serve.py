"""What the web server answers and refuses, without a browser."""

import socket
import subprocess
from pathlib import Path

import httpx
import pytest

from tests.e2e.conftest import TANGGAP, environment, served


def test_health_is_answered(address: str) -> None:
    assert httpx.get(f"{address}/healthz").text == "ok"


@pytest.mark.parametrize("path", ["/", "/keadaan", "/simulator.js"])
def test_the_simulator_does_not_exist_in_production(prepared: Path, path: str) -> None:
    with served(prepared, TANGGAP_MODE="production") as url:
        assert httpx.get(f"{url}/healthz").status_code == 200
        assert httpx.get(f"{url}{path}").status_code == 404


def test_another_host_name_is_refused(address: str) -> None:
    assert httpx.get(f"{address}/", headers={"Host": "evil.example"}).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/warga", "/opd"])
def test_another_page_cannot_post(address: str, path: str, headers: dict[str, str]) -> None:
    assert httpx.post(f"{address}{path}", data={"teks": "halo", "opd": "dishub"}, headers=headers).status_code == 403


def test_the_page_works_without_its_script(address: str) -> None:
    form = {"warga": "warga-polos", "teks": "/bantuan"}
    answer = httpx.post(f"{address}/warga", data=form, headers={"Referer": f"{address}/?warga=warga-polos"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/?warga=warga-polos")


def test_what_is_written_is_escaped(address: str) -> None:
    httpx.post(f"{address}/warga", data={"warga": "warga-nakal", "teks": "<script>alert(1)</script>"})
    page = httpx.get(f"{address}/?warga=warga-nakal").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_a_file_that_is_no_picture_is_explained(address: str) -> None:
    answer = httpx.post(f"{address}/warga", data={"warga": "w"}, files={"foto": ("a.jpg", b"no picture")})
    assert answer.status_code == 422
    assert "foto" in answer.text


def test_an_unknown_department_is_explained(address: str) -> None:
    answer = httpx.post(f"{address}/opd", data={"opd": "dinas-hantu", "teks": "/antrean"})
    assert (answer.status_code, answer.text) == (404, "OPD itu tidak ada.")


def _refused(folder: Path, **more: str) -> str:
    done = subprocess.run(
        [*TANGGAP, "serve"], env=environment(folder, **more), capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 2, done
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    return done.stderr


def test_a_taken_port_is_named(prepared: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert port in _refused(prepared, TANGGAP_PORT=port)


def test_the_simulator_refuses_another_address(prepared: Path) -> None:
    assert "127.0.0.1" in _refused(prepared, TANGGAP_HOST="0.0.0.0")


def test_the_simulator_refuses_to_start_beside_a_real_token(prepared: Path) -> None:
    assert "--demo-db" in _refused(prepared, TANGGAP_TELEGRAM_TOKEN="123:abc")


def test_a_database_that_was_never_prepared_is_named(tmp_path: Path) -> None:
    assert "tanggap setup" in _refused(tmp_path, TANGGAP_MODE="production")
