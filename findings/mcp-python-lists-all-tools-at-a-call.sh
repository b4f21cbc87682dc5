#!/usr/bin/env bash
# mcp 2.3.0 (Python, the SDK of the Model Context Protocol): 10 calls of a tool at once are 20 requests, as each lists all tools.
#
# A session that has not listed the tools yet does so after the result of a call, to know the schema of the result, and hands
# out the result when the list has come, so the time of the call has the time of the list in it. Calls at once all do so, and
# each call of a tool that is not in the list. To call list_tools() before helps only for tools of the list.
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
requests = Counter()
events = []
list_seconds = 1


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_POST(self):
        message = json.loads(self.rfile.read(int(self.headers['Content-Length'])))
        requests[message['method']] += 1
        if message['method'] == 'tools/list':
            time.sleep(list_seconds)
        events.append(message['method'] + ' answered')
        body = b''
        if 'id' in message:
            body = json.dumps({'jsonrpc': '2.0', 'id': message['id'], 'result': RESULTS[message['method']]}).encode()
        self.send_response(200 if body else 202)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


async def calls(url, title, tool, at_once, listed):
    global list_seconds
    list_seconds = 1 if at_once else 0
    async with streamable_http_client(url) as streams, ClientSession(streams[0], streams[1]) as session:
        await session.initialize()
        if listed:
            await session.list_tools()
        requests.clear()
        if at_once:
            await asyncio.gather(*(session.call_tool(tool, {}) for _ in range(10)))
        else:
            for _ in range(10):
                await session.call_tool(tool, {})
        print(f'{title}: {requests["tools/call"]} tools/call, {requests["tools/list"]} tools/list')


async def one_call(url):
    async with streamable_http_client(url) as streams, ClientSession(streams[0], streams[1]) as session:
        await session.initialize()
        await session.call_tool('buy', {})
        print('one call: ' + ', '.join([event for event in events if 'tools' in event] + ['result handed out']))


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
asyncio.run(one_call(f'http://127.0.0.1:{server.server_port}/mcp'))
for run in (
    ('10 calls at once', 'buy', True, False),
    ('10 calls at once, listed before', 'buy', True, True),
    ('10 calls one after the other', 'buy', False, False),
    ('the same of a tool that is not listed', 'refund', False, True),
):
    asyncio.run(calls(f'http://127.0.0.1:{server.server_port}/mcp', *run))
PYTHON
timeout 60 venv/bin/python calls.py > seen.txt 2> run.log || { cat seen.txt run.log; exit 1; }
cat seen.txt
diff seen.txt - <<'EXPECTED'
one call: tools/call answered, tools/list answered, result handed out
10 calls at once: 10 tools/call, 10 tools/list
10 calls at once, listed before: 10 tools/call, 0 tools/list
10 calls one after the other: 10 tools/call, 1 tools/list
the same of a tool that is not listed: 10 tools/call, 10 tools/list
EXPECTED
