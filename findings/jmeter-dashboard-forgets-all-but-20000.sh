#!/usr/bin/env bash
# JMeter 5.6.3: the percentiles of its HTML dashboard are those of the last 20,000 samples; count, mean and maximum are of all.
#
# Of 60,000 samples the first half took 1,000 ms, the second 10 ms: the dashboard has a mean of 505 ms, and a median, p95
# and p99 of 10 ms. The window is the property jmeter.reportgenerator.statistic_window; the dashboard does not name it.
#
# Needs Maven, Python and Java.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>dashboard</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.jmeter</groupId>
      <artifactId>ApacheJMeter</artifactId>
      <version>5.6.3</version>
    </dependency>
    <dependency>
      <groupId>org.apache.jmeter</groupId>
      <artifactId>ApacheJMeter_core</artifactId>
      <version>5.6.3</version>
    </dependency>
    <dependency>
      <groupId>org.apache.jmeter</groupId>
      <artifactId>ApacheJMeter_components</artifactId>
      <version>5.6.3</version>
    </dependency>
    <dependency>
      <groupId>org.apache.jmeter</groupId>
      <artifactId>ApacheJMeter_config</artifactId>
      <version>5.6.3</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib > /dev/null
python3 - <<'PYTHON'
import zipfile
with zipfile.ZipFile('lib/ApacheJMeter_config-5.6.3.jar') as config:
    config.extractall('.', [name for name in config.namelist() if name.startswith('bin/')])
with open('samples.jtl', 'w') as samples:
    samples.write('timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,'
                  'bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect\n')
    for i in range(60_000):
        elapsed = 1000 if i < 30_000 else 10
        samples.write(f'{1_700_000_000_000 + i},{elapsed},GET /,200,OK,T 1-1,text,true,,100,50,1,1,'
                      f'http://example.com/,{elapsed},0,0\n')
PYTHON
mkdir lib/ext
cp lib/ApacheJMeter_co*.jar lib/ext
java -Djava.util.prefs.userRoot="$work" -Djava.util.prefs.systemRoot="$work" -cp 'lib/*' -Djmeter.home="$work" \
  org.apache.jmeter.NewDriver -g samples.jtl -o dashboard > log.txt 2>&1
seen=$(python3 - <<'PYTHON'
import json
with open('dashboard/statistics.json') as dashboard:
    total = json.load(dashboard)['Total']
print('samples %d, mean %.0f ms, maximum %.0f ms' % (total['sampleCount'], total['meanResTime'], total['maxResTime']))
print('median %.0f ms, p95 %.0f ms, p99 %.0f ms' % (total['medianResTime'], total['pct2ResTime'], total['pct3ResTime']))
PYTHON
)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
samples 60000, mean 505 ms, maximum 1000 ms
median 10 ms, p95 10 ms, p99 10 ms
EXPECTED
