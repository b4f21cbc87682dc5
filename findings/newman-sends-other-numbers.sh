#!/usr/bin/env bash
# newman 6.2.2: an id of 20 digits in a CSV file of data is sent as another id, 0042 as 42, 1.50 as 1.5, and 0x10 as 0.
#
# A value without quotes that looks like a number is made one, of which 17 digits are right. In quotes, which most programs write
# only where a comma is, it is sent as it is.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . newman@6.2.2
cat > server.js <<'JS'
const server = require('http').createServer((request, response) => {
  require('fs').appendFileSync('seen.txt', `${request.url}\n`);
  response.end();
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
JS
node server.js > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
cat > collection.json <<JSON
{
  "info": { "name": "shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  "item": [{ "name": "order", "request": { "method": "GET", "url": "http://127.0.0.1:$(cat port.txt)/orders/{{id}}" } }]
}
JSON
printf '%s\n' id 12345678901234567890 '"12345678901234567890"' 0042 '"0042"' 0x10 1.50 > data.csv
node_modules/.bin/newman run collection.json -d data.csv > run.log 2>&1 || { cat run.log; exit 1; }
cat seen.txt
diff seen.txt - <<'EXPECTED'
/orders/12345678901234567000
/orders/12345678901234567890
/orders/42
/orders/0042
/orders/0
/orders/1.5
EXPECTED
