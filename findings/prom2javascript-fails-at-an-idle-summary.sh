#!/usr/bin/env bash
# prom2javascript 0.2.0 (npm): a summary without observations, whose p99 is NaN, makes it throw, and no metric is read.
#
# NaN is a value of the text format, and what Prometheus' client of Java 1.4.1 writes for such a quantile: before the first request,
# and again after a pause, a service is unreadable. `+Inf` is read, and prometheus-client 0.26.0 of Python reads NaN.
#
# Needs Node.js, npm and Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . prom2javascript@0.2.0
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check prometheus-client==0.26.0
cat > busy.txt <<'TEXT'
# HELP users Users that are on
# TYPE users gauge
users 20
# HELP duration_seconds Times of requests
# TYPE duration_seconds summary
duration_seconds{quantile="0.99"} +Inf
duration_seconds_sum 4
duration_seconds_count 10
TEXT
sed 's/+Inf/NaN/' busy.txt > idle.txt
cat > read.cjs <<'JS'
const { readFileSync } = require('fs');
const { getMetricsFromIterator } = require('prom2javascript');

(async () => {
  for (const name of ['busy', 'idle']) {
    const lines = readFileSync(`${name}.txt`, 'utf8').trimEnd().split('\n');
    await getMetricsFromIterator(lines[Symbol.iterator]()).then(
      metrics => console.log(`prom2javascript, ${name}: ${Object.keys(metrics).join(', ')}`),
      error => console.log(`prom2javascript, ${name}: ${error.message}`));
  }
})();
JS
seen=$(node read.cjs
venv/bin/python - <<'PYTHON'
from prometheus_client.parser import text_string_to_metric_families
print('prometheus-client, idle:', ', '.join(family.name for family in text_string_to_metric_families(open('idle.txt').read())))
PYTHON
)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
prom2javascript, busy: users, duration_seconds
prom2javascript, idle: Unable to parse metric [duration_seconds{quantile="0.99"} NaN]
prometheus-client, idle: users, duration_seconds
EXPECTED
