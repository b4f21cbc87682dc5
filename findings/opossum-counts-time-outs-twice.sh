#!/usr/bin/env bash
# opossum 9.0.0 (npm): where 4 of 10 calls time out, the median is the time-out, as each of them is two latencies.
#
# A call that times out is recorded as a time-out, and again as the failure that this is: 14 latencies of 10 calls, and a median of
# 300 ms, where 6 calls took some 20 ms. The mean is too high as well. The numbers of calls, time-outs and successes are right.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . opossum@9.0.0
cat > calls.mjs <<'JS'
import { setTimeout as sleep } from 'node:timers/promises';
import CircuitBreaker from 'opossum';

for (const slow of [0, 4]) {
  const breaker = new CircuitBreaker(sleep, { timeout: 300, errorThresholdPercentage: 100, rollingCountTimeout: 60000 });
  await Promise.allSettled(Array.from({ length: 10 }, (_, call) => breaker.fire(call < slow ? 1000 : 20)));
  const { fires, successes, timeouts, latencyTimes, percentiles } = breaker.stats;
  const median = percentiles[0.5] >= 290 ? 'the time-out' : 'less';
  console.log(`calls ${fires}, successes ${successes}, time-outs ${timeouts}, latencies ${latencyTimes.length}, median: ${median}`);
}
process.exit(0);
JS
seen=$(timeout 60 node calls.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
calls 10, successes 10, time-outs 0, latencies 10, median: less
calls 10, successes 6, time-outs 4, latencies 14, median: the time-out
EXPECTED
