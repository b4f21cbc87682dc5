#!/usr/bin/env bash
# tap-out 3.0.0 (npm) loses a test whose name has a #, a word and a number: a failed one is lost, and none has failed.
#
# It looks for a summary, as `# tests 5`, anywhere in a line, and is silent about the plan, which has one more test. Only `# TODO`
# and `# SKIP` mean something after the name of a test in TAP. tap-parser 18.3.4 reads the name.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . tap-out@3.0.0 tap-parser@18.3.4
cat > objectives.tap <<'TAP'
TAP version 13
1..3
ok 1 - p99 with 100 users
not ok 2 - p99 with # users 500
ok 3 - failures # 2
TAP
cat > read.cjs <<'JS'
const { createReadStream } = require('fs');
const tapOut = require('tap-out');
const { Parser } = require('tap-parser');

const read = () => createReadStream('objectives.tap');
read().pipe(tapOut((error, result) => {
  console.log('tap-out:', result.asserts.map(it => it.name), `${result.fail.length} failed`);
  const names = [];
  const parser = new Parser(all => console.log('tap-parser:', names, `${all.fail} failed`));
  parser.on('assert', it => names.push(it.name));
  read().pipe(parser);
}));
JS
seen=$(node read.cjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
tap-out: [ 'p99 with 100 users', 'failures # 2' ] 0 failed
tap-parser: [ 'p99 with 100 users', 'p99 with # users 500', 'failures # 2' ] 1 failed
EXPECTED
