#!/usr/bin/env bash
# @datadog/sketches-js 2.1.1: the median of values that are all 1000 is 1002.43, above their exact maximum.
#
# A DDSketch answers with the middle of a bucket whose width is 2 % (its relative accuracy is 1 %), and does not bound it
# by the minimum and maximum, which it knows. Tools that report from it, such as Artillery, print a p50 above max.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @datadog/sketches-js@2.1.1
seen=$(node -e '
const { DDSketch } = require("@datadog/sketches-js");
const sketch = new DDSketch({ relativeAccuracy: 0.01 });
for (let i = 0; i < 100; i++) sketch.accept(1000);
console.log("p50", sketch.getValueAtQuantile(0.5).toFixed(2), "max", sketch.max);')
echo "$seen"
[ "$seen" = "p50 1002.43 max 1000" ]
