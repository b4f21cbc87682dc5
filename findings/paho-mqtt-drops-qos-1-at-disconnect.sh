#!/usr/bin/env bash
# paho-mqtt 2.2.0 (Python): of 1,000 messages before `disconnect()`, all arrive with QoS 0, and some 20 with QoS 1.
#
# 20 messages that are not acknowledged may be under way (`max_inflight_messages`); the others wait in the client, `publish` returns
# 0 for them as well, and `disconnect` drops them. `wait_for_publish` of each message helps.
#
# Needs Python, Node.js and npm; installs the broker aedes 1.2.0.
set -euo pipefail
work=$(mktemp -d)
broker=
trap 'kill $broker 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . aedes@1.2.0
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check paho-mqtt==2.2.0
cat > broker.mjs <<'JS'
import net from 'node:net';
import { Aedes } from 'aedes';

const aedes = await Aedes.createBroker();
const server = net.createServer(aedes.handle);
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
JS
node broker.mjs > port.txt &
broker=$!
while [ ! -s port.txt ]; do sleep 0.1; done
cat > send.py <<'PYTHON'
import queue
import sys
import threading

import paho.mqtt.client as mqtt

port = int(sys.argv[1])
arrived = queue.Queue()


def client():
    connected = threading.Event()
    it = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
    it.on_connect = lambda *_: connected.set()
    it.on_subscribe = lambda *_: connected.set()
    it.connect('127.0.0.1', port)
    it.loop_start()
    connected.wait(10)
    connected.clear()
    return it, connected


reader, subscribed = client()
reader.on_message = lambda _, __, message: arrived.put(message.payload)
reader.subscribe('load', 1)
subscribed.wait(10)


def count():
    seen = 0
    try:
        while seen < 1000:
            arrived.get(timeout=3)
            seen += 1
    except queue.Empty:
        pass
    return 'all' if seen == 1000 else 'not all'


def paho(qos, wait):
    sender, _ = client()
    sent = [sender.publish('load', str(i), qos) for i in range(1000)]
    if wait:
        for message in sent:
            message.wait_for_publish(10)
    sender.disconnect()
    sender.loop_stop()
    return {int(message.rc) for message in sent}


for qos, wait in (0, False), (1, False), (1, True):
    results = paho(qos, wait)
    print(f'paho-mqtt, QoS {qos}{", waiting" if wait else ""}: results {results}, {count()} of 1000 arrive')
PYTHON
seen=$(timeout 100 venv/bin/python send.py "$(cat port.txt)")
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
paho-mqtt, QoS 0: results {0}, all of 1000 arrive
paho-mqtt, QoS 1: results {0}, not all of 1000 arrive
paho-mqtt, QoS 1, waiting: results {0}, all of 1000 arrive
EXPECTED
