#!/usr/bin/env bash
# mcp 2.3.0 (Python, the SDK of the Model Context Protocol): of 6 calls at once in a session, one lost connection ends all 6.
#
# Over streamable HTTP each call is a request of its own. If the server answers one with 503, that call fails, and the other
# five have their results. If it closes that connection without an answer, the calls are all cancelled, and the session ends by
# an exception of its transport: none of them has an error that names its cause.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check mcp==2.3.0
cat > calls.py <<'PYTHON'
import asyncio
import json
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

RESULTS = {
    'initialize': {
        'protocolVersion': '2025-06-18', 'capabilities': {'tools': {}}, 'serverInfo': {'name': 'shop', 'version': '1'}},
    'tools/list': {'tools': [{'name': 'buy', 'inputSchema': {'type': 'object'}}]},
    'tools/call': {'content': [{'type': 'text', 'text': 'bought'}]},
}
fault = None


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_POST(self):
        message = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        status, body = 202, b''
        if message['method'] == 'tools/call':
            time.sleep(1)
        if 'id' in message:
            status = 200
            body = json.dumps({'jsonrpc': '2.0', 'id': message['id'], 'result': RESULTS[message['method']]}).encode()
        if message.get('params', {}).get('arguments') == {'item': 3}:
            if fault == 'closed':
                self.close_connection = True
                return
            status, body = 503, b''
        elif message['method'] == 'tools/call':
            time.sleep(1)
        self.send_response(status)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


async def calls(url):
    ends = []

    async def call(session, item):
        try:
            ends.append((await session.call_tool('buy', {'item': item})).content[0].text)
        except Exception as error:
            ends.append(str(error))
        except asyncio.CancelledError:
            ends.append('cancelled')
            raise

    try:
        async with streamable_http_client(url) as streams, ClientSession(streams[0], streams[1]) as session:
            await session.initialize()
            await session.list_tools()
            await asyncio.gather(*(call(session, item) for item in range(6)))
            session_end = 'goes on'
    except BaseExceptionGroup as group:
        session_end = f'ends by {type(group.exceptions[0]).__name__}'
    print(f'{fault}: {dict(sorted(Counter(ends).items()))}, the session {session_end}')


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
for fault in ('503', 'closed'):
    asyncio.run(calls(f'http://127.0.0.1:{server.server_port}/mcp'))
PYTHON
timeout 60 venv/bin/python calls.py > seen.txt 2> run.log || { cat seen.txt run.log; exit 1; }
cat seen.txt
diff seen.txt - <<'EXPECTED'
503: {'Server returned an error response': 1, 'bought': 5}, the session goes on
closed: {'cancelled': 6}, the session ends by RemoteProtocolError
EXPECTED
