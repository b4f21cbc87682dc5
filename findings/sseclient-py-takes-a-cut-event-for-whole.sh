#!/usr/bin/env bash
# sseclient-py 1.9.0 (PyPI) hands out the last event of a stream that was cut off as if it were whole.
#
# HTML standard, "Parsing an event stream": an event is dispatched at the empty line that ends it; what is incomplete at
# the end of the stream is discarded. Of a server that dies in mid-event, a load test counts one event more than was
# sent, with a part of its data, and no failure. httpx-sse 0.4.3 discards it.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv env
env/bin/pip install --quiet sseclient-py==1.9.0 httpx-sse==0.4.3 httpx==0.28.1
cat > read.py <<'PYTHON'
import httpx
import httpx_sse
import sseclient

cut_off = b'data: {"price": 10}\n\ndata: {"price": 1234}\n\ndata: {"price": 99'
print('sseclient-py:', [event.data for event in sseclient.SSEClient(iter([cut_off])).events()])
response = httpx.Response(200, headers={'Content-Type': 'text/event-stream'}, content=cut_off)
print('httpx-sse:   ', [event.data for event in httpx_sse.EventSource(response).iter_sse()])
PYTHON
seen=$(env/bin/python read.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
sseclient-py: ['{"price": 10}', '{"price": 1234}', '{"price": 99']
httpx-sse:    ['{"price": 10}', '{"price": 1234}']
EXPECTED
