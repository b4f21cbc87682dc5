package io.katydid.run;

/**
 * One user after another in the same place of a load.
 *
 * @param id the number of the place, from 0
 * @param ofClass its number among those of the same user class, from 0
 * @param number how many users were there before
 */
record Session(int id, int ofClass, int number) {

  /** That of the user that takes the place. */
  Session next() {
    return new Session(id, ofClass, number + 1);
  }

  /** Whether no user was there before. */
  boolean isFirst() {
    return number == 0;
  }
}
