"""The simulator's page: a resident's chat beside the OPD inboxes, and a strip that shows what the bot decided and why.

It posts through the same accept as every channel and draws only what is stored.
"""

import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlencode, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.channels.simulator import edge, photos
from bot.core import dates
from bot.core.catalogue import Catalogue
from bot.core.nouns import Address, Inbound, Language, Location
from bot.core.worktime import local
from bot.run_in import Runner

_HERE = Path(__file__).parent
_LOOKS = ("telegram", "whatsapp")
_FIRST = "warga-1"
_NEARLY = 0.99
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_FILES = {"simulator.css": "text/css", "simulator.js": "text/javascript", "simulator.svg": "image/svg+xml"}

OUTCOMES = {
    "answered": "dijawab",
    "emergency": "jalur darurat",
    "clarified": "bertanya maksudnya",
    "asked_again": "minta kata lain",
    "in_form": "menulis laporan",
    "attached": "ditambahkan ke tiket",
    "joined": "bergabung ke laporan lain",
    "handed_off": "diteruskan ke petugas",
    "done": "dikerjakan",
    "merged": "digabung",
    "noted": "dicatat",
    "refused": "ditolak",
}
BANDS = {
    "answer": "yakin, boleh menjawab",
    "clarify": "ragu, tanyakan dulu",
    "ask_again": "belum paham",
    "hand_off": "OPD-nya jelas",
    "": "tanpa model",
}


class Chats(Protocol):
    """What the page draws."""

    def chat(self, address: Address) -> Sequence[Any]: ...

    def readings(self, address: Address) -> Sequence[Any]: ...

    def open_tickets(self) -> Mapping[str, int]: ...


class Residents(Protocol):
    """The simulated residents there are."""

    def chats(self, channel: str) -> list[str]: ...


class Pictures(Protocol):
    """Where pictures are kept."""

    def put(self, content: bytes, mime: str, now: datetime) -> int: ...

    def get(self, identifier: int) -> tuple[bytes, str]: ...


