#!/usr/bin/env bash
# Builds the projects of src/it that need a framework, with the versions in their POMs, and prints what each build came to.
#
#   examples/frameworks/run.sh                   all of them
#   examples/frameworks/run.sh quarkus wiremock  these
#
# Not a part of mvn verify, for what they need is downloaded the first time. Some builds are expected to fail; the exit code
# is 0 if each went as its invoker.properties has it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

projects=("$@")
[ $# -gt 0 ] || projects=(spring-boot-3 spring-boot-4 quarkus micronaut wiremock containers plugin)

rm -rf examples/target/it
status=0
mvn -B -ntp -q verify -pl examples,dsl-maven-plugin -am -DskipITs -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
  -Dinvoker.streamLogsOnFailures=false -Dinvoker.test="$(IFS=,; echo "${projects[*]}")" || status=$?

for project in "${projects[@]}"; do
  log=examples/target/it/$project/build.log
  if [ ! -f "$log" ]; then
    echo "$project: not built"
    status=1
    continue
  fi
  echo "$project: $(grep -c 'BUILD SUCCESS' "$log" || true) succeeded, $(grep -c 'BUILD FAILURE' "$log" || true) failed;" \
    "$(grep -oE 'Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$' "$log" | paste -sd ';' || true)"
done
[ $status -eq 0 ] && echo "Each went as expected."
exit $status
