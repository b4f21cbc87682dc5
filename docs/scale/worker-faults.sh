#!/usr/bin/env bash
# Loses workers and controllers, as processes and machines do, and shows that no load is made without a controller, and what becomes of
# the run. As root, on Linux: the controller, each of three workers and the target are in network namespaces of their own, with a link
# from each worker to the two others.
#
#   docs/scale/worker-faults.sh [CLASS-PATH [CASE]]     of Katydid: by default dsl-cli/target/katydid.jar; and only the cases of this name
#
# Each case prints when the target had its last request, counted from the fault, its requests a second before and after it, and what all
# ended with. It fails if load goes on for more than 12 s after the controller is out of reach, if the rest makes more or less than it is
# to, if the report does not count what the target was sent, if something is not said that is to be, if a process is left, or if an exit
# code is another. Needs iproute2, nftables, faketime, a JDK 21 or newer as JAVA_HOME, and a machine that does nothing else: one that is too
# busy makes runs invalid. It takes about 12 minutes. Only processes in its own namespaces are ever signalled.
set -uo pipefail

here=$(cd "$(dirname "$0")" && pwd)
jar=${1:-$here/../../dsl-cli/target/katydid.jar}
chosen=${2:-}
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

all='target worker1 worker2 worker3 controller'
cleanup() {
  for name in $all; do
    signal KILL "$name" . 2> /dev/null
    ip netns delete "kd-$name" 2> /dev/null
  done
  rm -rf "$work"
}
trap cleanup EXIT

for name in $all; do
  ip netns add "kd-$name" && ip -n "kd-$name" link set lo up || exit 2
done
# A worker reaches one address of the other side, each by a link of its own.
link() { # the worker, the other side, the address of that, the number of the network
  ip link add "kd$4a" type veth peer name "kd$4b"
  ip link set "kd$4a" netns "kd-$1" && ip link set "kd$4b" netns "kd-$2"
  ip -n "kd-$1" address add "10.253.$4.1/24" dev "kd$4a" && ip -n "kd-$1" link set "kd$4a" up
  ip -n "kd-$2" address add "10.253.$4.2/24" dev "kd$4b" && ip -n "kd-$2" link set "kd$4b" up
  ip -n "kd-$1" route add "$3" via "10.253.$4.2"
}
target=10.254.0.1
controller=10.254.0.2
ip -n kd-target address add "$target/32" dev lo
ip -n kd-controller address add "$controller/32" dev lo
for i in 1 2 3; do
  link "worker$i" target "$target" "$i"
  link "worker$i" controller "$controller" "1$i"
done

cat > "$work/Visitor.java" << JAVA
import io.katydid.api.*;

@User(host = "http://$target:8080")
@WaitTime(min = "50ms", max = "50ms")
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

# Takes connections at a port of its own, and has all bytes arrive later at the address behind it: by so many ms, and up to as many more.
cat > "$work/Relay.java" << 'JAVA'
import java.io.*;
import java.net.*;
import java.util.concurrent.*;

class Relay {
  record Held(long due, byte[] bytes) {}

  public static void main(String[] args) throws Exception {
    try (ServerSocket server = new ServerSocket(Integer.parseInt(args[0]), 9, InetAddress.getLoopbackAddress())) {
      while (true) {
        Socket one = server.accept();
        Socket other = connected(args[1], Integer.parseInt(args[2]));
        pass(one, other, Long.parseLong(args[3]));
        pass(other, one, Long.parseLong(args[3]));
      }
    }
  }

  static Socket connected(String host, int port) throws Exception {
    while (true) {
      try {
        return new Socket(host, port);
      } catch (ConnectException notYet) {
        Thread.sleep(100);
      }
    }
  }

  static void pass(Socket from, Socket to, long millis) {
    BlockingQueue<Held> held = new LinkedBlockingQueue<>();
    Thread.ofVirtual().start(() -> {
      byte[] buffer = new byte[65536];
      try {
        for (int count = 0; count >= 0; count = from.getInputStream().read(buffer)) {
          long due = System.nanoTime() + ThreadLocalRandom.current().nextLong(millis, 2 * millis) * 1_000_000;
          held.add(new Held(due, java.util.Arrays.copyOf(buffer, count)));
        }
      } catch (IOException closed) {
        // As an end.
      }
      held.add(new Held(System.nanoTime(), null));
    });
    Thread.ofVirtual().start(() -> {
      try (from; to) {
        for (Held next = held.take(); next.bytes() != null; next = held.take()) {
          TimeUnit.NANOSECONDS.sleep(next.due() - System.nanoTime());
          to.getOutputStream().write(next.bytes());
        }
      } catch (IOException | InterruptedException closed) {
        return;
      }
    });
  }
}
JAVA
"$java/javac" -d "$work/classes" "$work/Relay.java" || exit 2

