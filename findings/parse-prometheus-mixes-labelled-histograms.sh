#!/usr/bin/env bash
# parse-prometheus-text-format 1.1.1 (npm) makes one histogram of those that differ by a label, with the last one's buckets.
#
# A histogram of response times with a label for the path, as each HTTP framework exports it: of /fast and /slow there is
# one left, without labels, count and sum, and a p99 read from it is that of /slow.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . parse-prometheus-text-format@1.1.1
cat > read.mjs <<'JS'
import parse from 'parse-prometheus-text-format';

const histogram = (path, fast, all, sum) =>
  `seconds_bucket{path="${path}",le="0.1"} ${fast}\n` +
  `seconds_bucket{path="${path}",le="+Inf"} ${all}\n` +
  `seconds_sum{path="${path}"} ${sum}\nseconds_count{path="${path}"} ${all}\n`;
const text = '# TYPE seconds histogram\n' + histogram('/fast', 99, 100, 3) + histogram('/slow', 1, 8, 40);
console.log(JSON.stringify(parse(text)[0].metrics));
JS
seen=$(node read.mjs)
echo "$seen"
[ "$seen" = '[{"buckets":{"0.1":"1","+Inf":"8"}}]' ]
