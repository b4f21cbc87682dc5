#!/usr/bin/env bash
# siege 4.0.7: the availability of a server that answers each request by 429 is 100 %, and no transaction has failed.
#
# Statuses of 400 to 499 are neither successful nor failed transactions, so a server that turns everybody away looks
# perfect; a 401 is even tried five times, and each is a success: 50 of 10. With 503, all have failed.
#
# Needs Debian 12 (apt-get download, dpkg-deb) and Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

apt-get -q download 'siege=4.0.7-1+b1' > /dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" .; done
cat > server.py <<'PYTHON'
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Refuses(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(int(self.path[1:]))
        self.send_header('Content-Length', '0')
        self.send_header('WWW-Authenticate', 'Bearer')
        self.end_headers()

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Refuses)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
python3 server.py > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
export HOME=$work
seen=$(for status in 429 404 401 503; do
  usr/bin/siege --rc=etc/siege/siegerc --quiet --benchmark --concurrent=2 --reps=5 --json-output "http://127.0.0.1:$(cat port.txt)/$status" 2> /dev/null |
    awk -v status=$status -F'[:,]' '{ gsub(/[" \t]/, ""); value[$1] = $2 }
      END { print status ": available", value["availability"] "%, successful", value["successful_transactions"] ", failed", value["failed_transactions"] }'
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
429: available 100.00%, successful 0, failed 0
404: available 100.00%, successful 0, failed 0
401: available 100.00%, successful 50, failed 0
503: available 0.00%, successful 0, failed 10
EXPECTED