# The target prints a line for each request; the time of its arrival is kept.
ip netns exec kd-target "$java/jwebserver" -b "$target" -p 8080 -d "$work/pages" 2>&1 \
  | while IFS= read -r line; do case $line in *GET*) printf '%s\n' "$EPOCHREALTIME" >> "$work/requests" ;; esac; done &

katydid() { exec ip netns exec "kd-$1" ${before[$1]:-} "$java/java" -cp "$work/classes:$jar" io.katydid.cli.Katydid "${@:2}"; }

# What is put before the command of one, where it joins, and what it is to say, for the next case.
declare -A before=() joins=() says=()

run='katydid.cli.Katydid run Visitor'
command='katydid.cli.Katydid worker'
engine='katydid.join.WorkerEngine'

rate() { # from this time to that: requests a second
  awk -v from="$1" -v to="$2" '$1 >= from && $1 < to { n++ } END { printf "%.1f", n / (to - from) }' "$work/requests"
}
add() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.6f", a + b }'; }
wrong() {
  echo "WRONG: $1"
  failed=1
}

# A name, the number of workers, options of the run, the fault as a command, which part of the load is to be left after it, in percent
# of what users who wait for 50 ms can make (0: none; 100: all, and each request is counted), and the expected exit codes of the controller and of each worker (- for not looked
# at). The objective is one that a busy machine does not change.
case_of() {
  [[ $1 == *$chosen* ]] && run_case "$@"
  before=() joins=() says=()
}
run_case() {
  local name=$1 workers=$2 options=$3 fault=$4 left=$5 codes=("${@:6}")
  echo "== $name"
  : > "$work/requests"
  (katydid controller run Visitor -u "$((workers * 2))" --workers "$workers" $options --slo 'failures < 20%' --allow-host "$target" --listen "$controller:7300" \
    --token-file "$work/token" --abort-if never --json "$work/result.json" > "$work/controller.log" 2>&1) &
  local processes=("$!")
  for i in $(seq "$workers"); do
    (katydid "worker$i" worker --join "${joins[worker$i]:-$controller:7300}" --token-file "$work/token" > "$work/worker$i.log" 2>&1) &
    processes+=("$!")
  done
  for _ in $(seq 60); do [ -s "$work/requests" ] && break; sleep 1; done
  if [ ! -s "$work/requests" ]; then
    cat "$work"/*.log
    wrong "no load"
    kill -9 "${processes[@]}" 2> /dev/null
    for i in controller worker1 worker2 worker3; do signal KILL "$i" "$command"; signal KILL "$i" "$engine"; done
    return
  fi
  sleep 9
  local at=$EPOCHREALTIME
  eval "$fault"
  sleep 20
  local last; last=$(tail -1 "$work/requests")
  local first; first=$(rate "$(add "$at" -4)" "$at")
  local after; after=$(rate "$(add "$at" 14)" "$(add "$at" 19)")
  awk -v last="$last" -v at="$at" -v first="$first" -v after="$after" \
    'BEGIN { printf "%s/s before the fault, %s/s from the 14th second after it on, last request seen after %.1f s\n", first, after, last - at }'
  case $left in
    0) awk -v last="$last" -v at="$at" 'BEGIN { exit last - at > 12 }' || wrong "load without a controller" ;;
    *) awk -v most="$((workers * 40))" -v after="$after" -v left="$left" 'BEGIN { part = 100 * after / most; exit part < left - 15 || part > left + 5 }' \
      || wrong "$left % of the load were to be left" ;;
  esac
  for i in 1 2 3; do ip -n "kd-worker$i" link set "kd1${i}a" up; ip -n "kd-worker$i" route replace "$controller" via "10.253.1$i.2"; done
  signal CONT controller "$run"
  for i in 1 2 3; do signal CONT "worker$i" "$engine"; done
  for i in "${!codes[@]}"; do expect "$i" "${processes[$i]}" "${codes[$i]}"; done
  [ "$left" != 100 ] || [[ $options == *loss* ]] || counted
  for who in "${!says[@]}"; do said "$who" "${says[$who]}"; done
  cat "$work"/*.log | tr -s ' \n' ' ' | grep -ao 'worker [0-9] ([^()]*) was lost after [^;]*\|[^.:]*wall clock of worker[^:]*\|its time, as[^:]*' \
    | sed 's/ \(FAIL\|INVALID\|NOT JUDGED\)\>.*//' | sort -u | head -4
}
counted() {
  local reported; reported=$(awk '$1 == "Aggregated" { gsub(",", "", $2); print $2; exit }' "$work/controller.log")
  local sent; sent=$(wc -l < "$work/requests")
  echo "the report has $reported requests, and the target had $sent"
  [ "$reported" = "$sent" ] || wrong "each request was to be counted"
}
said() { # who, and what, as an extended regular expression
  local found; found=$(tr -s ' \n' ' ' < "$work/$1.log" | grep -aoE -m1 -- "$2" | head -1)
  [ -n "$found" ] && echo "$1 said: $found" || wrong "$1 was to say: $2"
}
expect() { # 0 for the controller, or the number of the worker; the process; the exit code
  for _ in $(seq 60); do kill -0 "$2" 2> /dev/null || break; sleep 1; done
  kill -9 "$2" 2> /dev/null
  { wait "$2"; } 2> /dev/null
  local code=$?
  local who="worker $1"
  [ "$1" = 0 ] && who=controller
  echo "$who ended with $code"
  [ "$3" = - ] || [[ $code =~ ^($3)$ ]] || wrong "$who was to end with $3"
}

