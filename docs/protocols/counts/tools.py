"""A tool for agents at /mcp, by the SDK of the Model Context Protocol for Python. How often it was called is at /counts."""

from mcp.server import MCPServer
from starlette.responses import JSONResponse
from starlette.routing import Route

server = MCPServer("sums")
calls = 0


@server.tool()
def add(a: int, b: int) -> int:
    global calls
    calls += 1
    return a + b


async def stats(request):
    return JSONResponse({"calls": calls})


app = server.streamable_http_app()
app.routes.append(Route("/counts", stats))
