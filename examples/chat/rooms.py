"""A chat for run-chat: what comes on /chat?room=.. is sent to all of the room. Counts are at /stats."""

from collections import defaultdict

from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocketDisconnect

rooms = defaultdict(set)
counts = {"WS /chat": 0, "WS /chat messages received": 0, "WS /chat messages sent": 0}


async def chat(socket):
    await socket.accept()
    counts["WS /chat"] += 1
    room = rooms[socket.query_params.get("room", "")]
    room.add(socket)
    try:
        while True:
            text = await socket.receive_text()
            counts["WS /chat messages received"] += 1
            for member in list(room):
                try:
                    await member.send_text(text)
                    counts["WS /chat messages sent"] += 1
                except (WebSocketDisconnect, RuntimeError):
                    room.discard(member)
    except WebSocketDisconnect:
        pass
    finally:
        room.discard(socket)


async def stats(request):
    return JSONResponse(counts)


app = Starlette(routes=[WebSocketRoute("/chat", chat), Route("/stats", stats)])
