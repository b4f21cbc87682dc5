#!/usr/bin/env bash
# @readme/httpsnippet 11.1.0: of a form with id=1 and id=2 its code for curl sends both, that in JavaScript the last, in Go id[0].
#
# In JavaScript the fields are set, not appended; in Go their names have brackets. Who takes the examples of an API's
# documentation for a load test sends something else by the language.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @readme/httpsnippet@11.1.0
cat > snippets.mjs <<'JS'
import { HTTPSnippet } from '@readme/httpsnippet';

const common = { httpVersion: 'HTTP/1.1', cookies: [], queryString: [], headersSize: -1, bodySize: -1 };
const mimeType = 'application/x-www-form-urlencoded';
const params = [{ name: 'id', value: '1' }, { name: 'id', value: '2' }];
const headers = [{ name: 'Content-Type', value: mimeType }];
const snippet = new HTTPSnippet({ method: 'POST', url: 'http://localhost/', headers, postData: { mimeType, params }, ...common });
const show = (target, client, pattern) =>
  console.log(`${target}:`, String(snippet.convert(target, client)).match(pattern).join(' '));
show('shell', 'curl', /--data-urlencode \S+/g);
show('node', 'fetch', /\w+\.set.*;/g);
show('go', 'native', /NewReader.*/g);
JS
seen=$(node snippets.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
shell: --data-urlencode id=1 --data-urlencode id=2
node: encodedParams.set('id', '1'); encodedParams.set('id', '2');
go: NewReader("id%5B0%5D=1&id%5B1%5D=2")
EXPECTED
