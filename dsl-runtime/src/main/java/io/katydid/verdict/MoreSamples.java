package io.katydid.verdict;

/** What brings more of the samples that an objective is judged by. */
enum MoreSamples {
  /** A longer run. */
  TIME,

  /** More users, or a run that is so long that streams end, of which none has ended yet. */
  ENDS,

  /** More users, and not a longer run: each has a stream that stays open. */
  USERS
}
