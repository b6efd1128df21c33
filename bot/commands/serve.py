"""`tanggap serve`: the one command that starts the product."""

import socket
from typing import Annotated

import typer

from bot import settings, wiring
from bot.commands.failure import fail
from bot.commands.setup import prepare
from bot.core.nouns import Mode
from bot.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("serve")(serve)


def serve(
    demo_db: Annotated[
        bool, typer.Option("--demo-db", help="start the simulator although a real bot's token is set")
    ] = False,
) -> None:
    """Start everything in one process; in demo mode prepared first, with the simulator, on 127.0.0.1 only."""
    config = settings.read()
    _allowed(config, demo_db=demo_db)
    listening = _listening(config)
    if config.mode is Mode.DEMO:
        prepare(config)
    application = wiring.application(config)
    import uvicorn

    server = uvicorn.Server(
        uvicorn.Config(application, log_level="warning", server_header=False, timeout_graceful_shutdown=3)
    )
    what = "Simulator" if config.mode is Mode.DEMO else "Tanggap"
    typer.echo(f"{what}: http://{config.host}:{listening.getsockname()[1]}/")
    server.run(sockets=[listening])


def _allowed(config: Settings, *, demo_db: bool) -> None:
    """The simulator is for this machine alone, and not beside a real bot."""
    if config.mode is not Mode.DEMO:
        return
    if config.host != "127.0.0.1":
        fail(f"TANGGAP_HOST is {config.host!r}; in demo mode it must be 127.0.0.1")
    if config.telegram_token and not demo_db:
        fail("TANGGAP_TELEGRAM_TOKEN is set in demo mode; set TANGGAP_MODE=production, or say `serve --demo-db`")


def _listening(config: Settings) -> socket.socket:
    """A socket that already listens, so that a taken port is known before anything starts."""
    try:
        return socket.create_server((config.host, config.port), reuse_port=False)
    except OSError as error:
        fail(f"cannot listen on {config.host}:{config.port} ({error.strerror}); set TANGGAP_PORT to a free port")
