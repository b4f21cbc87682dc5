#!/usr/bin/env bash
# pybreaker 1.4.1 (PyPI): 10 threads that call a service of 0.2 s at once through one closed circuit breaker take 2 s.
#
# It holds its lock during the call, so that a breaker lets one call through at a time: 5 per second here, whatever the number of
# threads. The wait is in front of the service, which measures 0.2 s for all. With circuitbreaker 2.1.3 all ten run at once.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check pybreaker==1.4.1 circuitbreaker==2.1.3
cat > calls.py <<'PYTHON'
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import circuitbreaker
import pybreaker

lock = threading.Lock()
running = []
most = 0


def service():
    global most
    with lock:
        running.append(1)
        most = max(most, len(running))
    time.sleep(0.2)
    with lock:
        running.pop()


def show(name, breaker):
    global most
    most = 0
    call = breaker(service)
    start = time.monotonic()
    with ThreadPoolExecutor(10) as threads:
        for done in [threads.submit(call) for _ in range(10)]:
            done.result()
    seconds = time.monotonic() - start
    print(f'{name}: at most {most} at once, {"1.9 s or more" if seconds >= 1.9 else "less than 1.9 s"}')


show('pybreaker', pybreaker.CircuitBreaker())
show('circuitbreaker', circuitbreaker.CircuitBreaker())
PYTHON
seen=$(timeout 60 venv/bin/python calls.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
pybreaker: at most 1 at once, 1.9 s or more
circuitbreaker: at most 10 at once, less than 1.9 s
EXPECTED