long='-t 10m'
short='-t 35s'
down='ip -n kd-worker1 link set kd11a down'
killed='the JVM of the load ended with exit code 137, by signal 9'
case_of "the controller is killed" 1 "$long" 'signal KILL controller "$run"' 0 - 1
says=([controller]='the controller did not run for [0-9.]+s, as if it was stopped')
case_of "the controller is stopped" 1 "$long" 'signal STOP controller "$run"' 0 1 1
case_of "the link to the controller is down" 1 "$long" "$down" 0 1 1
says=([worker1]=$killed)
case_of "the JVM of the load is killed" 1 "$long" 'signal KILL worker1 "$engine"' 0 1 137
case_of "the JVM of the load is stopped" 1 "$long" 'signal STOP worker1 "$engine"' 0 1 1
case_of "the command of the worker is killed" 1 "$long" 'signal KILL worker1 "$command"' 0 1 -
case_of "of three: the controller is killed" 3 "$long" 'signal KILL controller "$run"' 0 - 1 1 1
says=([worker1]=$killed)
case_of "of three: one is killed, fail" 3 "$long" 'signal KILL worker1 "$engine"' 0 1 137 0 0
case_of "of three: one is killed, continue" 3 "$short --on-worker-loss continue" 'signal KILL worker1 "$engine"' 67 0 137 0 0
case_of "of three: one is killed, redistribute" 3 "$short --on-worker-loss redistribute" 'signal KILL worker1 "$engine"' 100 0 137 0 0
case_of "of three: one is cut off, continue" 3 "$short --on-worker-loss continue" "$down" 67 0 1 0 0
case_of "of three: one is cut off, redistribute" 3 "$short --on-worker-loss redistribute" "$down" 100 0 1 0 0
case_of "of three: one is stopped, redistribute" 3 "$short --on-worker-loss redistribute" 'signal STOP worker1 "$engine"' 100 0 1 0 0
before=([worker2]='faketime -m -f +1h')
says=([controller]='the wall clock of worker [0-9] [^:]* is 1h ahead')
case_of "of three: the wall clock of one is an hour ahead" 3 "$short" true 100 0 0 0 0
mkdir "$work/samples"
printf '#!/bin/sh\nmount -t tmpfs -o size=8k none %s && exec "$@"\n' "$work/samples" > "$work/full" && chmod +x "$work/full"
before=([worker2]="$work/full")
says=([controller]='worker [0-9]: samples are not in [^ ]*: No space left on device')
case_of "of three: the disk of one is full" 3 "$short --jtl $work/samples/samples.jtl" true 100 0 0 0 0
for side in worker3 controller; do
  ip netns exec "kd-$side" nft "add table ip loss; add chain ip loss out { type filter hook output priority 0; }" || exit 2
  ip netns exec "kd-$side" nft "add rule ip loss out ip saddr { 10.253.13.1, $controller } ip daddr { 10.253.13.1, $controller } numgen random mod 100 < 10 drop" || exit 2
done
case_of "of three: one packet in ten between one and the controller is lost" 3 "$short" true 100 0 0 0 0
for side in worker3 controller; do ip netns exec "kd-$side" nft delete table ip loss; done
ip netns exec kd-worker2 "$java/java" -cp "$work/classes" Relay 7400 "$controller" 7300 200 &
relay=$!
joins=([worker2]=127.0.0.1:7400)
case_of "of three: what one sends and gets is 200 to 400 ms on its way" 3 "$short" true 100 0 0 0 0
kill "$relay"; { wait "$relay"; } 2> /dev/null
for name in controller worker1 worker2 worker3; do
  [ -z "$(pids "$name" java)" ] || wrong "processes are left in $name"
done
exit "$failed"
