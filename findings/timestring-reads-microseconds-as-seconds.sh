#!/usr/bin/env bash
# timestring 7.0.0 (npm) reads 500µs, as Go and its load tools write a duration, as 500 seconds.
#
# It drops the character that it does not know and reads what is left, where `500us` and `100ns` are errors. A response time that
# is under a millisecond becomes minutes. For the same reason -5s is 5 seconds, and the last number of 1h30 is left out.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . timestring@7.0.0
cat > read.cjs <<'JS'
const timestring = require('timestring');

for (const text of ['1m30.5s', '1.5ms', '500µs', '2.5µs', '500us', '100ns', '-5s', '1h30']) {
  try {
    console.log(text, '->', timestring(text), 's');
  } catch (e) {
    console.log(text, '->', e.message);
  }
}
JS
seen=$(node read.cjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
1m30.5s -> 90.5 s
1.5ms -> 0.0015 s
500µs -> 500 s
2.5µs -> 2.5 s
500us -> The unit [us] is not supported by timestring
100ns -> The unit [ns] is not supported by timestring
-5s -> 5 s
1h30 -> 3600 s
EXPECTED
