package io.katydid.comparison;

import io.katydid.result.Change;

/**
 * A change, judged by itself.
 *
 * @param change with its outcome
 * @param pValue of it being no worse than what is tolerated; 1 if nothing is known
 */
record TestedChange(Change change, double pValue) {

  /** One of which nothing is known. */
  static TestedChange unknown(Change change) {
    return new TestedChange(change, 1);
  }
}
