#!/usr/bin/env bash
# cheroot 11.1.2 (the server of CherryPy) keeps at most 10 connections alive, whatever the number of its clients.
#
# The eleventh client and all after it get "Connection: close" with each response, so that with more than 10 virtual
# users a load test measures the set-up of connections. The limit is `keep_alive_conn_limit`.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check cheroot==11.1.2
cat > clients.py <<'PYTHON'
import socket, threading
from cheroot.wsgi import Server

def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain'), ('Content-Length', '2')])
    return [b'ok']

server = Server(('127.0.0.1', 0), application)
server.prepare()
threading.Thread(target=server.serve, daemon=True).start()
clients = [socket.create_connection(('127.0.0.1', server.bind_addr[1])) for _ in range(40)]
kept = 0
for client in clients:
    client.sendall(b'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
    response = b''
    while not response.endswith(b'ok'):
        response += client.recv(4096)
    kept += b'connection: close' not in response.lower()
print(f'{kept} of {len(clients)} connections are kept alive')
server.stop()
PYTHON
seen=$(timeout 60 venv/bin/python clients.py)
echo "$seen"
[ "$seen" = "10 of 40 connections are kept alive" ]
