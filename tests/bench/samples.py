"""How many composed messages of a file are read as they were meant: `python -m tests.bench.samples FILE.yaml`.

The file holds `pesan`, a list of {teks, intent}. Every miss is printed.
"""

import json
import subprocess
import sys
from pathlib import Path

import yaml


def main() -> None:
    """Read every message by `tanggap intents predict` and count."""
    messages = yaml.safe_load(Path(sys.argv[1]).read_text(encoding="utf-8"))["pesan"]
    asked = "\n".join(json.dumps({"text": message["teks"]}) for message in messages)
    command = [sys.executable, "-m", "bot", "intents", "predict"]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    right = 0
    for message, line in zip(messages, done.stdout.splitlines(), strict=True):
        read = json.loads(line)
        if read["intent"] == message["intent"]:
            right += 1
        else:
            meant = f"{message['intent']} read as {read['intent']} ({read['confidence']:.2f}, {read['outcome']})"
            print(f"{meant}: {message['teks']}")
    print(f"{right} of {len(messages)}")


if __name__ == "__main__":
    main()
