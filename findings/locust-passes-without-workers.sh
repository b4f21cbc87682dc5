#!/usr/bin/env bash
# Locust 2.47.0, distributed: a run whose workers all died after 5 of 20 seconds ends with exit code 0, as one that passed.
#
# The master says `The last worker went missing, stopping test.`, waits until the run time is over, and reports the requests of the
# first seconds. Its exit code is of failed requests alone, and there were none. A build gate is green for a load that was not made.
#
# Needs Linux and Python; takes a minute.
set -euo pipefail
work=$(mktemp -d)
workers=
master=
trap 'kill -9 $workers $master 2> /dev/null || true; rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check locust==2.47.0
cat > locustfile.py <<'PYTHON'
from locust import User, constant, task


class Shopper(User):
    wait_time = constant(0.2)

    @task
    def buy(self):
        self.environment.events.request.fire(
            request_type='CALL', name='buy', response_time=5, response_length=1, exception=None, context={})
PYTHON
port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
venv/bin/locust --master --master-bind-host 127.0.0.1 --master-bind-port "$port" --headless --users 10 --spawn-rate 10 \
  --run-time 20s --expect-workers 2 --only-summary > master.log 2>&1 &
master=$!
for worker in 1 2; do
  venv/bin/locust --worker --master-host 127.0.0.1 --master-port "$port" > "worker$worker.log" 2>&1 &
  workers+=" $!"
  disown
done
for _ in $(seq 300); do grep -q 'Sending spawn jobs' master.log && break; sleep 0.1; done
sleep 5
kill -9 $workers
code=0
wait "$master" || code=$?
{
  grep -o 'The last worker went missing, stopping test.' master.log || true
  grep -o -- '--run-time limit reached, shutting down' master.log || true
  echo "exit code $code"
} > seen.txt
cat seen.txt
diff seen.txt - <<'EXPECTED' || { cat master.log; exit 1; }
The last worker went missing, stopping test.
--run-time limit reached, shutting down
exit code 0
EXPECTED
