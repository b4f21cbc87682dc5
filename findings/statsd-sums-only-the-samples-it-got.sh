#!/usr/bin/env bash
# statsd 0.9.0 (npm): where clients send one in ten timings, `count` is of all calls, and `sum` of those that were sent.
#
# Four timings of 100 ms with a sample rate of 0.1 stand for 40 calls. The daemon reports 40, and a sum of 400 ms: the quotient
# of the two, which is the way to the mean of several hosts, is 10 ms. Counters are scaled.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . statsd@0.9.0
port=$(node -e "const s = require('dgram').createSocket('udp4').bind(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })")
cat > backend.js <<JS
const calls = 'call:100|ms|@0.1\n'.repeat(4) + 'called:4|c|@0.1';
const client = require('dgram').createSocket('udp4');
let sent = false, done = false;
exports.init = (started, config, events) => {
  events.on('flush', (time, { counters, timer_data }) => {
    if (!sent) {
      sent = true;
      client.send(calls, $port, '127.0.0.1');
    } else if (timer_data.call && !done) {
      done = true;
      const { count, sum, mean } = timer_data.call;
      console.log('timer: count', count, 'sum', sum, 'mean', mean, 'sum / count', sum / count);
      console.log('counter:', counters.called);
      process.exit();
    }
  });
  return true;
};
JS
cat > config.js <<JS
{ address: '127.0.0.1', port: $port, mgmt_address: '127.0.0.1', mgmt_port: 0, flushInterval: 200, backends: ['$work/backend.js'] }
JS
seen=$(timeout 60 node node_modules/statsd/stats.js config.js | grep -E '^(timer|counter):')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
timer: count 40 sum 400 mean 100 sum / count 10
counter: 40
EXPECTED
