#!/usr/bin/env bash
# Three clients of event streams drop all blanks before the data of an event, where the standard drops one.
#
# HTML standard, "Parsing an event stream": if the value starts with a space, remove that one. Streams of words in plain
# text, where each event is " word", are joined to one long word by fetch-event-stream 0.1.6 (npm), requests-sse 0.5.3
# and aiohttp-sse-client 0.2.1 (PyPI); httpx-sse 0.4.3 keeps the blanks.
#
# Needs Node.js, npm and Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . fetch-event-stream@0.1.6
cat > read.mjs <<'JS'
import { events } from 'fetch-event-stream';

let text = '';
for await (const event of events(new Response('data: two\n\ndata:  words\n\n'))) text += event.data;
console.log('fetch-event-stream:', text);
JS
python3 -m venv env
env/bin/pip install --quiet requests-sse==0.5.3 aiohttp-sse-client==0.2.1 httpx-sse==0.4.3 requests==2.34.2 aiohttp==3.14.5 httpx==0.28.1
cat > read.py <<'PYTHON'
import asyncio
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import httpx
import httpx_sse
import requests_sse
from aiohttp_sse_client import client


class Words(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header('Content-Type', 'text/event-stream')
        self.end_headers()
        self.wfile.write(b'data: two\n\ndata:  words\n\n')

    def log_message(self, *args):
        pass


async def of_aiohttp(url):
    text = ''
    async with client.EventSource(url) as events:
        async for event in events:
            text += event.data
            if 'words' in text:
                return text


def of_requests(url):
    text = ''
    with requests_sse.EventSource(url) as events:
        for event in events:
            text += event.data
            if 'words' in text:
                return text


def of_httpx(url):
    with httpx.Client() as http, httpx_sse.connect_sse(http, 'GET', url) as events:
        return ''.join(event.data for event in events.iter_sse())


server = HTTPServer(('127.0.0.1', 0), Words)
Thread(target=server.serve_forever, daemon=True).start()
url = f'http://127.0.0.1:{server.server_port}/'
print('requests-sse:', of_requests(url))
print('aiohttp-sse-client:', asyncio.run(of_aiohttp(url)))
print('httpx-sse:', of_httpx(url))
PYTHON
seen=$(node read.mjs; timeout 60 env/bin/python read.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
fetch-event-stream: twowords
requests-sse: twowords
aiohttp-sse-client: twowords
httpx-sse: two words
EXPECTED
