#!/usr/bin/env bash
# gunicorn 27.0.1, gthread worker: it answers an upload that the application does not read by "Connection: keep-alive",
# and closes the connection all the same.
#
# A body of 2 bytes leaves the connection open; of 64 KiB and more, the response promises to keep it, and the next
# request on it dies. A client that does not look at the socket before it sends a POST has false failures.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
server=""
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check gunicorn==27.0.1
cat > application.py <<'PYTHON'
def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain'), ('Content-Length', '2')])
    return [b'ok']
PYTHON
cat > upload.py <<'PYTHON'
import socket, sys, time

port = int(open('port').read())
for size in (2, 65536, 1048576):
    client = socket.create_connection(('127.0.0.1', port))
    client.settimeout(2)
    head = b'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n' % size
    client.sendall(head + b'x' * size)
    response = b''
    while not response.endswith(b'ok'):
        response += client.recv(4096)
    promise = [line for line in response.decode().split('\r\n') if line.lower().startswith('connection')]
    try:
        after = 'closed' if client.recv(1) == b'' else 'bytes'
    except TimeoutError:
        after = 'open'
    except ConnectionError:
        after = 'closed'
    print(f'{size} bytes: {promise[0]}, then {after}')
PYTHON
python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' > port
HOME=$work venv/bin/gunicorn -k gthread --threads 4 --keep-alive 30 -b "127.0.0.1:$(cat port)" application:application \
  > server.log 2>&1 &
server=$!
for _ in $(seq 100); do grep -q Booting server.log && break; sleep 0.1; done
seen=$(venv/bin/python upload.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
2 bytes: Connection: keep-alive, then open
65536 bytes: Connection: keep-alive, then closed
1048576 bytes: Connection: keep-alive, then closed
EXPECTED
