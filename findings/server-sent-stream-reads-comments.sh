#!/usr/bin/env bash
# @server-sent-stream/parser 1.0.4 (npm) takes a comment for data, if what stands in it looks like a field.
#
# HTML standard, "Parsing an event stream": a line that starts with a colon is ignored. A field that a server has put in a
# comment, such as `:data: old`, becomes a part of the next event here.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @server-sent-stream/parser@1.0.4
cat > read.cjs <<'JS'
const parser = require('@server-sent-stream/parser');

const Parser = parser.default ?? parser;
const data = [];
const stream = new Parser((text) => data.push(text));
stream.push(':data: old\ndata: new\n\n');
stream.end();
console.log(JSON.stringify(data));
JS
seen=$(node read.cjs)
echo "$seen"
[ "$seen" = '["old\nnew"]' ]
