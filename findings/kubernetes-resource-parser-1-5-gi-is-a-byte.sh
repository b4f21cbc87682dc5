#!/usr/bin/env bash
# kubernetes-resource-parser 0.1.0 (npm): a pod's memory of 1.5Gi is 1 byte, and one of 128974848000m is NaN.
#
# It reads the whole number at the start, and the unit only if it follows at once; the rest is left out without an error. All are
# quantities that Kubernetes takes. k8s-resource-parser 0.2.2 reads all of them.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . kubernetes-resource-parser@0.1.0 k8s-resource-parser@0.2.2
cat > read.cjs <<'JS'
const one = require('kubernetes-resource-parser');
const other = require('k8s-resource-parser');

for (const text of ['1Gi', '1.5Gi', '0.5Gi', '1e9', '128974848000m']) {
  console.log(`memory ${text}: ${one.memoryParser(text)} and ${other.memoryParser(text)}`);
}
for (const text of ['100m', '0.1', '1k']) {
  console.log(`cpu ${text}: ${one.cpuParser(text)} and ${other.cpuParser(text)}`);
}
JS
seen=$(node read.cjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
memory 1Gi: 1073741824 and 1073741824
memory 1.5Gi: 1 and 1610612736
memory 0.5Gi: 0 and 536870912
memory 1e9: 1 and 1000000000
memory 128974848000m: NaN and 128974848
cpu 100m: 0.1 and 0.1
cpu 0.1: 0.1 and 0.1
cpu 1k: 1 and 1000
EXPECTED
