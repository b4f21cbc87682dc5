#!/usr/bin/env bash
# locust-jtl-logger 0.0.2 writes no line for a request that a check of the test failed, and none for a refused connection.
#
# Its listener asks the response whether it is ok, which throws for these; Locust logs that and goes on. Of four requests,
# three of them failures, the JMeter log has two and one: an error rate of 50 % where it is 75 %, and of 0 % where the
# target is down, or answers 200 with an error page that `catch_response` found.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check locust==2.47.0 locust-jtl-logger==0.0.2
cat > server.py <<'PYTHON'
import http.server

class Shop(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(500 if self.path == '/broken' else 200)
        self.end_headers()
        self.wfile.write(b'sold out')

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Shop)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
cat > locustfile.py <<'PYTHON'
from locust import HttpUser, events, task
from locust_jtl_logger import LocustJTLLogger

@events.init.add_listener
def log(environment, **_):
    LocustJTLLogger(environment, 'results.jtl')

@events.quitting.add_listener
def count(environment, **_):
    total = environment.stats.total
    print(f'Locust: {total.num_requests} requests, {total.num_failures} failures')

class Buyer(HttpUser):
    @task
    def buy(self):
        self.client.get('/')
        self.client.get('/broken')
        with self.client.get('/buy', catch_response=True) as response:
            response.failure('not ordered')
        self.client.get('http://127.0.0.1:1/refused')
        self.environment.runner.quit()
PYTHON
python3 server.py > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
seen=$(venv/bin/locust --headless -u 1 --only-summary --host "http://127.0.0.1:$(cat port.txt)" 2> log.txt | grep ^Locust: || true
  awk -F, 'NR > 1 { print "JMeter log:", $3, $4, $8 }' results.jtl)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Locust: 4 requests, 3 failures
JMeter log: GET / 200 True
JMeter log: GET /broken 500 False
EXPECTED
