#!/usr/bin/env bash
# A test of 20 minutes in a report of Surefire 2.22.2, time="1,200.5", took 1 s for two readers of npm, and NaN for a third.
#
# That Surefire writes the times of tests of 1,000 s and more with a comma, and 999.999 without one: those of load tests are
# the ones that are read wrong. junit-to-ctrf 0.0.14 and junitxml-to-javascript 1.1.4 stop at the comma, test-results-parser
# 0.4.6 has no number; junitparser 5.0.3 (Python) reads 1200.5.
#
# Needs Node.js, npm and Python.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . junit-to-ctrf@0.0.14 junitxml-to-javascript@1.1.4 test-results-parser@0.4.6
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check junitparser==5.0.3
cat > report.xml <<'XML'
<testsuite name="ShopIT" time="1,200.5" tests="1" errors="0" skipped="0" failures="0">
  <testcase name="load" classname="ShopIT" time="1,200.5"/>
</testsuite>
XML
cat > read.mjs <<'JS'
import { convertJUnitToCTRFReport } from 'junit-to-ctrf';
import JUnitXml from 'junitxml-to-javascript';
import parser from 'test-results-parser';

const { results } = await convertJUnitToCTRFReport('report.xml', {});
console.log('junit-to-ctrf:', results.tests[0].duration, 'ms');
const { testsuites } = await new JUnitXml().parseXMLFile('report.xml');
console.log('junitxml-to-javascript:', testsuites[0].testCases[0].duration, 's');
const { suites } = parser.parse({ type: 'junit', files: ['report.xml'] });
console.log('test-results-parser:', suites[0].cases[0].duration, 'ms');
JS
seen=$(node read.mjs | grep ': '
venv/bin/python -c "
from junitparser import JUnitXml
print('junitparser:', next(iter(JUnitXml.fromfile('report.xml'))).time, 's')")
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
junit-to-ctrf: 1000 ms
junitxml-to-javascript: 1 s
test-results-parser: NaN ms
junitparser: 1200.5 s
EXPECTED