@dataclass(frozen=True)
class Page:
    """The routes of the simulator. explain: the words that spoke for the reading of a text."""

    accept: Callable[[Sequence[Inbound]], Awaitable[None]]
    chats: Chats
    residents: Residents
    pictures: Pictures
    catalogue: Callable[[], Catalogue]
    explain: Callable[[str], Sequence[str]]
    run: Runner
    clock: Callable[[], datetime]

    def routes(self) -> list[Route]:
        """To be mounted at the root of the local web server."""
        return [
            Route("/", self.show),
            Route("/keadaan", self.state),
            Route("/warga", self.resident_wrote, methods=["POST"]),
            Route("/opd", self.desk_wrote, methods=["POST"]),
            Route("/foto/{identifier:int}", self.photo),
            Route("/{name}", self.file),
        ]

    async def show(self, request: Request) -> Response:
        """The whole page."""
        view = await self.run(self._view, dict(request.query_params))
        return self._html("page.html", view)

    async def state(self, request: Request) -> Response:
        """The parts that change; 304 while they have not."""
        view = await self.run(self._view, dict(request.query_params))
        response = self._html("parts.html", view)
        tag = f'"{hashlib.sha256(bytes(response.body)).hexdigest()[:24]}"'
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={"ETag": tag})
        response.headers["ETag"] = tag
        return response

    async def resident_wrote(self, request: Request) -> Response:
        """A message of the resident on the left."""
        self._same_origin(request)
        async with request.form(max_files=1, max_part_size=photos.LARGEST + 1) as form:
            chat, now = _name(form.get("warga")), self.clock()
            photo = await self._kept(form.get("foto"))
            inbound = edge.from_resident(
                chat,
                now,
                text=_text(form.get("teks")),
                button=_text(form.get("tombol")),
                location=_location(form),
                photo=photo,
                reply_to=_text(form.get("kutip")),
            )
        if inbound.text.strip() or inbound.button or inbound.location or photo:
            await self.accept([inbound])
        return self._back(request)

    async def desk_wrote(self, request: Request) -> Response:
        """A message of the officer on the right."""
        self._same_origin(request)
        async with request.form() as form:
            department = _text(form.get("opd"))
            if department not in self._departments():
                raise HTTPException(404, "OPD itu tidak ada.")
            command, words = _text(form.get("perintah")), _text(form.get("teks"))
            inbound = edge.from_desk(
                department,
                self.clock(),
                text=" ".join(filter(None, (command, words))),
                button=_text(form.get("tombol")),
                reply_to=_text(form.get("kutip")),
            )
        if inbound.text.strip() or inbound.button:
            await self.accept([inbound])
        return self._back(request)

    async def photo(self, request: Request) -> Response:
        """A stored picture."""
        try:
            content, mime = await self.run(self.pictures.get, request.path_params["identifier"])
        except (KeyError, OverflowError) as error:
            raise HTTPException(404, "Foto itu tidak ada.") from error
        return Response(content, media_type=mime, headers={"Cache-Control": "private, max-age=3600"})

    async def file(self, request: Request) -> Response:
        """The page's own style and script."""
        name = request.path_params["name"]
        if name not in _FILES:
            raise HTTPException(404, "Halaman itu tidak ada.")
        return Response((_HERE / name).read_bytes(), media_type=_FILES[name])

    async def _kept(self, upload: Any) -> int | None:
        if not isinstance(upload, UploadFile) or not upload.filename:
            return None
        try:
            picture = photos.cleaned(await upload.read())
        except photos.PhotoError as error:
            raise HTTPException(422, str(error)) from error
        return await self.run(self.pictures.put, picture, "image/jpeg", self.clock())

    def _view(self, query: Mapping[str, str]) -> dict[str, Any]:
        catalogue = self.catalogue()
        residents = self.residents.chats(edge.RESIDENTS) or [_FIRST]
        chosen = _name(query.get("warga") or residents[0])
        department = query.get("opd") if query.get("opd") in self._departments() else None
        counts = self.chats.open_tickets()
        opd = department or max(counts, key=lambda key: counts[key], default=catalogue.playbook.front_desk)
        look = query.get("rupa") if query.get("rupa") in _LOOKS else _LOOKS[0]
        lines = self.chats.chat(edge.resident(chosen))
        return {
            "catalogue": catalogue,
            "residents": residents if chosen in residents else [*residents, chosen],
            "chosen": chosen,
            "next": f"warga-{len(residents) + 1}",
            "look": look,
            "looks": _LOOKS,
            "lines": lines,
            "last_buttons": next((line.id for line in reversed(lines) if not line.mine), ""),
            "opd": opd,
            "departments": [catalogue.departments[name] for name in self._departments()],
            "counts": counts,
            "desk": self.chats.chat(edge.inbox(opd)),
            "readings": [self._explained(reading) for reading in self.chats.readings(edge.resident(chosen))[:1]],
            "query": urlencode({"warga": chosen, "opd": opd, "rupa": look}),
        }

    def _explained(self, reading: Any) -> dict[str, Any]:
        entry = self.catalogue().entries.get(reading.intent or "")
        owner = self.catalogue().department(entry.owner).short if entry else ""
        return {
            "text": reading.text,
            "title": entry.title if entry else "",
            "owner": owner,
            "confidence": reading.confidence,
            "percent": _percent(reading.confidence),
            "outcome": OUTCOMES.get(reading.outcome, reading.outcome),
            "band": BANDS.get(reading.band, reading.band),
            "read": bool(reading.band),
            "words": self.explain(reading.text) if reading.band else (),
        }

    def _departments(self) -> list[str]:
        return [one.id for one in self.catalogue().departments.values() if not one.outside]

    def _html(self, template: str, view: Mapping[str, Any]) -> HTMLResponse:
        calendar = self.catalogue().calendar
        html = _TEMPLATES.get_template(template).render(
            **view,
            hour=lambda moment: f"{local(calendar, moment):%H.%M}",
            date=lambda moment: dates.day_and_hour(calendar, moment, Language.INDONESIAN),
        )
        return HTMLResponse(html, headers={"Content-Security-Policy": _POLICY, "Cache-Control": "no-store"})

    def _back(self, request: Request) -> Response:
        """Where the page's script asked, nothing; else back to the page with what was chosen there."""
        if request.headers.get("x-tanggap") == "1":
            return Response(status_code=204)
        query = urlsplit(request.headers.get("referer", "")).query
        return RedirectResponse(f"/?{query}" if query else "/", status_code=303)

    def _same_origin(self, request: Request) -> None:
        """Only the page itself may post: no other site's page can write as a resident or an officer."""
        site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
        if site not in (None, "same-origin", "none") or (
            origin is not None and urlsplit(origin).netloc != request.headers.get("host")
        ):
            raise HTTPException(403, "Permintaan ini bukan dari halaman simulator.")


_TEMPLATES = Environment(
    loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
)


def _percent(share: float) -> str:
    return "di atas 99 %" if share > _NEARLY else f"{round(share * 100)} %"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _name(value: Any) -> str:
    """The chat id of a simulated resident: a short plain name."""
    name = "".join(char for char in _text(value) if char.isalnum() or char == "-")[:32]
    return name or _FIRST


def _location(form: Mapping[str, Any]) -> Location | None:
    latitude, longitude = _text(form.get("lintang")), _text(form.get("bujur"))
    if not latitude or not longitude:
        return None
    try:
        return Location(float(latitude.replace(",", ".")), float(longitude.replace(",", ".")))
    except ValueError as error:
        raise HTTPException(422, "Lintang dan bujur harus berupa angka derajat.") from error
