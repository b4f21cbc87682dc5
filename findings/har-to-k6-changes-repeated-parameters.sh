#!/usr/bin/env bash
# har-to-k6 0.14.16 sends id=1&id=2 of a recorded page as id=1&id=2&id=2 in an address, and as id=1,2 in a form.
#
# A parameter that is there more than once, as of check boxes and filters, has other values in the script than in the
# recording: the second and further ones twice in a query, and one value with a comma for all of them in a form.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . har-to-k6@0.14.16
cat > recorded.js <<'JS'
const parameters = [{ name: 'id', value: '1' }, { name: 'id', value: '2' }];
const form = 'application/x-www-form-urlencoded';
const common = { httpVersion: 'HTTP/1.1', cookies: [], headersSize: -1, bodySize: -1 };
const get = { method: 'GET', url: 'http://127.0.0.1/list?id=1&id=2', headers: [], queryString: parameters, ...common };
const post = {
  method: 'POST', url: 'http://127.0.0.1/choose', headers: [{ name: 'Content-Type', value: form }], queryString: [],
  postData: { mimeType: form, text: 'id=1&id=2', params: parameters }, ...common,
};
const content = { size: 0, mimeType: 'text/plain' };
const response = { status: 200, statusText: 'OK', headers: [], content, redirectURL: '', ...common };
const entries = [get, post].map(request => ({
  startedDateTime: '2026-11-28T12:00:00.000Z', time: 5, request, response, cache: {}, timings: { send: 0, wait: 5, receive: 0 },
}));
console.log(JSON.stringify({ log: { version: '1.2', creator: { name: 'browser', version: '1' }, entries } }));
JS
node recorded.js > recorded.har
node_modules/.bin/har-to-k6 recorded.har -o script.js > convert.log 2>&1 || { cat convert.log; exit 1; }
seen=$(grep -oE "http\.(get|post)\([^{)]*" script.js)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
http.get('http://127.0.0.1/list?id=1&id=2&id=2'
http.post('http://127.0.0.1/choose', 'id=1%2C2', 
EXPECTED
