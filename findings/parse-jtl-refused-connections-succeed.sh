#!/usr/bin/env bash
# parse-jtl 1.1.0 (npm) counts no errors in a JMeter log of connections that were refused, and of assertions that failed.
#
# JMeter writes `success` false; for a refused connection the response code is a text, "Non HTTP response code: ...". The
# library looks only for codes of 400 and more, and a text is none. Its error rate is 0 for a target that is down.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . parse-jtl@1.1.0
cat > results.jtl <<'JTL'
timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect
1700000000000,2,refused,Non HTTP response code: java.net.ConnectException,Non HTTP response message: Connection refused,Users 1-1,text,false,,2000,0,1,1,http://localhost/,0,0,2
1700000000100,5,wrong,200,OK,Users 1-1,text,false,Test failed: text expected to contain /done/,200,100,1,1,http://localhost/,4,0,0
1700000000200,5,error,503,Service Unavailable,Users 1-1,text,false,,200,100,1,1,http://localhost/,4,0,0
JTL
seen=$(node -e "
  const { requests } = require('parse-jtl').parse('results.jtl');
  for (const [name, { samples, errors }] of Object.entries(requests)) console.log(name, samples, 'sample,', errors, 'errors');
")
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
refused 1 sample, 0 errors
wrong 1 sample, 0 errors
error 1 sample, 1 errors
EXPECTED
