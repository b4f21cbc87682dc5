#!/usr/bin/env bash
# Artillery 2.0.34 drops the query of an address where a request has `qs` as well: /list?page=2 with qs sort=name has no page.
#
# The parameters of `qs` take the place of those in the address, instead of being added, and nothing is said of it. Each
# request of the load asks for the first page.
#
# Needs Node.js and npm; takes a minute or two to install Artillery.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . artillery@2.0.34
cat > server.js <<'JS'
const server = require('http').createServer((request, response) => {
  let body = '';
  request.on('data', data => (body += data)).on('end', () => {
    require('fs').appendFileSync('seen.txt', `${request.method} ${request.url} ${body}`.trim() + '\n');
    response.end();
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
JS
node server.js > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
cat > load.yml <<YAML
config:
  target: http://127.0.0.1:$(cat port.txt)
  phases: [{ duration: 1, arrivalCount: 1 }]
scenarios:
  - flow:
      - get: { url: '/list?page=2' }
      - get: { url: '/list', qs: { sort: name } }
      - get: { url: '/list?page=2', qs: { sort: name } }
YAML
ARTILLERY_DISABLE_TELEMETRY=true node_modules/.bin/artillery run load.yml > run.log 2>&1 || { cat run.log; exit 1; }
cat seen.txt
diff seen.txt - <<'EXPECTED'
GET /list?page=2
GET /list?sort=name
GET /list?sort=name
EXPECTED
