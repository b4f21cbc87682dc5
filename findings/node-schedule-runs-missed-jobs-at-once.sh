#!/usr/bin/env bash
# node-schedule 2.1.1 (npm): after 5 s in which its process was busy, a job of each second runs 5 times within a moment.
#
# Each run counts on from the time that the last one was due, not from now, so what was missed is made up for at once, and each
# run is told the time at which it was due. cron 4.4.0 and croner 11.0.0 run such a job once, and leave the others out.
#
# Needs Node.js and npm. Takes 10 s.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . node-schedule@2.1.1 cron@4.4.0 croner@11.0.0
cat > jobs.mjs <<'JS'
import { CronJob } from 'cron';
import { Cron } from 'croner';
import schedule from 'node-schedule';

const runs = { 'node-schedule': [], 'cron': [], 'croner': [] };
const due = [];
schedule.scheduleJob('* * * * * *', time => {
  runs['node-schedule'].push(Date.now());
  due.push(Math.round(time / 1000));
});
CronJob.from({ cronTime: '* * * * * *', onTick: () => runs['cron'].push(Date.now()), start: true });
new Cron('* * * * * *', () => runs['croner'].push(Date.now()));

// From 0.2 s after a full second on the process is busy for 5 s
setTimeout(() => {
  const end = Date.now() + 5000;
  while (Date.now() < end) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  setTimeout(() => {
    for (const [name, times] of Object.entries(runs)) {
      console.log(`${name}: ${times.filter(time => time >= end).length} runs at once`);
    }
    console.log(`node-schedule: due ${due.slice(-5).map(time => time - due.at(-5)).join(', ')} s after the first of them`);
    process.exit(0);
  }, 400);
}, 3200 - Date.now() % 1000);
JS
seen=$(timeout 60 node jobs.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
node-schedule: 5 runs at once
cron: 1 runs at once
croner: 1 runs at once
node-schedule: due 0, 1, 2, 3, 4 s after the first of them
EXPECTED
