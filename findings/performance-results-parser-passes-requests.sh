#!/usr/bin/env bash
# performance-results-parser 0.0.10 (npm) passes any JMeter log without transaction controllers: it counts 0 samples.
#
# Only rows without a URL, which transaction controllers write, are samples for it. A plan of plain requests, all of which
# failed by 500 after 5 s, is PASS with thresholds of `avg<500` and `rate<0.1`, and no word on what was left out.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . performance-results-parser@0.0.10
cat > results.jtl <<'JTL'
timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect
1700000000000,5000,home,500,Server Error,Users 1-1,text,false,,200,100,1,1,http://localhost/,4999,0,1
1700000005000,5000,home,500,Server Error,Users 1-1,text,false,,200,100,1,1,http://localhost/,4999,0,0
JTL
seen=$(node -e "
  const thresholds = [{ metric: 'Duration', checks: ['avg<500'] }, { metric: 'Errors', checks: ['rate<0.1'] }];
  const { status, metrics } = require('performance-results-parser').parse({ type: 'jmeter', files: ['results.jtl'], thresholds });
  console.log(status, metrics[0].name, metrics[0].sum);
")
echo "$seen"
[ "$seen" = 'PASS Samples 0' ]
