#!/usr/bin/env bash
# retry-axios 4.0.3 (npm) does not repeat a request that is answered 429 with `Retry-After: 0`; without the header it does.
#
# A wait that is over, of 0 s or until a date that has come, is taken for one that is not allowed. A date has whole seconds, so
# that one less than a second away is mostly of the past. axios-retry 4.5.0 and got 14.6.6 send again.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . axios@1.21.1 retry-axios@4.0.3 axios-retry@4.5.0 got@14.6.6
cat > retry.mjs <<'JS'
import http from 'node:http';
import axios from 'axios';
import axiosRetry from 'axios-retry';
import got from 'got';
import * as retryAxios from 'retry-axios';

const byRetryAxios = axios.create();
retryAxios.attach(byRetryAxios);
const byAxiosRetry = axios.create();
axiosRetry(byAxiosRetry);
const clients = {
  'retry-axios': (url) => byRetryAxios.get(url),
  'axios-retry': (url) => byAxiosRetry.get(url),
  got: (url) => got(url),
};
const values = { none: () => undefined, 0: () => '0', 1: () => '1', 'the date of now': () => new Date().toUTCString() };

for (const client in clients) {
  for (const value in values) {
    let requests = 0;
    const server = http.createServer((request, response) => {
      requests++;
      const retryAfter = values[value]();
      response.writeHead(requests === 1 ? 429 : 200, retryAfter ? { 'Retry-After': retryAfter } : {}).end();
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const result = await clients[client](`http://127.0.0.1:${server.address().port}/`).then(() => 'done', () => 'failed');
    console.log(`${client}, Retry-After ${value}: ${requests} request(s), ${result}`);
    server.close();
    server.closeAllConnections();
  }
}
JS
seen=$(timeout 100 node retry.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
retry-axios, Retry-After 0: 1 request(s), failed
retry-axios, Retry-After 1: 2 request(s), done
retry-axios, Retry-After none: 2 request(s), done
retry-axios, Retry-After the date of now: 1 request(s), failed
axios-retry, Retry-After 0: 2 request(s), done
axios-retry, Retry-After 1: 2 request(s), done
axios-retry, Retry-After none: 2 request(s), done
axios-retry, Retry-After the date of now: 2 request(s), done
got, Retry-After 0: 2 request(s), done
got, Retry-After 1: 2 request(s), done
got, Retry-After none: 2 request(s), done
got, Retry-After the date of now: 2 request(s), done
EXPECTED
