#!/usr/bin/env bash
# @azure/core-sse 2.4.0: an event without data gives its name to the message after it.
#
# HTML standard, "Dispatch the event": if there is no data, the event's name is forgotten, too, and nothing is dispatched.
# Here `event: ping` and an empty line, as some servers keep a stream open, turn the next message, which has no name,
# into a "ping". A program that skips pings loses a part of the stream.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @azure/core-sse@2.4.0
cat > read.mjs <<'JS'
import { createSseStream } from '@azure/core-sse';

const text = new TextEncoder().encode('event: ping\n\ndata: Hello\n\ndata: world\n\n');
const stream = new ReadableStream({ start(out) { out.enqueue(text); out.close(); } });
for await (const { event, data } of createSseStream(stream)) console.log(JSON.stringify({ event, data }));
JS
seen=$(node read.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
{"event":"ping","data":"Hello"}
{"event":"","data":"world"}
EXPECTED
