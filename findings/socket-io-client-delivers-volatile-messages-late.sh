#!/usr/bin/env bash
# socket.io-client 4.8.4 (npm): a volatile message that is sent while the connection is lost arrives after the next one is made.
#
# `volatile` is for messages that are worth nothing later, and are dropped where none can be sent. A WebSocket that was closed
# still passes for writable, until the first try to connect again fails: what is sent in that second or more is buffered like any
# other message. A message with a time-out that has passed is not. By HTTP long-polling volatile messages are dropped.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . socket.io@4.8.4 socket.io-client@4.8.4
cat > volatile.mjs <<'JS'
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';

let arrived;

async function start(port) {
  arrived = [];
  const http = createServer();
  const server = new Server(http);
  server.on('connection', (socket) => {
    socket.on('price', (text) => arrived.push(text));
    socket.on('flush', (done) => done());
  });
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  return server;
}

for (const transport of ['websocket', 'polling']) {
  let server = await start(0);
  const { port } = server.httpServer.address();
  const client = io(`http://127.0.0.1:${port}`, { transports: [transport] });
  await new Promise((resolve) => client.once('connect', resolve));
  const lost = new Promise((resolve) => client.once('disconnect', resolve));
  const failed = new Promise((resolve) => client.io.once('reconnect_error', resolve));
  await server.close();
  await lost;
  client.emit('price', 'plain');
  client.volatile.emit('price', 'volatile, at once');
  client.timeout(100).emit('price', 'with a time-out', () => {});
  await sleep(300);
  client.volatile.emit('price', 'volatile, after 0.3 s');
  await failed;
  client.volatile.emit('price', 'volatile, after the first try');
  server = await start(port);
  await new Promise((resolve) => client.once('connect', resolve));
  await client.emitWithAck('flush');
  console.log(`${transport}: ${arrived.join('; ')}`);
  client.close();
  await server.close();
}
JS
seen=$(timeout 100 node volatile.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
websocket: plain; volatile, at once; volatile, after 0.3 s
polling: plain
EXPECTED
