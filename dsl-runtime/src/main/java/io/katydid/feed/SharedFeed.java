package io.katydid.feed;

/** A feed of a user class, which all scenarios of a run share. Thread-safe. */
@FunctionalInterface
interface SharedFeed<T> {

  /**
   * What the users of one of these scenarios have of it.
   *
   * @param seed of the feed in the scenario
   * @param own their places, among those of the users of all
   */
  OpenFeed<T> ofScenario(long seed, Places.Block own);
}
