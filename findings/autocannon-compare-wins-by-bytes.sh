#!/usr/bin/env bash
# autocannon-compare 0.4.0 (npm): of two servers, the one with half the requests per second and twice the latency wins, by bytes.
#
# Who wins is decided by the throughput in bytes alone. A server that compresses its responses, or answers 304, loses to one that
# does not, and one that fails with large error pages wins. Requests and latency are in the result beside it.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . autocannon-compare@0.4.0
cat > compare.js <<'JS'
const compare = require('autocannon-compare');

const run = (perSecond, millis, bytes) => ({
  duration: 10,
  requests: { mean: perSecond, average: perSecond, stddev: perSecond / 100, total: 10 * perSecond },
  latency: { mean: millis, average: millis, stddev: millis / 10 },
  throughput: { mean: perSecond * bytes, average: perSecond * bytes, stddev: (perSecond * bytes) / 100 },
});
const { requests, latency, aWins, bWins } = compare(run(1000, 10, 6000), run(2000, 5, 1000));
console.log(`plain against compressed: requests ${requests.difference}, latency ${latency.difference}, wins: ${aWins ? 'plain' : bWins}`);
JS
seen=$(node compare.js)
echo "$seen"
[ "$seen" = 'plain against compressed: requests -50%, latency 100%, wins: plain' ]
