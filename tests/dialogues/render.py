"""`python -m tests.dialogues.render`: the golden dialogues as one page that people can read, docs/dialogues.html."""

from html import escape
from pathlib import Path
from typing import Any

from bot.admin import yaml_files
from intents.masking import mask
from tests.dialogues.record import FOLDER

PAGE = Path(__file__).parents[2] / "docs" / "dialogues.html"
STYLE = """
:root { color-scheme: light dark; --paper: #f6f5f1; --ink: #1f2933; --bot: #fff; --resident: #d9f0df; --soft: #6b7280; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181d; --ink: #e6e8eb; --bot: #222a33; --resident: #1f4030; --soft: #9aa3ad; }
}
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.45 system-ui, sans-serif; }
nav { columns: 2; font-size: .85rem; } nav a { color: inherit; display: block; }
section { margin-top: 3rem; } h2 { font-size: 1.1rem; margin-bottom: .5rem; }
p { margin: .4rem 0; padding: .5rem .8rem; border-radius: .8rem; max-width: 80%; white-space: pre-wrap; width: fit-content; }
p.resident { background: var(--resident); margin-left: auto; } p.bot { background: var(--bot); }
small { color: var(--soft); display: block; } small.right { text-align: right; }
span { border: 1px solid var(--soft); border-radius: 1rem; font-size: .8rem; margin-right: .3rem; padding: .1rem .6rem; }
ul { color: var(--soft); font-size: .9rem; }
"""


def page(files: list[Path]) -> str:
    """All dialogues, one after the other, in the order of their files."""
    dialogues = [(file.stem, yaml_files.read(file)[0]) for file in files]
    index = "".join(f'<a href="#{escape(stem)}">{escape(dialogue["title"])}</a>' for stem, dialogue in dialogues)
    sections = "\n".join(_section(stem, dialogue) for stem, dialogue in dialogues)
    return (
        '<!doctype html>\n<html lang="id">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>Percakapan emas</title>\n<style>{STYLE}</style>\n"
        f"<h1>{len(dialogues)} golden dialogues</h1>\n<nav>{index}</nav>\n{sections}\n</html>\n"
    )


def _section(stem: str, dialogue: dict[str, Any]) -> str:
    turns = "\n".join(_turn(turn) for turn in dialogue["turns"])
    tickets = "".join(_ticket(ticket) for ticket in dialogue["tickets"])
    mode = " (production)" if dialogue["mode"] == "production" else ""
    listed = f"\n<ul>{tickets}</ul>" if tickets else ""
    return f'<section id="{escape(stem)}">\n<h2>{escape(dialogue["title"])}{mode}</h2>\n{turns}{listed}\n</section>'


def _turn(turn: dict[str, Any]) -> str:
    said = f'<p class="resident">{escape(_said(turn["in"]))}</p>'
    became = f'<small class="right">{escape(turn["outcome"])}</small>'
    replies = "".join(f'<p class="bot">{escape(reply)}</p>' for reply in turn["replies"])
    buttons = "".join(f"<span>{escape(title)}</span>" for title in turn["buttons"])
    return f"{said}{became}{replies}" + (f"<div>{buttons}</div>" if buttons else "")


def _said(said: Any) -> str:
    """What the resident wrote, without the identifiers that are in some dialogues to be masked."""
    if isinstance(said, str):
        return mask(said)
    marks = {"photo": "📷", "location": "📍", "button": "🔘"}
    parts = [
        f"{mark} {said[name] if name != 'photo' else ''}".strip() for name, mark in marks.items() if said.get(name)
    ]
    return "\n".join([*parts, *filter(None, [mask(said.get("text", ""))])])


def _ticket(ticket: dict[str, Any]) -> str:
    return f"<li>{escape(ticket['number'])} → {escape(ticket['opd'])}: {escape(ticket['intent'])}, {escape(ticket['status'])}</li>"


if __name__ == "__main__":
    PAGE.write_text(page(sorted(FOLDER.glob("*.yaml"))))
