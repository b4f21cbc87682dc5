#!/usr/bin/env bash
# Taurus (bzt) 1.17.2: of 10 requests that ab or siege sent, and that were all answered 503, 0 % have failed.
#
# A criterion of `fail>10%` passes, and the exit code is 0. Of siege it has the status (`rc_503` is 10 in its table), and takes no
# status for a failure; of ab it reads a file that has none. siege itself calls all 10 failed, and ab says `Non-2xx responses`.
#
# Needs Debian 12 (apt-get download, dpkg-deb) and Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

apt-get -q download 'siege=4.0.7-1+b1' 'apache2-utils=2.4.71-1~deb12u1' libapr1 libaprutil1 > /dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" .; done
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check bzt==1.17.2
cat > server.py <<'PYTHON'
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Fails(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(503)
        self.send_header('Content-Length', '0')
        self.end_headers()

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Fails)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
cat > report.py <<'PYTHON'
import csv
import sys

tool, code = sys.argv[1:]
with open(f'{tool}.csv') as file:
    total = list(csv.DictReader(file))[-1]
print(f"{tool}: {total['throughput']} requests, {total['fail']} failed, {total.get('rc_503')} of status 503, exit code {code}")
PYTHON
python3 server.py > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
export HOME=$work PATH=$work/usr/bin:$PATH
export LD_LIBRARY_PATH=$work/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2> /dev/null || echo x86_64-linux-gnu)
seen=$(for tool in ab siege; do
  cat > $tool.yml <<YAML
settings: {check-updates: false, artifacts-dir: artifacts-$tool}
modules: {console: {disable: true}}
execution:
- executor: $tool
  concurrency: 2
  iterations: 5
  scenario: {requests: ["http://127.0.0.1:$(cat port.txt)/"]}
reporting:
- {module: passfail, criteria: ["fail>10%"]}
- {module: final-stats, dump-csv: $tool.csv}
YAML
  code=0
  venv/bin/bzt $tool.yml > $tool.log 2>&1 || code=$?
  python3 report.py $tool $code
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
ab: 10 requests, 0 failed, None of status 503, exit code 0
siege: 10 requests, 0 failed, 10 of status 503, exit code 0
EXPECTED
