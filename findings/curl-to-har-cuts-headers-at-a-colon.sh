#!/usr/bin/env bash
# curl-to-har 1.0.1 (npm) cuts the value of a header at its first colon: Referer: https://localhost/cart becomes "https".
#
# Each request that a browser copies has such a header, as Referer or Origin; times and addresses with a port are cut as well.
# A server that checks the origin of a request refuses what is recorded that way.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . curl-to-har@1.0.1
cat > read.js <<'JS'
const read = require('curl-to-har');
const command = `curl http://localhost/pay -H 'Referer: https://localhost/cart' -H 'X-At: 12:30:00' -H 'Accept: text/html'`;
for (const { name, value } of read(command).headers) {
  console.log(`${name}: ${value}`);
}
JS
seen=$(node read.js)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Referer: https
X-At: 12
Accept: text/html
EXPECTED
