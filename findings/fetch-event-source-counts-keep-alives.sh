#!/usr/bin/env bash
# @microsoft/fetch-event-source 2.0.1: a comment, and an empty line too many, are messages with empty data.
#
# Servers send a comment every few seconds to keep a stream open. The HTML standard has a client ignore it, and dispatch
# nothing at an empty line before which there was no data. Who counts messages, or takes the time to the first one,
# counts keep-alives: the first token of a model seems to come as early as the first comment.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @microsoft/fetch-event-source@2.0.1
cat > read.cjs <<'JS'
const { getLines, getMessages } = require('@microsoft/fetch-event-source/lib/cjs/parse.js');

const messages = [];
const read = getLines(getMessages(() => {}, () => {}, (message) => messages.push(message.data)));
read(new TextEncoder().encode(': keep-alive\n\n: keep-alive\n\ndata: Hello\n\n\ndata: world\n\n'));
console.log(JSON.stringify(messages));
JS
seen=$(node read.cjs)
echo "$seen"
[ "$seen" = '["","","Hello","","world"]' ]
