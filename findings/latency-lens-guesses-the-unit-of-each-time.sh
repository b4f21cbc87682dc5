#!/usr/bin/env bash
# latency-lens 1.0.2 (PyPI): of durations 59, 60, 61 and 62 in one file, the first two are seconds and the others milliseconds.
#
# A duration of up to 60 is taken for seconds, one above for milliseconds, each by itself. Of a log in milliseconds the fastest
# responses become the slowest, and p99 is a minute.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check latency-lens==1.0.2
cat > times.csv <<'CSV'
timestamp,duration
1700000000000,59
1700000000100,60
1700000000200,61
1700000000300,62
CSV
venv/bin/latency-lens analyze times.csv --csv read.csv > analysis.txt
seen=$(cut -d, -f 2 read.csv)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
dur_ms
59000.0
60000.0
61.0
62.0
EXPECTED
