#!/usr/bin/env bash
# percentile 1.6.0 (npm): p99.9 of the numbers from 1 to 1000 is 1000, as the 999th is not the 999.0000000000001st.
#
# It multiplies 99.9 by 1000, and rounds up what binary fractions leave over. Of 1,000, 2,000, 5,000 and 10,000 requests p99.9 is
# the next slower one, of 1,000 the slowest of all. stats-percentile 3.3.0 has 999.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . percentile@1.6.0 stats-percentile@3.3.0
cat > ranks.mjs <<'JS'
import percentile from 'percentile';
import * as other from 'stats-percentile';

const statsPercentile = other.default?.default ?? other.default;
for (const count of [1000, 2000, 5000, 10000]) {
  const times = Array.from({ length: count }, (_, i) => i + 1);
  console.log(`p99.9 of ${count}: ${percentile(99.9, times)}, ${statsPercentile(times, 99.9)}`);
}
console.log(`p99 of 1000: ${percentile(99, Array.from({ length: 1000 }, (_, i) => i + 1))}`);
JS
seen=$(node ranks.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
p99.9 of 1000: 1000, 999
p99.9 of 2000: 1999, 1998
p99.9 of 5000: 4996, 4995
p99.9 of 10000: 9991, 9990
p99 of 1000: 990
EXPECTED
