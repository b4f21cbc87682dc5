#!/usr/bin/env bash
# aedes 1.2.0 (npm): a client that has subscribed to users/1 with QoS 1, and to users/# with QoS 0, gets messages with QoS 0.
#
# MQTT 3.1.1, section 3.3.5: with subscriptions that overlap, a message is delivered by the highest QoS of them. Here the kinds of
# the two filters decide, in whatever order they were made: with users/# of QoS 1 and users/+ of QoS 0 it is 1.
#
# Needs Node.js and npm.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . aedes@1.2.0 mqtt@5.16.0
cat > overlap.mjs <<'JS'
import net from 'node:net';
import { Aedes } from 'aedes';
import mqtt from 'mqtt';

const aedes = await Aedes.createBroker();
const server = net.createServer(aedes.handle);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `mqtt://127.0.0.1:${server.address().port}`;
const publisher = await mqtt.connectAsync(url);

for (const subscriptions of [
  [['users/1', 1]],
  [['users/1', 1], ['users/#', 0]],
  [['users/#', 0], ['users/1', 1]],
  [['users/+', 1], ['users/#', 0]],
  [['users/#', 1], ['users/+', 0]],
]) {
  const subscriber = await mqtt.connectAsync(url);
  for (const [filter, qos] of subscriptions) {
    await subscriber.subscribeAsync(filter, { qos });
  }
  const message = new Promise((resolve) => subscriber.on('message', (topic, payload, packet) => resolve(packet)));
  await publisher.publishAsync('users/1', 'hello', { qos: 1 });
  const made = subscriptions.map(([filter, qos]) => `${filter} with QoS ${qos}`).join(', ');
  console.log(`${made}: delivered with QoS ${(await message).qos}`);
  await subscriber.endAsync();
}
process.exit(0);
JS
seen=$(timeout 60 node overlap.mjs)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
users/1 with QoS 1: delivered with QoS 1
users/1 with QoS 1, users/# with QoS 0: delivered with QoS 0
users/# with QoS 0, users/1 with QoS 1: delivered with QoS 0
users/+ with QoS 1, users/# with QoS 0: delivered with QoS 0
users/# with QoS 1, users/+ with QoS 0: delivered with QoS 1
EXPECTED
