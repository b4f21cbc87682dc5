#!/usr/bin/env bash
# Artillery 2.0.34 sends 0042 of a CSV file as 42, and 1e3 as 1000: values that look like numbers are made numbers.
#
# `cast` is true unless it is told, says its documentation. A PIN, a postal code or a product
# number that begins with 0 is another one, in the address as in the body, where it has no quotes.
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
printf 'code\n0042\n1e3\ntrue\n0042a\n' > codes.csv
cat > load.yml <<YAML
config:
  target: http://127.0.0.1:$(cat port.txt)
  phases: [{ duration: 1, arrivalCount: 4 }]
  payload: { path: codes.csv, fields: [code], skipHeader: true, order: sequence }
scenarios:
  - flow:
      - post: { url: '/open/{{ code }}', json: { code: '{{ code }}' } }
YAML
ARTILLERY_DISABLE_TELEMETRY=true node_modules/.bin/artillery run load.yml > run.log 2>&1 || { cat run.log; exit 1; }
LC_ALL=C sort seen.txt
diff <(LC_ALL=C sort seen.txt) - <<'EXPECTED'
POST /open/0042a {"code":"0042a"}
POST /open/1000 {"code":1000}
POST /open/42 {"code":42}
POST /open/true {"code":"true"}
EXPECTED
