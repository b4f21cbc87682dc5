#!/usr/bin/env bash
# prom-client 15.1.3: the p99 of a cluster of two processes, each with a p99 of 100 ms, is 200 ms.
#
# A Summary of several workers is put together by adding up its quantiles, as its sum and its count: custom metrics are summed
# unless told otherwise, says its documentation. With eight workers all response times are eight times as long.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . prom-client@15.1.3
cat > cluster.mjs <<'JS'
import { AggregatorRegistry, Registry, Summary } from 'prom-client';

const worker = async () => {
  const registry = new Registry();
  const summary = new Summary({ name: 'response_ms', help: 'times', percentiles: [0.99], registers: [registry] });
  for (let i = 0; i < 1000; i++) {
    summary.observe(100);
  }
  return registry.getMetricsAsJSON();
};
console.log(await AggregatorRegistry.aggregate([await worker(), await worker()]).metrics());
JS
seen=$(node cluster.mjs | grep ^response_ms)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
response_ms{quantile="0.99"} 200
response_ms_sum 200000
response_ms_count 2000
EXPECTED
