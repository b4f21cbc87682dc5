#!/usr/bin/env bash
# Step CI 2.8.2: a load test in which each connection was refused has passed, with a p95 of 0 ms and the exit code 0.
#
# A load test passes by its checks of response times alone, and without such by itself; the checks of the requests are counted below,
# and decide nothing. A target that is down, or answers 500 to all, is the fastest. Without --loadtest the same workflow fails.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export STEPCI_DISABLE_ANALYTICS=1

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . stepci@2.8.2
cat > shop.yml <<'YAML'
version: '1.1'
name: shop
config:
  loadTest:
    phases: [{ duration: 1, arrivalRate: 5 }]
    check:
      p95: [{ lte: 100 }]
tests:
  list:
    steps:
      - name: list
        http:
          url: http://127.0.0.1:1/
          method: GET
          check: { status: 200 }
YAML
run() {
  local code=0
  node_modules/.bin/stepci run shop.yml "$@" > run.txt 2>&1 || code=$?
  echo "exit code $code:" $(grep -A 1 -E '^(tests:|checks)|^Workflow' run.txt | grep -E 'failed|p95|Workflow' | tr -d . | sed 's/ after.*//')
}
seen=$(run --loadtest; run)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
exit code 0: failed: 5 p95: pass Workflow passed
exit code 5: Workflow failed
EXPECTED
