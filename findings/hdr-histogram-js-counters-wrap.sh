#!/usr/bin/env bash
# hdr-histogram-js 3.0.1 with `bitBucketSize: 8`: after 256 equal values their count is 0 again, and all percentiles are 0.
#
# The total goes on counting, so nothing shows that the counts of 8 or 16 bits have wrapped around: 300 values of 5 have a
# total of 300 and a median of 0. Java's classes of fewer bits throw when a count would overflow.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . hdr-histogram-js@3.0.1
seen=$(node -e '
const hdr = require("hdr-histogram-js");
for (const values of [255, 300]) {
  const histogram = hdr.build({ bitBucketSize: 8 });
  for (let i = 0; i < values; i++) histogram.recordValue(5);
  console.log(`${values} values of 5: total ${histogram.totalCount}, p50 ${histogram.getValueAtPercentile(50)}, p99 ${histogram.getValueAtPercentile(99)}`);
}')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
255 values of 5: total 255, p50 5, p99 5
300 values of 5: total 300, p50 0, p99 0
EXPECTED
