#!/usr/bin/env bash
# wrk 4.1.0 reports no time-out for requests that are never answered, however long it waits beyond --timeout.
#
# Ten connections wait for 5 s, with a time-out of 1 s: "0 requests", and no line of socket errors. A time-out is counted
# when a response comes after it.
#
# Needs Debian 12 (apt-get download, dpkg-deb) and Python.
set -euo pipefail
work=$(mktemp -d)
trap 'kill "$server" 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

apt-get -q download 'wrk=4.1.0-3+b2' libluajit-5.1-2 > /dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" .; done
export LD_LIBRARY_PATH=$work/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2> /dev/null || echo x86_64-linux-gnu)
cat > server.py <<'PYTHON'
import socket
import threading
import time

# Requests are never answered; or, if "late", each after 2 s.
def serve(late, listener):
    def handle(connection):
        while connection.recv(65536):
            if late:
                time.sleep(2)
                connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=handle, args=(connection,), daemon=True).start()

ports = []
for late in (False, True):
    listener = socket.create_server(('127.0.0.1', 0))
    ports.append(str(listener.getsockname()[1]))
    threading.Thread(target=serve, args=(late, listener), daemon=True).start()
print(*ports, flush=True)
threading.Event().wait()
PYTHON
python3 server.py > ports.txt &
server=$!
until [ -s ports.txt ]; do sleep 0.1; done
read -r never late < ports.txt
seen=$(for port in $never $late; do
  usr/bin/wrk -t1 -c10 -d5s --timeout 1s "http://127.0.0.1:$port/" | tee "$port.txt" > /dev/null
  requests=$(awk '/ requests in / { print ($1 > 0 ? "some" : "no") }' "$port.txt")
  timeouts=$(grep -o 'timeout [0-9]*' "$port.txt" | awk '{ print ($2 > 0 ? "some" : "no") }' || true)
  echo "$requests responses: ${timeouts:-no} time-outs"
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
no responses: no time-outs
some responses: some time-outs
EXPECTED
