package io.katydid.cli.shop;

import io.katydid.api.User;

/** Holds a user class. */
public final class Store {

  private Store() {}

  /** A user class that is nested. */
  @User
  public static class Buyer {}
}
