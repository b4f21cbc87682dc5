#!/usr/bin/env bash
# parse-curl 0.2.6 (npm) drops the body of --data-raw, with which browsers copy requests, and makes a GET of the POST.
#
# So do --data-binary and --json: of the options with a body, -d is read. And -b, the cookies of the request, becomes a header
# Set-Cookie. There is no error for an option that it does not know.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . parse-curl@0.2.6
cat > read.mjs <<'JS'
import parse from 'parse-curl';

for (const options of [`-d 'id=1'`, `--data-binary 'id=1'`, `--data-raw 'id=1'`, `--json '{"id":1}'`, `-b 'session=42'`]) {
  const { method, body, header } = parse(`curl http://localhost/ ${options}`);
  console.log(`${options}: ${method}, body ${body}, headers ${JSON.stringify(header)}`);
}
JS
seen=$(node read.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
-d 'id=1': POST, body id=1, headers {"Content-Type":"application/x-www-form-urlencoded"}
--data-binary 'id=1': GET, body undefined, headers {}
--data-raw 'id=1': GET, body undefined, headers {}
--json '{"id":1}': GET, body undefined, headers {}
-b 'session=42': GET, body undefined, headers {"Set-Cookie":"session=42"}
EXPECTED
