"""The target of workload S1: two routes, and a count of requests that is exact over all workers."""

import mmap
import os
import struct
from pathlib import Path

from fastapi import FastAPI
from pydantic import BaseModel

ROUTES = ("GET /", "POST /items/")
COUNTS_DIR = Path(os.environ["COUNTS_DIR"])
COUNTS = struct.Struct(f"={len(ROUTES)}Q")


class Item(BaseModel):
    name: str
    price: float


class RouteCounts:
    """ASGI middleware that counts requests before they are answered.

    Each worker process has a file of its own, mapped into memory: one event loop writes it, so no
    count is lost, and any worker can read the files of all.
    """

    def __init__(self, app):
        self.app = app
        path = COUNTS_DIR / str(os.getpid())
        path.write_bytes(bytes(COUNTS.size))
        with path.open("r+b") as file:
            self.counts = memoryview(mmap.mmap(file.fileno(), COUNTS.size)).cast("Q")

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http":
            route = f"{scope['method']} {scope['path']}"
            if route in ROUTES:
                self.counts[ROUTES.index(route)] += 1
        await self.app(scope, receive, send)


app = FastAPI()
app.add_middleware(RouteCounts)


@app.get("/")
async def get_root():
    return {"msg": "ok"}


@app.post("/items/")
async def post_item(item: Item):
    return item


@app.get("/stats")
async def stats():
    """How often each route was requested, by all workers together."""
    workers = [COUNTS.unpack(path.read_bytes()) for path in COUNTS_DIR.iterdir()]
    return dict(zip(ROUTES, map(sum, zip(*workers))))
