#!/usr/bin/env bash
# Artillery 2.0.34 counts a WebSocket message as sent where the connection was closed before, and its error twice.
#
# The server closes each of 5 connections after the first of two messages: 5 messages arrive, websocket.messages_sent is 10, and each
# message that was not sent is one error under each of two names.
#
# Needs Node.js and npm; takes a minute or two to install Artillery.
set -euo pipefail
work=$(mktemp -d)
server=
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --ignore-scripts --prefix . artillery@2.0.34 ws@8.18.3
cat > server.js <<'JS'
const { WebSocketServer } = require('ws');
const server = new WebSocketServer({ port: 0, host: '127.0.0.1' }, () => console.log(server.address().port));
server.on('connection', socket => socket.on('message', () => {
  require('fs').appendFileSync('arrived.txt', 'message\n');
  socket.close(1011, 'overloaded');
}));
JS
node server.js > port.txt &
server=$!
until [ -s port.txt ]; do sleep 0.1; done
cat > load.yml <<YAML
config:
  target: ws://127.0.0.1:$(cat port.txt)
  phases: [{ duration: 1, arrivalCount: 5 }]
scenarios:
  - engine: ws
    flow:
      - send: hello
      - think: 1
      - send: hello again
YAML
ARTILLERY_DISABLE_TELEMETRY=true node_modules/.bin/artillery run load.yml > run.log 2>&1 || { cat run.log; exit 1; }
seen=$(
  echo "arrived: $(wc -l < arrived.txt)"
  sed -n '/Summary report/,$p' run.log | grep -E '^(errors|vusers.failed|websocket.messages_sent)' | sed 's/ \.\.* / /')
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
arrived: 5
errors.Error: WebSocket is not open: readyState 3 (CLOSED): 5
errors.WebSocket is not open: readyState 3 (CLOSED): 5
vusers.failed: 5
websocket.messages_sent: 10
EXPECTED
