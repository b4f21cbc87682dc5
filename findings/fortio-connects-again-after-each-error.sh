#!/usr/bin/env bash
# Fortio 1.66.5 opens a new connection after each response other than 2xx, though the server keeps the last alive.
#
# Of 20 requests in 2 threads, answered 404 or 503, each has a connection of its own; answered 200 or 201, there are 2. A
# server that begins to fail gets a handshake with each request, besides the load. Go's client (`-stdclient`) keeps its connections.
#
# Needs Go and Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"

GOPATH="$work/go" GOFLAGS=-modcacherw go install fortio.org/fortio@v1.66.5 2> install.log || { cat install.log; exit 1; }
cat > server.py <<'PYTHON'
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Answers(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def setup(self):
        super().setup()
        with open('connections.txt', 'a') as file:
            file.write('+')

    def do_GET(self):
        self.send_response(int(self.path[1:]))
        self.send_header('Content-Length', '0')
        self.end_headers()

    def log_message(self, *args):
        pass


server = ThreadingHTTPServer(('127.0.0.1', 0), Answers)
print(server.server_port, flush=True)
server.serve_forever()
PYTHON
python3 server.py > port.txt 2> server.log &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
seen=$(for client in '' -stdclient; do
  for status in 200 201 404 503; do
    : > connections.txt
    go/bin/fortio load -quiet -n 20 -c 2 -qps 0 $client "http://127.0.0.1:$(cat port.txt)/$status" > report.txt 2>&1
    echo "$client $status: $(grep -oE '^All done [0-9]+ calls' report.txt), $(grep -o '+' connections.txt | wc -l) connections"
  done
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
 200: All done 20 calls, 2 connections
 201: All done 20 calls, 2 connections
 404: All done 20 calls, 20 connections
 503: All done 20 calls, 20 connections
-stdclient 200: All done 20 calls, 2 connections
-stdclient 201: All done 20 calls, 2 connections
-stdclient 404: All done 20 calls, 2 connections
-stdclient 503: All done 20 calls, 2 connections
EXPECTED
