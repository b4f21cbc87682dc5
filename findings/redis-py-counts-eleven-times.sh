#!/usr/bin/env bash
# redis-py 8.1.0 (PyPI): one `incr` that fails by its time-out has counted 11 times, where the server takes longer than that.
#
# It sends a command again 10 times, as it comes, after a time-out as well, when the server may have done it; the answer of each
# try is dropped with its connection. A time-out of 0.3 s ends after more than 3 s. valkey-py 6.2.0, made from it, sends once.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check redis==8.1.0 valkey==6.2.0
cat > count.py <<'PYTHON'
import socketserver
import threading
import time

import redis
import valkey

counter = []


class Slow(socketserver.StreamRequestHandler):
    """A server that takes 1 s to count."""

    def handle(self):
        while line := self.rfile.readline():
            words = []
            for _ in range(int(line[1:])):
                words.append(self.rfile.read(int(self.rfile.readline()[1:])))
                self.rfile.readline()
            if words[0].startswith(b'INCR'):
                counter.append(words)
                time.sleep(1)
                self.answer(b':%d\r\n' % len(counter))
            else:
                self.answer(b'+OK\r\n')

    def answer(self, text):
        try:
            self.wfile.write(text)
        except OSError:
            pass


server = socketserver.ThreadingTCPServer(('127.0.0.1', 0), Slow)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
port = server.server_address[1]


def show(name, client):
    counter.clear()
    start = time.monotonic()
    try:
        client.incr('orders')
        result = 'done'
    except (redis.TimeoutError, valkey.TimeoutError):
        result = 'time-out'
    late = time.monotonic() - start > 3
    print(f'{name}: {result} after {"more" if late else "less"} than 3 s, counted {len(counter)} time(s)')


show('redis-py', redis.Redis('127.0.0.1', port, socket_timeout=0.3, protocol=2))
show('valkey-py', valkey.Valkey('127.0.0.1', port, socket_timeout=0.3))
PYTHON
seen=$(timeout 100 venv/bin/python count.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
redis-py: time-out after more than 3 s, counted 11 time(s)
valkey-py: time-out after less than 3 s, counted 1 time(s)
EXPECTED
