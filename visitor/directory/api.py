"""Owns the HTTP route by which kiosks fetch the directory. Worker threads."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from visitor.access.guard import allow
from visitor.access.roles import Role
from visitor.directory.snapshot import Snapshots


def make_router(snapshots: Snapshots) -> APIRouter:
    """The routes of the directory."""
    router = APIRouter()

    @router.get("/api/directory", dependencies=[allow(Role.KIOSK)])
    def directory(request: Request) -> Response:
        """The whole directory: 304 where the caller's copy, named by If-None-Match, is it."""
        newest = snapshots.newest()
        headers = {
            "ETag": newest.etag,
            "Cache-Control": "private, no-cache",
            "Vary": "Accept-Encoding",
        }
        if _has(request.headers.get("if-none-match", ""), newest.etag):
            return Response(status_code=304, headers=headers)
        body = newest.plain
        if _takes_gzip(request.headers.get("accept-encoding", "")):
            body = newest.packed
            headers["Content-Encoding"] = "gzip"
        return Response(body, headers=headers, media_type="application/json")

    return router


def _has(if_none_match: str, etag: str) -> bool:
    known = {tag.strip().removeprefix("W/") for tag in if_none_match.split(",")}
    return bool(known & {etag, "*"})


def _takes_gzip(accept_encoding: str) -> bool:
    for offer in accept_encoding.lower().split(","):
        coding, _, weight = offer.replace(" ", "").partition(";")
        if coding in ("gzip", "*"):
            return weight.removeprefix("q=").strip("0.") != "" or not weight
    return False
