#!/usr/bin/env bash
# csv-parser 3.2.1 (npm): after a value such as 27" monitor, all rows to the next quote are one, without an error.
#
# A quote inside a value without quotes begins a quoted part there, which CSV by RFC 4180 does not have. csv-parse 7.0.3 refuses
# such a file; papaparse 5.7.1 and fast-csv 5.0.8 take the quote for a character. Lists of products that were not written by
# a spreadsheet have them: 4 rows become 1, and a feed has one user.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . csv-parser@3.2.1 csv-parse@7.0.3 papaparse@5.7.1 fast-csv@5.0.8
printf 'id,name\n1,27" monitor\n2,mouse\n3,keyboard\n4,lamp\n' > products.csv
cat > read.mjs <<'JS'
import { createReadStream, readFileSync } from 'node:fs';
import csvParser from 'csv-parser';
import { parse } from 'csv-parse/sync';
import fastCsv from 'fast-csv';
import papa from 'papaparse';

const text = readFileSync('products.csv', 'utf8');
const rows = async stream => (await stream.toArray()).length;
console.log('csv-parser:', await rows(createReadStream('products.csv').pipe(csvParser())));
console.log('fast-csv:', await rows(createReadStream('products.csv').pipe(fastCsv.parse({ headers: true }))));
console.log('papaparse:', papa.parse(text, { header: true, skipEmptyLines: true }).data.length);
try {
  console.log('csv-parse:', parse(text, { columns: true }).length);
} catch (error) {
  console.log('csv-parse:', error.code);
}
JS
seen=$(node read.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
csv-parser: 1
fast-csv: 4
papaparse: 4
csv-parse: INVALID_OPENING_QUOTE
EXPECTED
