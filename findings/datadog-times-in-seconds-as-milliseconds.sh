#!/usr/bin/env bash
# datadog 0.56.0 (Python): `timed` sends seconds as a metric of type ms: 0.05|ms for 50 ms, and `timing` sends what it is given.
#
# The type "ms" of StatsD is a time in milliseconds. A server of StatsD, as the exporter of Prometheus, takes 50 µs from it.
# `use_ms=True`, at each call or of the client, sends whole milliseconds; statsd 4.0.1 sends milliseconds anyway.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check datadog==0.56.0 statsd==4.0.1
cat > times.py <<'PYTHON'
import socket
import time

import statsd
from datadog.dogstatsd import DogStatsd

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(('127.0.0.1', 0))
server.settimeout(10)
port = server.getsockname()[1]

def sent(timer):
    with timer:
        time.sleep(0.05)
    value, kind = server.recv(1000).decode().strip().split(':')[1].split('|')
    return f'{"at least 50" if float(value) >= 50 else "below 10" if float(value) < 10 else value}|{kind}'

dogstatsd = DogStatsd(host='127.0.0.1', port=port, disable_buffering=True, disable_telemetry=True)
print('datadog:', sent(dogstatsd.timed('call')))
print('datadog, use_ms:', sent(dogstatsd.timed('call', use_ms=True)))
print('statsd:', sent(statsd.StatsClient('127.0.0.1', port).timer('call')))
PYTHON
seen=$(venv/bin/python times.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
datadog: below 10|ms
datadog, use_ms: at least 50|ms
statsd: at least 50|ms
EXPECTED
