#!/usr/bin/env bash
# datadog 0.56.0 (Python), with aggregation: 1,000 calls counted with a sample rate of 0.1 are 10,000, or none at all.
#
# It adds up all calls of an interval, and then draws once whether their sum is sent, marked with the rate, by which the server
# multiplies it. Without aggregation each call is drawn, and the sum is about 1,000. Timings are drawn one by one in both cases.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check datadog==0.56.0
cat > count.py <<'PYTHON'
import socket

from datadog.dogstatsd import DogStatsd

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
    server.bind(('127.0.0.1', 0))
    server.settimeout(0.05)
    for aggregated in (False, True):
        client = DogStatsd('127.0.0.1', server.getsockname()[1], disable_aggregation=not aggregated, flush_interval=60,
                           disable_telemetry=True)
        sums = []
        for interval in range(200 if aggregated else 20):
            for call in range(1000):
                client.increment('calls', sample_rate=0.1)
            client.flush_aggregated_metrics() if aggregated else client.flush()
            total = 0
            try:
                while True:
                    for line in server.recv(65536).decode().split():
                        value, _, rate = line.removeprefix('calls:').split('|')
                        total += float(value) / float(rate.removeprefix('@'))
            except TimeoutError:
                sums.append(round(total))
        near = all(700 < it < 1300 for it in sums)
        print('with aggregation:' if aggregated else 'without:', 'about 1000 in each' if near else sorted(set(sums)))
PYTHON
seen=$(timeout 60 venv/bin/python count.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
without: about 1000 in each
with aggregation: [0, 10000]
EXPECTED
