"""The simulator in a real browser: the whole story, by keyboard, on a phone, and what assistive tools find."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PICTURES = os.environ.get("TANGGAP_PICTURES")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Debian's chromium is not installed; .ci/run installs it")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-sync",
            ],
        )
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 860}, locale="id-ID", reduced_motion="reduce")
    faults: list[str] = []
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    opened.close()
    assert faults == []


def write(page: Page, text: str) -> None:
    page.get_by_label("Pesan warga").fill(text)
    page.keyboard.press("Enter")
    expect(page.locator("#obrolan .bubble.mine").last).to_contain_text(text)


def picture(page: Page, name: str) -> None:
    expect(page.locator("#obrolan")).not_to_contain_text("… dikirim")
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png")


def test_a_report_travels_the_whole_way_and_back(page: Page, address: str) -> None:
    page.goto(f"{address}/?warga=warga-utama&opd=dishub")
    write(page, "ktp ku ilang ndek pasar, ngurus nang endi yo")
    expect(page.locator("#obrolan")).to_contain_text("surat kehilangan dari polisi", timeout=10_000)
    expect(page.locator("#sebab")).to_contain_text("dijawab")
    picture(page, "1-jawaban")
    write(page, "lampu jalan mati sudah seminggu di gang 3 Ngronggo, gelap sekali tolong diperbaiki")
    page.get_by_role("button", name="Kirim", exact=True).nth(0).wait_for()
    expect(page.locator("#obrolan .buttons").last).to_be_visible(timeout=10_000)
    picture(page, "2-laporan")
    page.locator("#obrolan .buttons button").first.click()
    expect(page.locator("#obrolan")).to_contain_text("T-", timeout=10_000)
    card = page.locator("#meja .card").last
    expect(card).to_contain_text("lampu jalan mati sudah seminggu", timeout=10_000)
    picture(page, "3-kotak-masuk")
    card.get_by_role("button", name="Ambil").click()
    expect(card).to_contain_text("Dikerjakan", timeout=10_000)
    card.get_by_role("button", name="Jawab warga").click()
    page.keyboard.type("Terima kasih, regu kami ke lokasi besok pagi.")
    page.keyboard.press("Enter")
    expect(page.locator("#obrolan")).to_contain_text("regu kami ke lokasi besok pagi", timeout=10_000)
    expect(page.locator("#meja")).to_contain_text("Terkirim ke warga")
    picture(page, "4-dijawab-petugas")
    card.get_by_role("button", name="Selesai").click()
    expect(page.locator("#obrolan .buttons button").first).to_have_text("Sudah", timeout=10_000)
    page.locator("#obrolan .buttons button").first.click()
    expect(card).to_contain_text("dikonfirmasi warga", timeout=10_000)
    picture(page, "5-selesai")


def test_an_emergency_is_answered_with_the_number_first(page: Page, address: str) -> None:
    page.goto(f"{address}/?warga=warga-darurat&opd=satpolpp")
    write(page, "KEBAKARAN NDEK JAMSAREN CEPET TULUNG")
    expect(page.locator("#obrolan .bubble:not(.mine)").last).to_contain_text("112", timeout=10_000)
    expect(page.locator("#meja .alarm").last).to_contain_text("belum dikonfirmasi", timeout=10_000)
    picture(page, "6-darurat")


def test_while_a_thought_may_still_grow_the_bot_is_seen_typing(page: Page, address: str) -> None:
    page.goto(f"{address}/?warga=warga-sabar&opd=dishub")
    write(page, "pak")
    expect(page.locator("#obrolan .typing")).to_be_visible()
    expect(page.locator("#obrolan .bubble:not(.mine)")).to_be_visible(timeout=10_000)
    expect(page.locator("#obrolan .typing")).to_have_count(0)


def test_an_officer_and_a_resident_talk_live(page: Page, address: str) -> None:
    page.goto(f"{address}/?warga=warga-langsung&opd=dishub")
    write(page, "lampu jalan mati sudah seminggu di gang 7 Ngronggo, gelap sekali tolong diperbaiki")
    expect(page.locator("#obrolan .buttons").last).to_be_visible(timeout=10_000)
    page.locator("#obrolan .buttons button").filter(has_text="Kirim").first.click()
    card = page.locator("#meja .card").last
    expect(card).to_contain_text("gang 7", timeout=10_000)
    card.get_by_role("button", name="Ambil").click()
    card.get_by_role("button", name="Obrolan").click()
    expect(page.locator("#obrolan")).to_contain_text("berbicara langsung", timeout=10_000)
    write(page, "yang paling ujung pak")
    expect(page.locator("#meja")).to_contain_text("yang paling ujung pak", timeout=10_000)
    page.get_by_role("button", name="Akhiri obrolan").click()
    expect(page.locator("#obrolan")).to_contain_text("sudah selesai", timeout=10_000)


def test_everything_can_be_reached_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/?warga=warga-papan&opd=dishub")
    reached = []
    for _ in range(24):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
    assert {"pilih-opd", "teks-opd", "meja"} <= set(reached)


def test_the_focus_stays_where_it_was_when_the_page_changes(page: Page, address: str) -> None:
    page.goto(f"{address}/?warga=warga-fokus&opd=dishub")
    field = page.get_by_label("Pesan warga")
    write(page, "/bantuan")
    expect(page.locator("#obrolan")).to_contain_text("/petugas", timeout=10_000)
    expect(field).to_be_focused()


@pytest.mark.parametrize("look", ["telegram", "whatsapp"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_fits_and_passes_the_accessibility_rules(
    browser: Browser, address: str, look: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 780}, locale="id-ID")
    page.goto(f"{address}/?warga=warga-utama&opd=dishub&rupa={look}")
    expect(page.locator("#obrolan")).to_be_visible()
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    picture(page, f"{look}-{width}")
    page.close()
