package io.katydid.api;

import java.util.Locale;

/** Which requests share a connection; see {@link Connections}. Immutable. */
public sealed interface ConnectionStrategy {

  /** Of a user class that sets nothing else. */
  ConnectionStrategy PER_USER = new Own(Connections.Per.USER);

  /** Connections that no other user has, opened anew for each of these. */
  static ConnectionStrategy per(Connections.Per per) {
    return new Own(per);
  }

  /**
   * Connections that all users share.
   *
   * @param size how many to each host; at least 1
   * @throws IllegalArgumentException if there are none
   */
  static ConnectionStrategy pool(int size) {
    return new Pool(size);
  }

  /**
   * Reads {@code user}, {@code iteration}, {@code request}, or the size of a pool.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  static ConnectionStrategy parse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "user" -> PER_USER;
      case "iteration" -> per(Connections.Per.ITERATION);
      case "request" -> per(Connections.Per.REQUEST);
      default -> pool(size(text.strip()));
    };
  }

  private static int size(String text) {
    try {
      // Digits from 0 to 9 alone, while parseInt reads those of other scripts, too.
      return Integer.parseInt(text.matches("[+-]?[0-9]+") ? text : "");
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" says not which requests share a connection: write user, iteration, request, or"
              + " the number of connections that all users share",
          e);
    }
  }

  /**
   * Connections that no other user has.
   *
   * @param per what they are opened anew for
   */
  record Own(Connections.Per per) implements ConnectionStrategy {

    /** As it is called in reports: {@code per user}. */
    @Override
    public String toString() {
      return "per " + per.name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Connections that all users share.
   *
   * @param size how many to each host; at least 1
   */
  record Pool(int size) implements ConnectionStrategy {

    /** Checks the size. */
    public Pool {
      if (size < 1) {
        throw new IllegalArgumentException(
            "a pool of " + size + " connections lets nobody through: write 1 or more");
      }
    }

    /** As it is called in reports: {@code pool of 50}. */
    @Override
    public String toString() {
      return "pool of " + size;
    }
  }
}
