package io.katydid.store;

/** A stream has no frames of Katydid: it is of something else. */
public final class ForeignStreamException extends StreamFormatException {

  private static final long serialVersionUID = 1L;

  ForeignStreamException(String beginning) {
    super("no frames of Katydid: it begins with " + beginning);
  }
}
