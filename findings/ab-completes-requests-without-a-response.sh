#!/usr/bin/env bash
# ab 2.3 (Apache 2.4.71) counts requests that got no response as complete, and none of them as failed.
#
# The server reads each request and closes the connection: "Complete requests: 10, Failed requests: 0", with 10 times in the
# percentiles. A failure is, besides errors of the socket, a length that differs from the first response's, which is 0.
#
# Needs Debian 12 (apt-get download, dpkg-deb) and Python.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

apt-get -q download 'apache2-utils=2.4.71-1~deb12u1' libapr1 libaprutil1 > /dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" .; done
export LD_LIBRARY_PATH=$work/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH 2> /dev/null || echo x86_64-linux-gnu)
cat > server.py <<'PYTHON'
import socket

listener = socket.create_server(('127.0.0.1', 0))
print(listener.getsockname()[1], flush=True)
while True:
    connection, _ = listener.accept()
    connection.recv(65536)
    connection.close()
PYTHON
python3 server.py > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
seen=$(usr/bin/ab -q -n 10 -c 1 "http://127.0.0.1:$(cat port.txt)/" | grep -E '^(Complete|Failed|HTML|Non-2xx)' | tr -s ' ')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Complete requests: 10
Failed requests: 0
HTML transferred: 0 bytes
EXPECTED
