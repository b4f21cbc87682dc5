package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Measure;
import io.katydid.api.Provides;
import io.katydid.api.ResourceProvider;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.UserContext;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/**
 * The load is on a database, and its clients are connections of JDBC, a type that I cannot
 * annotate.
 *
 * <p>{@code @Provides} registers a provider for the type that it makes: any parameter that is a
 * {@code Connection} is given one, here and wherever this is on the class path. What all users
 * share, here the table, is made before the first of them; each has a connection of its own.
 *
 * <p>What to see: statements are samples under names of mine, and a book is sold once for each
 * sample of a sale.
 */
public class L29_Jdbc {

  /** Where the database of this lesson is. */
  private static volatile String url = "";

  @Provides
  public static class ConnectionProvider implements ResourceProvider<Connection> {

    @Override
    public void beforeRun(String host) throws SQLException {
      try (Connection db = DriverManager.getConnection(url);
          Statement create = db.createStatement()) {
        create.execute("CREATE TABLE book (id int PRIMARY KEY, sold int NOT NULL)");
        create.execute("INSERT INTO book SELECT id, 0 FROM generate_series(1, 1000) id");
      }
    }

    @Override
    public Connection open(UserContext user) throws SQLException {
      return DriverManager.getConnection(url);
    }
  }

  @User
  @WaitTime("5ms")
  static class Customer {

    @Task(4)
    void look(Connection db, Measure measure, VirtualUser me) throws SQLException {
      measure.run(
          "SELECT book",
          () -> {
            try (PreparedStatement select =
                db.prepareStatement("SELECT sold FROM book WHERE id = ?")) {
              select.setInt(1, me.random().nextInt(1, 1001));
              assertThat(select.executeQuery().next()).isTrue();
            }
          });
    }

    @Task(1)
    void buy(Connection db, Measure measure, VirtualUser me) throws SQLException {
      measure.run(
          "UPDATE book",
          () -> {
            try (PreparedStatement update =
                db.prepareStatement("UPDATE book SET sold = sold + 1 WHERE id = ?")) {
              update.setInt(1, me.random().nextInt(1, 1001));
              assertThat(update.executeUpdate()).isEqualTo(1);
            }
          });
    }
  }

  private static long sold() throws SQLException {
    try (Connection db = DriverManager.getConnection(url);
        Statement select = db.createStatement();
        ResultSet sum = select.executeQuery("SELECT sum(sold) FROM book")) {
      sum.next();
      return sum.getLong(1);
    }
  }

  @Test
  void statements_ofADatabase_areSamples() throws IOException, SQLException {
    try (LocalPostgres postgres = LocalPostgres.start()) {
      url = postgres.url();
      LoadResult result =
          LoadRun.of(Customer.class).users(10).iterations(2_000).runTime("1m").execute();

      assertThat(result.hasNoFailures()).isTrue();
      assertThat(result.request("UPDATE book").count()).isEqualTo(sold());
      assertThat(result.request("SELECT book").count()).isEqualTo(2_000 - sold());
    }
  }
}
