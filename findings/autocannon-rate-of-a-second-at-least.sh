#!/usr/bin/env bash
# autocannon 9.0.0 with --amount: the rate is per started second, so 50 requests in a fraction of one are "50/s".
#
# A run that ends by its number of requests lasts, for the report, until the next sample of the statistics (1 s): the rate
# of a short run is its number of requests, whatever the server's speed was.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . autocannon@9.0.0
cat > run.js <<'JS'
const http = require('http');
const autocannon = require('autocannon');
let first = 0, last = 0;
const server = http.createServer((request, response) => {
  last = performance.now();
  first = first || last;
  response.end('ok');
});
server.listen(0, '127.0.0.1', async () => {
  const result = await autocannon({ url: `http://127.0.0.1:${server.address().port}`, connections: 10, amount: 50 });
  const served = Math.round((49 * 1000) / (last - first));
  console.log('reported', result.requests.average, 'per second in', Math.round(result.duration), 's');
  console.error('served', served, 'per second');
  process.exit(served > 75 ? 0 : 3);
});
JS
seen=$(node run.js)
echo "$seen"
[ "$seen" = "reported 50 per second in 1 s" ]
