"""The paths of the loads on aiohttp; its argument is a port."""

import sys

from aiohttp import web

LARGE = b"x" * 102400
requests = 0


async def answer(request):
    global requests
    if request.path == "/count":
        return web.Response(text=str(requests))
    requests += 1
    if request.path == "/large":
        return web.Response(body=LARGE)
    if request.path == "/echo":
        return web.Response(body=await request.read())
    return web.Response(body=b"hello, world")


app = web.Application()
app.router.add_route("*", "/{path:.*}", answer)
web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None)
