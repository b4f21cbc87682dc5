#!/usr/bin/env bash
# locust-plugins 5.0.3 writes 0 for the status of each response of 400 and more into its JMeter log.
#
# It asks whether there is a response by its truth value, which is false for an error: a 404 and a 503 look the same. That
# question throws for a refused connection, and where a check of the test failed: these have no line at all.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check locust==2.47.0 locust-plugins==5.0.3
cat > server.py <<'PYTHON'
import http.server

class Shop(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response({'/missing': 404, '/busy': 503}.get(self.path, 200))
        self.end_headers()

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Shop)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
cat > locustfile.py <<'PYTHON'
from locust import HttpUser, events, task
from locust_plugins.listeners import jmeter

@events.init.add_listener
def log(environment, **_):
    jmeter.JmeterListener(environment, results_filename='results.jtl')

class Buyer(HttpUser):
    @task
    def buy(self):
        for path in '/', '/missing', '/busy':
            self.client.get(path)
        with self.client.get('/checked', catch_response=True) as response:
            response.failure('not ordered')
        self.client.get('http://127.0.0.1:1/refused')
        self.environment.runner.quit()
PYTHON
python3 server.py > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
venv/bin/locust --headless -u 1 --only-summary --host "http://127.0.0.1:$(cat port.txt)" > log.txt 2>&1 || true
seen=$(cut -d, -f 3,4,5,8 results.jtl)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
label,responseCode,responseMessage,success
/,200,OK,true
/missing,0,KO,false
/busy,0,KO,false
EXPECTED
