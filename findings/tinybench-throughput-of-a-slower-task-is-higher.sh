#!/usr/bin/env bash
# tinybench 6.2.3 (npm): a task that takes twice as long as another has nine times its throughput.
#
# The throughput is the mean of what each call would make in a second, not the calls by the time that they took: 9 calls of
# 1 ms and one of 191 ms are 901 per second, where 10 were made in 200 ms. The fewer slow calls a task has, the less they
# count; the mean of the latencies is right. The clock of this run is one that the tasks move.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . tinybench@6.2.3
cat > bench.mjs <<'JS'
import { Bench } from 'tinybench';

let clock = 0;
let calls = 0;
const bench = new Bench({ now: () => clock, time: 0, iterations: 100, warmup: false });
bench.add('each call 10 ms', () => { clock += 10; });
bench.add('one call of ten 191 ms, the others 1 ms', () => { clock += ++calls % 10 === 0 ? 191 : 1; });
await bench.run();
for (const task of bench.tasks) {
  const { totalTime, latency, throughput } = task.result;
  console.log(`${task.name}: ${latency.samplesCount} calls in ${totalTime} ms, ` +
    `latency ${Math.round(latency.mean)} ms, throughput ${Math.round(throughput.mean)} per second`);
}
console.log(bench.table().map(row => row['Throughput avg (ops/s)'].split(' ')[0]).join(' and ') + ' in the table');
JS
seen=$(node bench.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
each call 10 ms: 100 calls in 1000 ms, latency 10 ms, throughput 100 per second
one call of ten 191 ms, the others 1 ms: 100 calls in 2000 ms, latency 20 ms, throughput 901 per second
100 and 901 in the table
EXPECTED
