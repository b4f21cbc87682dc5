#!/usr/bin/env bash
# h2load 1.52.0 with --h1 does not connect again when a server ends a kept connection without announcing it.
#
# RFC 9112, section 9.5, lets a server do so at any time. Of 20 requests on two connections, of which each is ended after
# its third response, 6 are answered; the others are reported as failed, though most of them were never sent. After
# "Connection: close" it connects again, and all 20 succeed.
#
# Needs Debian 12 (apt-get download, dpkg-deb) and Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

apt-get -q download 'nghttp2-client=1.52.0-1+deb12u3' libev4 libjemalloc2 libnghttp2-14 > /dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" .; done
export LD_LIBRARY_PATH=$work/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2> /dev/null || echo x86_64-linux-gnu)
cat > server.py <<'PYTHON'
import socket
import threading


def serve(announced, listener):
    def handle(connection):
        for number in (1, 2, 3):
            if not connection.recv(65536):
                return
            last = announced and number == 3
            header = b'Connection: close\r\n' if last else b''
            connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n' + header + b'\r\n')
        connection.shutdown(socket.SHUT_WR)
        connection.recv(65536)
        connection.close()
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=handle, args=(connection,), daemon=True).start()


ports = []
for announced in (False, True):
    listener = socket.create_server(('127.0.0.1', 0))
    ports.append(str(listener.getsockname()[1]))
    threading.Thread(target=serve, args=(announced, listener), daemon=True).start()
print(*ports, flush=True)
threading.Event().wait()
PYTHON
python3 server.py > ports.txt &
server=$!
until [ -s ports.txt ]; do sleep 0.1; done
seen=$(for port in $(cat ports.txt); do
  usr/bin/h2load --h1 -n 20 -c 2 "http://127.0.0.1:$port/" | grep '^requests:' | grep -oE '[0-9]+ (total|succeeded|errored)' | paste -sd' '
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
20 total 6 succeeded 14 errored
20 total 20 succeeded 0 errored
EXPECTED
