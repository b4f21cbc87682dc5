#!/usr/bin/env bash
# Artillery 2.0.34: a condition that there is no response 500, `http.codes.500 == 0`, fails where there is none.
#
# A counter that was not counted has no value, and a condition on it is not met: the check of a run fails because all was
# well. The condition `http.codes.500 < 1` fails likewise, and each with `and` that has one of these.
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
  plugins: { ensure: {} }
  ensure:
    conditions:
      - expression: http.codes.200 == 1
      - expression: http.codes.500 == 0
scenarios:
  - flow:
      - get: { url: '/' }
YAML
ARTILLERY_DISABLE_TELEMETRY=true node_modules/.bin/artillery run load.yml > run.log 2>&1 || echo "exit code $?"
seen=$(grep -E '^(ok|fail): ' run.log | sort -r)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
ok: http.codes.200 == 1
fail: http.codes.500 == 0
EXPECTED
