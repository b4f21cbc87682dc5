#!/usr/bin/env bash
# hey 0.1.4 sends fewer requests than it is asked for: -n 10 -c 3 sends 9, and -n 5 -c 3 sends 3, and nothing is said of it.
#
# Each of its workers sends n / c requests, rounded down. Its help calls -n the "Number of requests to run".
#
# Needs Go and Python.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$server" 2> /dev/null || true; chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"

GOPATH="$work/go" GOFLAGS=-modcacherw go install github.com/rakyll/hey@v0.1.4 2> /dev/null
cat > server.py <<'PYTHON'
import http.server

class Counting(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    requests = 0

    def do_GET(self):
        body = b'%d' % Counting.requests
        if self.path != '/count':
            Counting.requests += 1
        self.send_response(200)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Counting)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
python3 server.py > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
base=http://127.0.0.1:$(cat port.txt)
before=0
seen=$(for asked in 10 5; do
  told=$(go/bin/hey -n $asked -c 3 "$base/" | awk '$1 == "[200]" { print $2 }')
  after=$(python3 -c 'import sys, urllib.request; print(urllib.request.urlopen(sys.argv[1]).read().decode())' "$base/count")
  echo "asked $asked, sent $((after - before)), reported $told"
  before=$after
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
asked 10, sent 9, reported 9
asked 5, sent 3, reported 3
EXPECTED
