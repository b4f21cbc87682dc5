#!/usr/bin/env bash
# autocannon 9.0.0: `-R 10`, the overall rate of requests per second, is 40 requests per second with `-w 4`.
#
# Each of the worker threads keeps the overall rate, instead of its share. Connections and the number of requests are divided
# among the workers, and rounded down: `-c 7 -w 4` opens 4 connections, `-a 10 -w 4` sends 8 requests. The report says 7
# connections all the same.
#
# Needs Node.js and npm; takes half a minute.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . autocannon@9.0.0
cat > server.js <<'JS'
let requests = 0;
let connections = 0;
const server = require('http').createServer((request, response) => {
  if (request.url === '/seen') {
    response.end(JSON.stringify({ requests, connections: connections - 1 }));
    requests = connections = 0;
  } else {
    requests++;
    response.end('done');
  }
});
server.on('connection', () => connections++);
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
JS
cat > load.mjs <<'JS'
import autocannon from 'autocannon';

const url = process.argv[2];
const run = async options => {
  const { connections } = await autocannon({ url, ...options });
  return { said: connections, ...await (await fetch(url + '/seen', { headers: { connection: 'close' } })).json() };
};
for (const workers of [undefined, 4]) {
  const { requests } = await run({ workers, connections: 4, overallRate: 10, duration: 5 });
  const rate = requests / 5;
  console.log(`${workers ?? 'no'} workers, 10 requests per second:`,
    rate < 14 ? 'about 10' : rate > 32 && rate < 60 ? 'about 40' : rate);
}
for (const options of [{ amount: 10, connections: 10 }, { amount: 14, connections: 7 }]) {
  const seen = await run({ workers: 4, ...options });
  console.log(`4 workers, ${options.amount} requests, ${options.connections} connections:`,
    `${seen.requests} requests, ${seen.connections} connections, ${seen.said} reported`);
}
JS
node server.js > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
timeout 120 node load.mjs "http://127.0.0.1:$(cat port.txt)" > seen.txt 2> run.log || { cat run.log; exit 1; }
cat seen.txt
diff seen.txt - <<'EXPECTED'
no workers, 10 requests per second: about 10
4 workers, 10 requests per second: about 40
4 workers, 10 requests, 10 connections: 8 requests, 8 connections, 10 reported
4 workers, 14 requests, 7 connections: 12 requests, 4 connections, 7 reported
EXPECTED
