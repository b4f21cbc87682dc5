#!/usr/bin/env bash
# jsonpath 1.3.0 and jsonpath-plus 11.3.0 (npm): $.items[-1].id finds nothing, where RFC 9535 has the id of the last item.
#
# A negative index counts from the end (RFC 9535, section 2.3.3); jsonpathly 3.0.0 and Java's json-path have it so. These two look
# for an item of the name "-1", and find none, without an error; $.items[-1:].id is understood by all. Artillery 2.0.34
# captures by jsonpath-plus: such a capture fails, or leaves the variable empty.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . jsonpath@1.3.0 jsonpath-plus@11.3.0 jsonpathly@3.0.0
cat > last.mjs <<'JS'
import jsonpath from 'jsonpath';
import { JSONPath } from 'jsonpath-plus';
import { query } from 'jsonpathly';

const json = { items: [{ id: 1 }, { id: 2 }] };
for (const path of ['$.items[1].id', '$.items[-1].id', '$.items[-1:].id']) {
  console.log(path, 'jsonpath', jsonpath.query(json, path), 'jsonpath-plus', JSONPath({ path, json }), 'jsonpathly', query(json, path));
}
JS
seen=$(node last.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
$.items[1].id jsonpath [ 2 ] jsonpath-plus [ 2 ] jsonpathly 2
$.items[-1].id jsonpath [] jsonpath-plus [] jsonpathly 2
$.items[-1:].id jsonpath [ 2 ] jsonpath-plus [ 2 ] jsonpathly [ 2 ]
EXPECTED
