#!/usr/bin/env bash
# har2locust 0.9.4: of a recorded login that leads to /home, /home is requested twice; of a header that comes twice one is sent.
#
# A recording has the answer 302 and the request that follows it. The locustfile has both requests, and Locust 2.47.0 follows the
# redirect of the first as well: each user loads that page once more than the browser did.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check har2locust==0.9.4 locust==2.47.0
cat > server.py <<'PYTHON'
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Shop(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def do_POST(self):
        self.rfile.read(int(self.headers['Content-Length']))
        self.do_GET()

    def do_GET(self):
        with open('requests.txt', 'a') as file:
            print(self.command, self.path, *self.headers.get_all('X-Tag', []), file=file)
        self.send_response(302 if self.path == '/login' else 200)
        self.send_header('Location', '/home')
        self.send_header('Content-Length', '0')
        self.end_headers()

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Shop)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
python3 server.py > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
cat > record.py <<'PYTHON'
import json


def entry(method, path, status, headers=(), **more):
    return {'startedDateTime': '2026-01-01T00:00:00.000Z', 'time': 16,
            'request': {'method': method, 'url': site + path, 'httpVersion': 'HTTP/1.1', 'cookies': [], 'queryString': [],
                        'headers': [{'name': name, 'value': value} for name, value in headers], 'headersSize': -1,
                        'bodySize': -1, **more},
            'response': {'status': status, 'statusText': '', 'httpVersion': 'HTTP/1.1', 'cookies': [], 'headers': [],
                         'content': {'size': 0, 'mimeType': 'text/html'}, 'redirectURL': '/home' if status == 302 else '',
                         'headersSize': -1, 'bodySize': 0},
            'cache': {}, 'timings': {'send': 1, 'wait': 10, 'receive': 5}}


site = 'http://127.0.0.1:' + open('port.txt').read().strip()
form = {'mimeType': 'application/x-www-form-urlencoded', 'text': 'name=ann'}
entries = [entry('GET', '/search', 200, [('X-Tag', 'new'), ('X-Tag', 'red')]),
           entry('POST', '/login', 302, [('Content-Type', form['mimeType'])], postData=form),
           entry('GET', '/home', 200)]
with open('shop.har', 'w') as file:
    json.dump({'log': {'version': '1.2', 'creator': {'name': 'recorder', 'version': '1'}, 'pages': [], 'entries': entries}}, file)
PYTHON
python3 record.py
PATH=$work/venv/bin:$PATH har2locust shop.har > shop.py 2> har2locust.log
cat > run.py <<'PYTHON'
from locust.env import Environment
from shop import shop

shop(Environment(user_classes=[shop])).t()
PYTHON
venv/bin/python run.py
seen=$(cat requests.txt)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
GET /search red
POST /login
GET /home
GET /home
EXPECTED
