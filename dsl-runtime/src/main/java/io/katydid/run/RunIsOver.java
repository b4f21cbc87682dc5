package io.katydid.run;

/** A user does not start, as another has ended the run. It is no error. */
final class RunIsOver extends Exception {

  private static final long serialVersionUID = 1;
}
