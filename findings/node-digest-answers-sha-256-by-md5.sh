#!/usr/bin/env bash
# digest-fetch 3.1.1 and urllib 4.9.2 (npm) answer a Digest challenge for SHA-256 with a digest by MD5.
#
# The algorithm that the server asks for is not read; digest-fetch has an option for it, which is MD5 if it is not set. A server that
# checks what it asked for refuses the credentials, however right the password is.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . digest-fetch@3.1.1 urllib@4.9.2
cat > digest.mjs <<'JS'
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import DigestClient from 'digest-fetch';
import { request } from 'urllib';

const challenge = 'Digest realm="shop", qop="auth", algorithm=SHA-256, nonce="7ypf"';
let sent;
const server = createServer((received, response) => {
  sent = received.headers.authorization;
  if (sent) {
    response.end();
  } else {
    response.writeHead(401, { 'WWW-Authenticate': challenge }).end();
  }
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/`;

const value = name => new RegExp(`${name}="?([^",]+)`).exec(sent)?.[1];
const digestBy = algorithm => {
  const hash = text => createHash(algorithm).update(text).digest('hex');
  return hash([hash('user:shop:password'), value('nonce'), value('nc'), value('cnonce'), 'auth', hash('GET:/')].join(':'));
};
const clients = {
  'digest-fetch': () => new DigestClient('user', 'password').fetch(url),
  urllib: () => request(url, { digestAuth: 'user:password' }),
};
for (const [name, get] of Object.entries(clients)) {
  await get();
  const used = ['sha256', 'md5'].find(algorithm => digestBy(algorithm) === value('response'));
  console.log(`SHA-256 asked for: ${name} answers by ${used}`);
}
process.exit(0);
JS
seen=$(timeout 60 node digest.mjs 2> /dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
SHA-256 asked for: digest-fetch answers by md5
SHA-256 asked for: urllib answers by md5
EXPECTED
