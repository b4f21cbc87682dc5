#!/usr/bin/env bash
# bombardier 1.2.6 sends a request again, POST as well, when the connection is closed before a response, and counts it once.
#
# A server that closes each connection without a response receives 50 requests, where bombardier reports 10, all failed.
# One that answers only the first request on a connection receives 19, where bombardier reports 10, none failed.
# Its client is fasthttp, which tries five times; --http1 selects that of Go, which does not try again here.
#
# Needs Go and Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"

GOPATH="$work/go" GOFLAGS=-modcacherw go install github.com/codesenberg/bombardier@v1.2.6 2> /dev/null
cat > server.py <<'PYTHON'
import socket, sys

answers = int(sys.argv[1])  # on each connection, before it is closed at the next request
requests = 0
listener = socket.create_server(('127.0.0.1', 0))
print(listener.getsockname()[1], flush=True)
while True:
    connection, _ = listener.accept()
    with connection, connection.makefile('rb') as lines:
        for answered in range(answers + 1):
            if not lines.readline():
                break
            while lines.readline().strip():
                pass
            requests += 1
            with open('requests.txt', 'w') as file:
                file.write(str(requests))
            if answered < answers:
                connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
PYTHON

seen=$(for client in --fasthttp --http1; do
  for method in GET POST; do
    for answers in 0 1; do
      rm -f port.txt
      python3 server.py $answers > port.txt &
      server=$!
      until [ -s port.txt ]; do sleep 0.1; done
      timeout 60 go/bin/bombardier $client -m $method -n 10 -c 1 -p r "http://127.0.0.1:$(cat port.txt)/" > report.txt
      kill $server
      succeeded=$(grep -o '2xx - [0-9]*' report.txt) failed=$(grep -o 'others - [0-9]*' report.txt)
      echo "$client $method, $answers answered a connection: received $(cat requests.txt), $succeeded, $failed"
    done
  done
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
--fasthttp GET, 0 answered a connection: received 50, 2xx - 0, others - 10
--fasthttp GET, 1 answered a connection: received 19, 2xx - 10, others - 0
--fasthttp POST, 0 answered a connection: received 50, 2xx - 0, others - 10
--fasthttp POST, 1 answered a connection: received 19, 2xx - 10, others - 0
--http1 GET, 0 answered a connection: received 10, 2xx - 0, others - 10
--http1 GET, 1 answered a connection: received 10, 2xx - 5, others - 5
--http1 POST, 0 answered a connection: received 10, 2xx - 0, others - 10
--http1 POST, 1 answered a connection: received 10, 2xx - 5, others - 5
EXPECTED
