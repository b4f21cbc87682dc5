package io.katydid.run;

/**
 * One user after another in the same place of a load.
 *
 * @param id the number of the place, from 0
 * @param ofClass its number among those of the same user class, from 0
 * @param number how many users were there before
 * @param first the number of the first one that this engine has had there: not 0, if the place is
 *     one that it has taken over
 */
record Session(int id, int ofClass, int number, int first) {

  /** More than there have been in any place before it is taken over. */
  private static final int BEFORE_TAKE_OVER = 1_000_000;

  /** That of the first user of a place. */
  Session(int id, int ofClass) {
    this(id, ofClass, 0, 0);
  }

  /**
   * That of the first user of a place that this engine has taken over.
   *
   * @param takeOver the how many-th of the run that is, from 1
   */
  static Session takenOver(int id, int ofClass, int takeOver) {
    return new Session(id, ofClass, takeOver * BEFORE_TAKE_OVER, takeOver * BEFORE_TAKE_OVER);
  }

  /** That of the user that takes the place. */
  Session next() {
    return new Session(id, ofClass, number + 1, first);
  }

  /** Whether this engine has had no user there before. */
  boolean isFirst() {
    return number == first;
  }
}
