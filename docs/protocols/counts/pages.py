"""A page, a stream of events and an echo over WebSocket, by Starlette. What was served is at /counts."""

import asyncio
from collections import Counter

from sse_starlette.sse import EventSourceResponse
from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocketDisconnect

counts = Counter()


async def page(request):
    counts["pages"] += 1
    return PlainTextResponse("hello, world")


async def prices(request):
    async def events():
        counts["streams"] += 1
        for number in range(10):
            await asyncio.sleep(0.005)
            counts["events"] += 1
            yield {"id": str(number), "data": str(100 + number)}

    return EventSourceResponse(events())


async def echo(socket):
    await socket.accept()
    try:
        while True:
            text = await socket.receive_text()
            counts["messages"] += 1
            await socket.send_text(text)
    except WebSocketDisconnect:
        pass


async def stats(request):
    return JSONResponse(counts)


app = Starlette(routes=[
    Route("/page", page), Route("/prices", prices), Route("/counts", stats), WebSocketRoute("/echo", echo)])
