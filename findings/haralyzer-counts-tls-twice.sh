#!/usr/bin/env bash
# haralyzer 2.4.0 (PyPI): the first byte of a page comes after 61 ms, where its only request took 46 ms as a whole.
#
# It adds up `connect` and `ssl` of a HAR file. The time of `ssl` is a part of that of `connect`, says the format, as an entry's `time`
# shows. Each page of a recording with TLS has a time to the first byte that is too long by its handshake.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check haralyzer==2.4.0
cat > shop.har <<'JSON'
{"log": {"version": "1.2", "creator": {"name": "recorder", "version": "1"},
  "pages": [{"id": "shop", "startedDateTime": "2026-01-01T00:00:00.000Z", "title": "Shop", "pageTimings": {"onLoad": 50}}],
  "entries": [{"pageref": "shop", "startedDateTime": "2026-01-01T00:00:00.000Z", "time": 46,
    "request": {"method": "GET", "url": "https://localhost/", "httpVersion": "HTTP/1.1", "cookies": [], "headers": [],
      "queryString": [], "headersSize": -1, "bodySize": 0},
    "response": {"status": 200, "statusText": "OK", "httpVersion": "HTTP/1.1", "cookies": [], "headers": [],
      "content": {"size": 10, "mimeType": "text/html"}, "redirectURL": "", "headersSize": -1, "bodySize": 10},
    "cache": {},
    "timings": {"blocked": -1, "dns": -1, "connect": 30, "ssl": 20, "send": 1, "wait": 10, "receive": 5}}]}}
JSON
cat > read.py <<'PYTHON'
import json

from haralyzer import HarParser

with open('shop.har') as file:
    page = HarParser(json.load(file)).pages[0]
timings = page.entries[0].timings
print('time of the request:', page.entries[0].time)
print('connect, send, wait and receive:', sum(timings[name] for name in ('connect', 'send', 'wait', 'receive')))
print('time_to_first_byte:', page.time_to_first_byte)
PYTHON
seen=$(venv/bin/python read.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
time of the request: 46
connect, send, wait and receive: 46
time_to_first_byte: 61
EXPECTED
