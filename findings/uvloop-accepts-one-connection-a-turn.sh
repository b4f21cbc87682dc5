#!/usr/bin/env bash
# uvloop 0.23.0 accepts one connection in each turn of its event loop; Python's own asyncio accepts all that wait.
#
# A server on uvloop (uvicorn's default where it is installed) whose turns are long, since it is loaded, leaves new
# connections in the listen queue for as many turns as there are before them: with 1,000 users that connect under
# load, some wait many seconds for their first response, while those that are connected are served.
#
# Needs Python 3.11 or newer.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check uvloop==0.23.0
cat > turns.py <<'PYTHON'
import asyncio, socket, sys

class Accepted(asyncio.Protocol):
    count = 0
    def connection_made(self, transport):
        Accepted.count += 1

async def main():
    server = await asyncio.get_running_loop().create_server(Accepted, '127.0.0.1', 0, backlog=512)
    port = server.sockets[0].getsockname()[1]
    clients = [socket.create_connection(('127.0.0.1', port)) for _ in range(100)]
    turns = 0
    while Accepted.count < len(clients):
        await asyncio.sleep(0)
        turns += 1
    few = 'at most 10' if turns <= 10 else 'about 100' if 95 <= turns <= 110 else turns
    print(f'{sys.argv[1]}: {few} turns to accept 100 connections that wait')

if sys.argv[1] == 'uvloop':
    import uvloop
    uvloop.run(main())
else:
    asyncio.run(main())
PYTHON
seen=$(venv/bin/python turns.py asyncio; venv/bin/python turns.py uvloop)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
asyncio: at most 10 turns to accept 100 connections that wait
uvloop: about 100 turns to accept 100 connections that wait
EXPECTED
