#!/usr/bin/env bash
# DBUtils 3.2.0 (PyPI): while a PooledDB opens a connection for one thread, another thread waits to give its own back.
#
# It opens connections under the lock of the pool. Where a database takes 0.5 s to accept one, as under load, ten threads get theirs
# after 5 s, and who has done its query is held up by those who come. With SQLAlchemy 2.1.9 it takes 0.5 s, and no time.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check DBUtils==3.2.0 SQLAlchemy==2.1.9
cat > slow.py <<'PYTHON'
"""A database that takes 0.5 s for each connection."""
import threading
import time

threadsafety = 2
paramstyle = 'format'
opening = threading.Event()


class Error(Exception):
    pass


OperationalError = InterfaceError = InternalError = Error


class Connection:
    def __init__(self):
        opening.set()
        time.sleep(0.5)

    def rollback(self):
        pass

    def close(self):
        pass


def connect():
    return Connection()
PYTHON
cat > pools.py <<'PYTHON'
import time
from concurrent.futures import ThreadPoolExecutor

import slow
from dbutils.pooled_db import PooledDB
from sqlalchemy.pool import QueuePool


def show(name, make):
    get = make()
    start = time.monotonic()
    with ThreadPoolExecutor(10) as threads:
        connections = list(threads.map(lambda _: get(), range(10)))
    opened = time.monotonic() - start
    get = make()
    mine = get()
    slow.opening.clear()
    with ThreadPoolExecutor(1) as threads:
        other = threads.submit(get)
        slow.opening.wait()
        start = time.monotonic()
        mine.close()
        back = time.monotonic() - start
        other.result()
    print(f'{name}: ten connections at once take {"more" if opened > 4 else "less"} than 4 s, '
          f'to give one back while another is opened {"more" if back > 0.25 else "less"} than 0.25 s')


def dbutils():
    return PooledDB(slow, maxconnections=10, ping=0).connection


def sqlalchemy():
    return QueuePool(slow.connect, pool_size=10).connect


show('DBUtils', dbutils)
show('SQLAlchemy', sqlalchemy)
PYTHON
seen=$(timeout 60 venv/bin/python pools.py)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
DBUtils: ten connections at once take more than 4 s, to give one back while another is opened more than 0.25 s
SQLAlchemy: ten connections at once take less than 4 s, to give one back while another is opened less than 0.25 s
EXPECTED
