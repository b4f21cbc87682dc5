package io.katydid.api;

/** What a task of a {@link TaskSet} may return: whether the user leaves the set after it. */
public enum Leave {

  /** The set is left. */
  YES,

  /** The set is left or not as it would be if the task returned nothing. */
  NO
}
