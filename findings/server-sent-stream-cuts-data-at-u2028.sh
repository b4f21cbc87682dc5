#!/usr/bin/env bash
# @server-sent-stream/parser 1.0.4 (npm) cuts the data of an event at U+2028, and says nothing.
#
# The line separator U+2028 is an ordinary character of JSON and of event streams, whose lines end by CR and LF only.
# What stands behind it on the line is gone: a token of a model with it is half a JSON text.
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
stream.push('data: {"text":"one line\u2028another"}\n\n');
stream.end();
console.log(data.join('|'));
JS
seen=$(node read.cjs)
echo "$seen"
[ "$seen" = '{"text":"one line' ]
