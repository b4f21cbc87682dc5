#!/usr/bin/env bash
# Loses workers and controllers, as processes and machines do, and shows that no load is made without a controller. As root, on Linux:
# controller, worker and target are in network namespaces of their own, with a link from the worker to each of the others.
#
#   docs/scale/worker-faults.sh [katydid.jar]
#
# Each case prints when the target had its last request, counted from the fault, and what both sides ended with. It fails if load goes
# on for more than 12 s after it, if a process is left, or if an exit code is another. Needs iproute2 and a JDK 21 or newer as JAVA_HOME.
set -uo pipefail

here=$(cd "$(dirname "$0")" && pwd)
jar=${1:-$here/../../dsl-cli/target/katydid.jar}
java=${JAVA_HOME:?is to name a JDK}/bin
work=$(mktemp -d)
failed=0

# Only processes in our own namespaces are ever looked for: those of the namespace $1 whose command has $2.
pids() {
  local pid
  for pid in $(ip netns pids "kd-$1"); do
    tr '\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -q -- "$2" && echo "$pid"
  done
}
signal() { # the signal, the namespace, what the command has
  local pid
  for pid in $(pids "$2" "$3"); do kill "-$1" "$pid"; done
}

cleanup() {
  for name in target worker controller; do
    signal KILL "$name" . 2> /dev/null
    ip netns delete "kd-$name" 2> /dev/null
  done
  rm -rf "$work"
}
trap cleanup EXIT

for name in target worker controller; do
  ip netns add "kd-$name" && ip -n "kd-$name" link set lo up || exit 2
done
link() { # one side, the other side, the number of the network
  ip link add "kd$3a" type veth peer name "kd$3b"
  ip link set "kd$3a" netns "kd-$1" && ip link set "kd$3b" netns "kd-$2"
  ip -n "kd-$1" address add "10.253.$3.1/24" dev "kd$3a" && ip -n "kd-$1" link set "kd$3a" up
  ip -n "kd-$2" address add "10.253.$3.2/24" dev "kd$3b" && ip -n "kd-$2" link set "kd$3b" up
}
link worker target 1
link worker controller 2

cat > "$work/Visitor.java" << 'JAVA'
import io.katydid.api.*;

@User(host = "http://10.253.1.2:8080")
@WaitTime(min = "20ms", max = "20ms")
class Visitor {
  @Task
  void read(Http http) {
    http.get("/");
  }
}
JAVA
mkdir "$work/classes" "$work/pages"
"$java/javac" -proc:full -cp "$jar" -d "$work/classes" "$work/Visitor.java" || exit 2
openssl rand -hex 20 > "$work/token"

# The target prints a line for each request, with the time of its arrival in front of it.
ip netns exec kd-target "$java/jwebserver" -b 10.253.1.2 -p 8080 -d "$work/pages" 2>&1 \
  | while IFS= read -r line; do case $line in *GET*) printf '%s\n' "$EPOCHREALTIME" > "$work/last" ;; esac; done &

katydid() { exec ip netns exec "kd-$1" "$java/java" -cp "$work/classes:$jar" io.katydid.cli.Katydid "${@:2}"; }

run='katydid.cli.Katydid run Visitor'
command='katydid.cli.Katydid worker'
engine='katydid.join.WorkerEngine'

# A name, the fault as a command, expected exit codes of controller and worker (- for not looked at)
case_of() {
  local name=$1 fault=$2 of_controller=$3 of_worker=$4
  echo "== $name"
  (katydid controller run Visitor -u 2 -t 10m --allow-host 10.253.1.2 --listen 10.253.2.2:7300 --token-file "$work/token" --abort-if never \
    > "$work/controller.log" 2>&1) &
  local controller=$!
  (katydid worker worker --join 10.253.2.2:7300 --token-file "$work/token" > "$work/worker.log" 2>&1) &
  local worker=$!
  rm -f "$work/last"
  for _ in $(seq 60); do [ -s "$work/last" ] && break; sleep 1; done
  [ -s "$work/last" ] || { cat "$work/controller.log" "$work/worker.log"; echo "no load"; failed=1; return; }
  sleep 3
  local at=$EPOCHREALTIME
  eval "$fault"
  sleep 20
  local last; last=$(cat "$work/last")
  awk -v last="$last" -v at="$at" 'BEGIN { d = last - at; printf "last request %.1f s after the fault\n", d; exit d > 12 }' || failed=1
  ip -n kd-worker link set kd2a up
  signal CONT controller "$run"
  signal CONT worker "$engine"
  expect controller "$controller" "$of_controller"
  expect worker "$worker" "$of_worker"
  grep -h 'was lost\|its time, as' "$work/controller.log" "$work/worker.log" | head -4
}
expect() {
  for _ in $(seq 30); do kill -0 "$2" 2> /dev/null || break; sleep 1; done
  kill -9 "$2" 2> /dev/null
  wait "$2" 2> /dev/null
  local code=$?
  echo "$1 ended with $code"
  [ "$3" = - ] || [ "$code" = "$3" ] || failed=1
}

case_of "the controller is killed" 'signal KILL controller "$run"' - 1
case_of "the controller is stopped" 'signal STOP controller "$run"' - 1
case_of "the link to the controller is down" 'ip -n kd-worker link set kd2a down' 1 1
case_of "the JVM of the load is killed" 'signal KILL worker "$engine"' 1 137
case_of "the JVM of the load is stopped" 'signal STOP worker "$engine"' 1 1
case_of "the command of the worker is killed" 'signal KILL worker "$command"' 1 -
[ -z "$(pids worker java)$(pids controller java)" ] || { echo "processes are left"; failed=1; }
exit "$failed"
