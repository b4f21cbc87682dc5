package io.katydid.feed;

import java.io.IOException;
import java.io.InputStream;

/** How the rows of a file are written. Immutable. */
interface RowFormat<T> {

  /** At which byte of the file the first row begins. */
  long start();

  /** Reads rows of a stream that begins with a row. */
  RowReader<T> reader(InputStream in);

  /** Reads row by row. */
  interface RowReader<T> {

    /** How many bytes have been read. */
    long position();

    /** Reads over the next row; false at the end. */
    boolean skip() throws IOException;

    /** Reads the next row, which there is. */
    T next() throws IOException;
  }
}
