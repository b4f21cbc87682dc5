#!/usr/bin/env bash
# ioredis 6.0.0 (npm): 100 `incr` that failed by `commandTimeout` while the server was away are all counted as it comes back.
#
# A command waits in a queue of the client while there is no connection, and stays in it when its promise has been rejected. Who
# tries again counts twice, and after an outage the server gets all at once. redis 6.3.1 (npm) takes such a command from its queue.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . ioredis@6.0.0 redis@6.3.1
cat > outage.mjs <<'JS'
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import Redis from 'ioredis';
import { createClient } from 'redis';

let port = 0;
let server;
let counted = 0;
const sockets = new Set();

/** A server that counts, and answers each command. */
async function start() {
  server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    let rest = '';
    socket.on('data', (data) => {
      const lines = (rest + data).split('\r\n');
      let at = 0;
      while (at < lines.length - 1 && at + 2 * Number(lines[at].slice(1)) + 1 < lines.length) {
        const name = lines[at + 2].toUpperCase();
        counted += name === 'INCR' ? 1 : 0;
        const answers = { INCR: `:${counted}`, HELLO: '%0', INFO: '$9\r\nloading:0' };
        socket.write(`${answers[name] ?? '+OK'}\r\n`);
        at += 2 * Number(lines[at].slice(1)) + 1;
      }
      rest = lines.slice(at).join('\r\n');
    });
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  port = server.address().port;
}

async function show(name, make) {
  counted = 0;
  await start();
  const client = await make();
  client.on('error', () => {});
  await client.incr('orders');
  server.close();
  sockets.forEach((socket) => socket.destroy());
  await sleep(200);
  const results = await Promise.allSettled(Array.from({ length: 100 }, () => client.incr('orders')));
  const before = counted;
  await start();
  await client.ping();
  await sleep(2000);
  const failed = results.filter((result) => result.status === 'rejected').length;
  console.log(`${name}: counted ${before}, failed ${failed}, and counted ${counted - before} of them afterwards`);
  server.close();
  sockets.forEach((socket) => socket.destroy());
}

await show('ioredis', async () => new Redis(port, '127.0.0.1', { commandTimeout: 500, retryStrategy: () => 100 }));
await show('redis', () => {
  const client = createClient({ url: `redis://127.0.0.1:${port}`, commandOptions: { timeout: 500 } });
  client.on('error', () => {});
  return client.connect();
});
process.exit(0);
JS
seen=$(timeout 60 node outage.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
ioredis: counted 1, failed 100, and counted 100 of them afterwards
redis: counted 1, failed 100, and counted 0 of them afterwards
EXPECTED
