#!/usr/bin/env bash
# requests 2.34.2: of two Digest challenges the answer has the nonce of one and the opaque of the other; or there is no answer.
#
# RFC 7616 has a server offer a challenge for each algorithm, the strongest first, as its example does. requests reads them as one, of
# which the last value of each name counts: it takes the weakest. If the last algorithm is one that it does not know (SHA-512-256 is of
# the RFC), it sends no credentials, although it knows the other. httpx 0.28.1 and curl take the first that they know.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check requests==2.34.2 httpx==0.28.1
cat > digest.py <<'PYTHON'
import re
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import httpx
import requests

MD5 = 'Digest realm="shop", qop="auth", algorithm=MD5, nonce="of-md5"'
SHA_256 = 'Digest realm="shop", qop="auth", algorithm=SHA-256, nonce="of-sha", opaque="of-sha"'
SHA_512 = SHA_256.replace('SHA-256', 'SHA-512-256')
offered = []
sent = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        credentials = self.headers.get('Authorization')
        if credentials:
            found = [re.search(name + r'="?([^", ]+)', credentials) for name in ('algorithm', 'nonce', 'opaque')]
            sent.append(', '.join(f.group(0).replace('"', '') for f in found if f))
        self.send_response(200 if credentials else 401)
        for challenge in [] if credentials else offered:
            self.send_header('WWW-Authenticate', challenge)
        self.end_headers()

    def log_message(self, *args):
        pass


server = HTTPServer(('127.0.0.1', 0), Handler)
Thread(target=server.serve_forever, daemon=True).start()
url = f'http://127.0.0.1:{server.server_port}/'
for title, offered in (('SHA-256, MD5', [SHA_256, MD5]), ('MD5, SHA-512-256', [MD5, SHA_512])):
    for name, get, auth in (('requests', requests.get, requests.auth.HTTPDigestAuth), ('httpx', httpx.get, httpx.DigestAuth)):
        sent.clear()
        status = get(url, auth=auth('user', 'password')).status_code
        print(f'{title}: {name} {status}, {sent[0] if sent else "no credentials"}')
PYTHON
seen=$(venv/bin/python digest.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
SHA-256, MD5: requests 200, algorithm=MD5, nonce=of-md5, opaque=of-sha
SHA-256, MD5: httpx 200, algorithm=SHA-256, nonce=of-sha, opaque=of-sha
MD5, SHA-512-256: requests 401, no credentials
MD5, SHA-512-256: httpx 200, algorithm=MD5, nonce=of-md5
EXPECTED
