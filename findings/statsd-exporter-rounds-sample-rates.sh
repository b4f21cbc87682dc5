#!/usr/bin/env bash
# statsd_exporter 0.31.0 (Prometheus): where clients send 6 in 10 calls, a counter has 10 calls, and a timer 6.
#
# It counts a sampled timing 1 / rate times, rounded down: once for each rate above 0.5, 3 times for 0.3. A counter has the exact
# 1 / rate. Calls per second of the one and of the other differ by up to a half, and so does an error rate made of both.
#
# Needs Go and Python.
set -euo pipefail
work=$(mktemp -d)
exporter=
trap 'kill $exporter 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

GOBIN=$work GOFLAGS=-modcacherw go install github.com/prometheus/statsd_exporter@v0.31.0 2> install.log || { cat install.log; exit 1; }
cat > ports.py <<'PYTHON'
import socket
sockets = [socket.socket(), socket.socket()]
for it in sockets:
    it.bind(('127.0.0.1', 0))
print(*(it.getsockname()[1] for it in sockets))
PYTHON
read -r statsd web < <(python3 ports.py)
./statsd_exporter --statsd.listen-tcp="127.0.0.1:$statsd" --statsd.listen-udp= --web.listen-address="127.0.0.1:$web" 2> exporter.log &
exporter=$!
cat > calls.py <<'PYTHON'
import socket
import sys
import time
import urllib.request

def connect(port):
    while True:
        try:
            return socket.create_connection(('127.0.0.1', port))
        except ConnectionRefusedError:
            time.sleep(0.1)

statsd, web = map(int, sys.argv[1:])
connect(web).close()
with connect(statsd) as sending:
    for _ in range(6):
        sending.sendall(b'call_ms:100|ms|@0.6\ncalls:1|c|@0.6\n')
    sending.sendall(b'end:1|c\n')
text = ''
while '\nend 1' not in text:
    time.sleep(0.1)
    text = urllib.request.urlopen(f'http://127.0.0.1:{web}/metrics').read().decode()
values = dict(line.rsplit(' ', 1) for line in text.splitlines() if not line.startswith('#'))
print(f'timer: {values["call_ms_count"]} calls, counter: {float(values["calls"]):.0f} calls')
PYTHON
seen=$(timeout 60 python3 calls.py "$statsd" "$web")
echo "$seen"
[ "$seen" = 'timer: 6 calls, counter: 10 calls' ]
