#!/usr/bin/env bash
# fetch-har 12.0.4 (npm) sends each query parameter of a recording twice, and of a repeated field of a form only the last.
#
# In a HAR, as browsers write it, the address has its query, and `queryString` lists the same parameters; the library appends
# the list. ?page=2 becomes ?page=2&page=2: a list for most frameworks, and another entry for each cache.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . fetch-har@12.0.4
cat > replay.mjs <<'JS'
import http from 'node:http';
import fetchHAR from 'fetch-har';

const replay = async request => {
  const common = { httpVersion: 'HTTP/1.1', cookies: [], headers: [], queryString: [], headersSize: -1, bodySize: -1 };
  const response = await fetchHAR({ log: { entries: [{ request: { ...common, ...request } }] } });
  console.log(await response.text());
};
const server = http.createServer((request, response) => {
  let body = '';
  request.on('data', data => (body += data)).on('end', () => response.end(`${request.method} ${request.url} ${body}`.trim()));
});
server.listen(0, '127.0.0.1', async () => {
  const base = `http://127.0.0.1:${server.address().port}`;
  await replay({ method: 'GET', url: `${base}/list?page=2`, queryString: [{ name: 'page', value: '2' }] });
  const form = 'application/x-www-form-urlencoded';
  const params = [{ name: 'id', value: '1' }, { name: 'id', value: '2' }];
  const headers = [{ name: 'Content-Type', value: form }];
  await replay({ method: 'POST', url: `${base}/choose`, headers, postData: { mimeType: form, text: 'id=1&id=2', params } });
  server.close();
  server.closeAllConnections();
});
JS
seen=$(timeout 60 node replay.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
GET /list?page=2&page=2
POST /choose id=2
EXPECTED
