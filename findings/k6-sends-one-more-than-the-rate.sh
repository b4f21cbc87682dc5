#!/usr/bin/env bash
# k6 1.8.1, constant-arrival-rate: 1 iteration per second for 1 s are 2, and 10 per second for 2 s are mostly 21.
#
# The first starts at once, and another one as the duration ends, if it comes before the end: 3 per second for 1 s are 4. Of the
# short runs of a test that is tried out, and of rates per minute, it is a large share: 6 per minute for 10 s are 2.
#
# Needs Go; takes some minutes to build k6.
set -euo pipefail
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"

GOBIN=$work GOPATH=$work/go GOFLAGS=-modcacherw go install go.k6.io/k6@v1.8.1 2> install.log || { cat install.log; exit 1; }
cat > script.js <<'JS'
import { Counter } from 'k6/metrics';

const rates = [[1, '1s', '1s'], [3, '1s', '1s'], [1, '3s', '3s'], [6, '1m', '10s'], [10, '1s', '2s']];
const names = rates.map(([rate, timeUnit, duration]) => `${rate} per ${timeUnit} for ${duration}`);
const started = new Counter('started');
export const options = {
  scenarios: Object.fromEntries(rates.map(([rate, timeUnit, duration], i) => [`rate${i}`, {
    executor: 'constant-arrival-rate', rate, timeUnit, duration, preAllocatedVUs: 5, env: { NAME: names[i] },
  }])),
  thresholds: Object.fromEntries(names.map(name => [`started{name:${name}}`, ['count>=0']])),
};
export default function () {
  started.add(1, { name: __ENV.NAME });
}
export function handleSummary({ metrics }) {
  return { 'counts.txt': names.map(name => `${name}: ${metrics[`started{name:${name}}`].values.count}\n`).join('') };
}
JS
# Whether the last one starts is a matter of microseconds: the most of three runs.
for _ in 1 2 3; do
  ./k6 run --quiet --no-usage-report script.js > k6.log 2>&1 || { cat k6.log; exit 1; }
  cat counts.txt >> all.txt
done
seen=$(sort -t: -k1,1 -k2,2nr all.txt | sort -t: -k1,1 -u)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
1 per 1s for 1s: 2
1 per 3s for 3s: 2
10 per 1s for 2s: 21
3 per 1s for 1s: 4
6 per 1m for 10s: 2
EXPECTED
