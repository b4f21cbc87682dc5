#!/usr/bin/env bash
# Builds the projects of src/it that need a framework, with the versions in their POMs, and prints how many tests each ran.
#
#   examples/frameworks/run.sh                   all of them
#   examples/frameworks/run.sh quarkus wiremock  these
#
# Not a part of mvn verify: what they need is 300 MB, which is downloaded the first time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

all=(spring-boot-3 spring-boot-4 quarkus micronaut wiremock containers plugin)
projects=("${@:-${all[@]}}")
for project in "${projects[@]}"; do
  [ -f "examples/src/it/$project/pom.xml" ] || { echo "no such project: $project; there are: ${all[*]}" >&2; exit 2; }
done
chosen=$(IFS=,; echo "${projects[*]}")

status=0
mvn -B -ntp -q verify -pl examples,dsl-maven-plugin -am -DskipITs -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false -Dinvoker.streamLogsOnFailures=false \
  -Dinvoker.test="$chosen" || status=$?

for project in "${projects[@]}"; do
  log=examples/target/it/$project/build.log
  printf '%-14s %s, %s builds succeeded, %s failed as they should or not\n' "$project" \
    "$(grep -hE 'Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$' "$log" | tail -1 | sed 's/.*\(Tests run\)/\1/')" \
    "$(grep -c 'BUILD SUCCESS' "$log")" "$(grep -c 'BUILD FAILURE' "$log")"
done
exit $status
