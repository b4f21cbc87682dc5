#!/usr/bin/env bash
# hey 0.1.4: the slowest of 12 requests took less than 1 s, where 6 were given up after 1 s, and the CSV file has no row of them.
#
# Time-outs and refused connections are in "Error distribution" alone, below all times, averages and percentiles: the more
# a server is overloaded, the better these are.
#
# Needs Go and Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"

export GOBIN=$work GOPATH=$work/go GOFLAGS=-modcacherw
go install github.com/rakyll/hey@v0.1.4 2> install.log || { cat install.log; exit 1; }
cat > server.py <<'PYTHON'
import itertools
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

numbers = itertools.count()


class Hangs(BaseHTTPRequestHandler):
    def do_GET(self):
        if next(numbers) % 2:
            time.sleep(3)
        self.send_response(200)
        self.send_header('Content-Length', '0')
        self.end_headers()

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Hangs)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
python3 server.py > port.txt 2> /dev/null &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
seen=$(./hey -n 12 -c 1 -t 1 "http://127.0.0.1:$(cat port.txt)/" |
  sed -nE -e 's/^ *Slowest:[[:space:]]*0\..*/slowest: less than 1 s/p' \
    -e 's/^ *\[([0-9]+)\][[:space:]]*Get.*exceeded.*/errors: \1/p' \
    -e 's/^ *\[200\][[:space:]]*/200: /p'
echo "rows of the CSV file: $(./hey -n 12 -c 1 -t 1 -o csv "http://127.0.0.1:$(cat port.txt)/" | tail -n +2 | wc -l)")
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
slowest: less than 1 s
200: 6 responses
errors: 6
rows of the CSV file: 6
EXPECTED
