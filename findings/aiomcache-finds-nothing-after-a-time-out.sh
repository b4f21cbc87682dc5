#!/usr/bin/env bash
# aiomcache 0.8.2 (PyPI): after one `get` that a time-out has cancelled, 100 of 100 keys that are there are not found.
#
# The connection goes back into the pool, here of 1, with the answer still to come, and each later call reads the one before, which
# is for another key: a miss, without an error. One slow answer ends all hits of a cache. With emcache 1.3.3 all 100 are found.
#
# Needs Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check aiomcache==0.8.2 emcache==1.3.3
cat > hits.py <<'PYTHON'
import asyncio
import logging

import aiomcache
import emcache

logging.disable()


async def serve(reader, writer):
    """Has a value for each key, and takes 1 s to find that of "slow"."""
    try:
        while words := (await reader.readline()).split():
            if words[0].startswith(b'get'):
                if words[1] == b'slow':
                    await asyncio.sleep(1)
                writer.write(b'VALUE %s 0 5\r\nvalue\r\nEND\r\n' % words[1])
            else:
                writer.write(b'VERSION 1.6.18\r\n')
    finally:
        writer.close()


async def show(name, get):
    hits = 0
    try:
        await asyncio.wait_for(get(b'slow'), 0.3)
    except asyncio.TimeoutError:
        for key in range(100):
            hits += await get(b'key-%d' % key) is not None
    print(f'{name}: {hits} of 100 keys are found after a time-out')


async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    await show('aiomcache', aiomcache.Client('127.0.0.1', port, pool_size=1).get)
    address = emcache.MemcachedHostAddress('127.0.0.1', port)
    await show('emcache', (await emcache.create_client([address], max_connections=1, min_connections=1)).get)

asyncio.run(main())
PYTHON
seen=$(timeout 60 venv/bin/python hits.py 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
aiomcache: 0 of 100 keys are found after a time-out
emcache: 100 of 100 keys are found after a time-out
EXPECTED
