package io.katydid.run;

/**
 * One user after another in the same place of a load.
 *
 * @param id the number of the place, from 0
 * @param ofClass its number among those of the same user class, from 0
 * @param number how many users were there before
 */
record Session(int id, int ofClass, int number) {

  /** More than there have been in any place before it is taken over. */
  private static final int BEFORE_TAKE_OVER = 1_000_000;

  /** That of the first user of a place. */
  static Session first(int id, int ofClass) {
    return new Session(id, ofClass, 0);
  }

  /**
   * That of a user in a place that this engine has taken over: how many were there before is not
   * known, but that user has done nothing of what this one will do.
   *
   * @param takeOver the how many-th of the run that is, from 1
   */
  static Session takenOver(int id, int ofClass, int takeOver) {
    return new Session(id, ofClass, takeOver * BEFORE_TAKE_OVER);
  }

  /** That of the user that takes the place. */
  Session next() {
    return new Session(id, ofClass, number + 1);
  }

  /** Whether no user was there before. */
  boolean isFirst() {
    return number == 0;
  }
}
