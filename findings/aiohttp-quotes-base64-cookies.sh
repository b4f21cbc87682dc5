#!/usr/bin/env bash
# aiohttp 3.14.5 (Python) puts quotes around the value of a cookie that has a "=", such as any token in base64.
#
# RFC 6265, sections 5.2 and 5.4: what stands between "=" and ";" is sent back as it is. A server that compares or decodes the
# value knows no such session, where the token is padded. A comma becomes \054. A jar made with `quote_cookie=False` sends
# what came; requests 2.34.2 and httpx 0.28.1 do so anyway.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check aiohttp==3.14.5 requests==2.34.2 httpx==0.28.1
cat > cookies.py <<'PYTHON'
import asyncio
import http.server
import threading

import aiohttp
import httpx
import requests

VALUES = ['c2Vzc2lvbi0x', 'c2Vzc2lvbi00Mg==', 'p,q']

class Echo(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        if self.path != '/back':
            self.send_header('Set-Cookie', f'a={VALUES[int(self.path[1:])]}; Path=/')
        self.end_headers()
        self.wfile.write((self.headers.get('Cookie') or '').encode())

    def log_message(self, *_):
        pass

async def by_aiohttp(number):
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        await session.get(f'{base}/{number}')
        async with session.get(f'{base}/back') as response:
            return await response.text()

server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Echo)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f'http://127.0.0.1:{server.server_port}'
for number, value in enumerate(VALUES):
    print(f'a={value}: aiohttp', asyncio.run(by_aiohttp(number)))
    for name, session in ('requests', requests.Session()), ('httpx', httpx.Client()):
        session.get(f'{base}/{number}')
        print(f'a={value}: {name}', session.get(f'{base}/back').text)
PYTHON
seen=$(venv/bin/python cookies.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
a=c2Vzc2lvbi0x: aiohttp a=c2Vzc2lvbi0x
a=c2Vzc2lvbi0x: requests a=c2Vzc2lvbi0x
a=c2Vzc2lvbi0x: httpx a=c2Vzc2lvbi0x
a=c2Vzc2lvbi00Mg==: aiohttp a="c2Vzc2lvbi00Mg=="
a=c2Vzc2lvbi00Mg==: requests a=c2Vzc2lvbi00Mg==
a=c2Vzc2lvbi00Mg==: httpx a=c2Vzc2lvbi00Mg==
a=p,q: aiohttp a="p\054q"
a=p,q: requests a=p,q
a=p,q: httpx a=p,q
EXPECTED
