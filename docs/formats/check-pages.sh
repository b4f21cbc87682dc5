#!/usr/bin/env bash
# Makes the pages of a run with stages, of a comparison and of a search for a capacity, on a
# server of its own, has them checked by the Nu HTML checker 26.9.27, and makes pictures of them in Chromium: light, dark,
# narrow, and printed.
#
#   docs/formats/check-pages.sh CLASS_PATH USER_CLASS DIRECTORY
#
# CLASS_PATH is that of the katydid command; the pages and pictures are left in DIRECTORY. Needs Java 21 or newer, Python 3,
# Node.js and Chromium; packages are installed into a temporary directory. Exit code 1 if a page is not valid, or is wider
# than its window.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
mkdir -p "$3"
pages=$(cd "$3" && pwd)
coproc SERVER { exec python3 "$here/server.py"; }
server=$SERVER_PID
read -r port <&"${SERVER[0]}"
host=http://127.0.0.1:$port
npm install --silent --no-audit --no-fund --prefix "$work" vnu-jar@26.9.27 playwright-core@1.65.1

katydid() {
  local code=0
  java -cp "$classes" io.katydid.cli.Katydid "$@" > "$work/out.txt" 2>&1 || code=$?
  echo "katydid $1: exit code $code"
  [ "$code" != 2 ] || { cat "$work/out.txt"; exit 1; }
}
classes=$1
katydid run "$2" --host "$host" --slo 'p95 < 1s' --slo 'failures < 50%' --html "$pages/stages.html" \
  --stage '2 users for 2s warm-up' --stage '5 users over 3s' --stage '5 users for 10s'
katydid compare "$2" --users 2 --run-time 2s --a "$host" --b "$host" --html "$pages/comparison.html"
katydid capacity "$2" --host "$host" --slo 'p50 < 100ms' --from 50/s --to 200/s --run-time 2s --html "$pages/capacity.html"

java -jar "$work/node_modules/vnu-jar/build/dist/vnu.jar" --errors-only "$pages"/*.html
echo "valid: $(cd "$pages" && ls *.html | tr '\n' ' ')"
cp "$here/draw-pages.mjs" "$work"
node "$work/draw-pages.mjs" "$pages" "$pages"/*.html
