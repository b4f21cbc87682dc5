#!/usr/bin/env bash
# jStat 1.9.6: p50 and p99 of 100 ms and 200 ms are 100 ms; its median is 150 ms.
#
# `percentile` interpolates, as a spreadsheet's PERCENTILE.INC does, but not between the last two values: of ten requests, p99 is the
# last but one, where @formulajs/formulajs 4.6.1 has 910 ms.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . jstat@1.9.6 @formulajs/formulajs@4.6.1
cat > percentiles.cjs <<'JS'
const { jStat } = require('jstat');
const { MEDIAN, PERCENTILE } = require('@formulajs/formulajs');

const ten = [5, 5, 5, 5, 5, 5, 5, 5, 5, 1000];
console.log('median of 100 and 200:', jStat.median([100, 200]), MEDIAN([100, 200]));
for (const [name, values, p] of [
  ['p50 of 100 and 200', [100, 200], 0.5],
  ['p99 of 100 and 200', [100, 200], 0.99],
  ['p50 of 10, 20, 30 and 40', [10, 20, 30, 40], 0.5],
  ['p90 of 10, 20, 30 and 40', [10, 20, 30, 40], 0.9],
  ['p99 of nine 5 and a 1000', ten, 0.99],
  ['p100 of nine 5 and a 1000', ten, 1],
]) {
  console.log(`${name}:`, jStat.percentile(values, p), Number(PERCENTILE.INC(values, p).toFixed(2)));
}
JS
seen=$(node percentiles.cjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
median of 100 and 200: 150 150
p50 of 100 and 200: 100 150
p99 of 100 and 200: 100 199
p50 of 10, 20, 30 and 40: 25 25
p90 of 10, 20, 30 and 40: 30 37
p99 of nine 5 and a 1000: 5 910.45
p100 of nine 5 and a 1000: 1000 1000
EXPECTED
