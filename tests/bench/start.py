"""How long a second start takes, until the first answer is there, and what it weighs.

Run `make setup` first, then `python -m tests.bench.start`. Times are wall-clock seconds, RSS is in MB.
"""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx


def main() -> None:
    """Start `make run` on a free port, ask one question as a resident, and print the figures as JSON."""
    began = time.monotonic()
    process = subprocess.Popen(
        ["make", "run"],
        env={**os.environ, "TANGGAP_PORT": "0"},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    try:
        address = next(
            found.group().rstrip("/") for line in process.stdout if (found := re.search(r"http://\S+", line))
        )
        wait_for(lambda: httpx.get(f"{address}/healthz").text == "ok")
        ready = time.monotonic() - began
        who = f"warga-{int(time.time())}"
        asked = time.monotonic()
        httpx.post(
            f"{address}/warga", data={"warga": who, "teks": "ktp saya hilang, syarat mengurusnya apa saja ya min"}
        )
        wait_for(lambda: "Kartu Keluarga" in httpx.get(f"{address}/?warga={who}").text)
        answered = time.monotonic()
        print(
            json.dumps(
                {
                    "ready_s": round(ready, 2),
                    "question_to_answer_s": round(answered - asked, 3),
                    "run_to_first_answer_s": round(answered - began, 2),
                    "rss_mb": round(rss(process.pid) / 1024, 1),
                }
            )
        )
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=10)


def wait_for(met: Callable[[], bool]) -> None:
    """Until it is so; ten seconds at most."""

    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            if met():
                return
        except httpx.TransportError:
            pass
        time.sleep(0.01)
    sys.exit("no answer within ten seconds")


def rss(leader: int) -> int:
    """Kilobytes of the largest process of the group: the product itself."""
    sizes = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if os.getpgid(int(folder.name)) == leader:
                found = re.search(r"VmRSS:\s+(\d+)", (folder / "status").read_text())
                sizes.append(int(found.group(1)) if found else 0)
        except (OSError, ProcessLookupError):
            continue
    return max(sizes)


if __name__ == "__main__":
    main()
