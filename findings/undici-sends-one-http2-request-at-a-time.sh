#!/usr/bin/env bash
# undici 7.30.2 with allowH2 sends one request at a time over an HTTP/2 connection, though the server allows 10.
#
# The number of requests at once on a connection is `pipelining`, as for HTTP/1.1, whose default is 1: 20 requests of 200 ms over one
# connection take 4 s. Without a limit on connections, each request at once has a connection of its own, as with HTTP/1.1.
#
# Needs Node.js, npm and openssl.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . undici@7.30.2
cat > server.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';

let connections = 0, now = 0, most = 0;
const server = createSecureServer({
  key: readFileSync('key.pem'), cert: readFileSync('cert.pem'), settings: { maxConcurrentStreams: 10 },
});
server.on('session', () => connections++);
server.on('stream', (stream, headers) => {
  if (headers[':path'] === '/seen') {
    stream.respond();
    stream.end(`at most ${most} requests at once`);
    return;
  }
  most = Math.max(most, ++now);
  setTimeout(() => {
    now--;
    stream.respond({ ':status': 200 });
    stream.end('done');
  }, 200);
});
server.listen(0, '127.0.0.1', () => writeFileSync('port.txt', String(server.address().port)));
JS
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -subj /CN=localhost \
  -addext subjectAltName=DNS:localhost -days 30 2> /dev/null
node server.mjs &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
cat > requests.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Agent, request } from 'undici';

const url = `https://localhost:${readFileSync('port.txt', 'utf8')}`;
const connect = { ca: readFileSync('cert.pem') };
for (const options of [{}, { pipelining: 10 }]) {
  const dispatcher = new Agent({ allowH2: true, connections: 1, connect, ...options });
  const get = async path => (await request(url + path, { dispatcher })).body.text();
  await Promise.all(Array.from({ length: 20 }, () => get('/')));
  console.log(`20 requests, ${JSON.stringify(options)}: ${await get('/seen')}`);
}
process.exit(0);
JS
seen=$(timeout 60 node requests.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
20 requests, {}: at most 1 requests at once
20 requests, {"pipelining":10}: at most 10 requests at once
EXPECTED
