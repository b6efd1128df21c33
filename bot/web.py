"""The web server: health for whoever watches, and the routes of the edges. No rules are made here."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

Lifespan = Callable[[Starlette], AbstractAsyncContextManager[None]]


def application(routes: Sequence[BaseRoute], hosts: Sequence[str], lifespan: Lifespan) -> Starlette:
    """The ASGI application. hosts: the only Host headers that are answered."""
    return Starlette(
        routes=[Route("/healthz", healthy), *routes],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False)],
        exception_handlers={HTTPException: refused},
        lifespan=lifespan,
    )


async def healthy(_: Request) -> Response:
    """Whether the process answers."""
    return PlainTextResponse("ok")


async def refused(_: Request, error: Exception) -> Response:
    """What a person reads when something cannot be had."""
    assert isinstance(error, HTTPException)
    return PlainTextResponse(error.detail, error.status_code, headers=error.headers)
