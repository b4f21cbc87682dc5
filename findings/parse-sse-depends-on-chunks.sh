#!/usr/bin/env bash
# parse-sse 0.1.0 (npm): what an event is depends on how the network cuts the stream.
#
# A CR at the end of one chunk and the LF at the begin of the next are taken for two line ends, so for an empty line: an
# event of two lines becomes two, and the second has lost its name. Servers that end lines by CRLF, over TCP, which
# may cut anywhere, get another number of events from one run to the next.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . parse-sse@0.1.0
cat > read.mjs <<'JS'
import { parseServerSentEvents } from 'parse-sse';

const read = async (chunks) => {
  const stream = new ReadableStream({
    start(out) {
      for (const chunk of chunks) out.enqueue(new TextEncoder().encode(chunk));
      out.close();
    },
  });
  const response = new Response(stream, { headers: { 'Content-Type': 'text/event-stream' } });
  const events = [];
  for await (const { type, data } of parseServerSentEvents(response)) events.push([type, data]);
  return JSON.stringify(events);
};
console.log('in one:', await read(['event: token\r\ndata: a\r\ndata: b\r\n\r\n']));
console.log('cut:   ', await read(['event: token\r\ndata: a\r', '\ndata: b\r\n\r\n']));
JS
seen=$(node read.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
in one: [["token","a\nb"]]
cut:    [["token","a"],["message","b"]]
EXPECTED
