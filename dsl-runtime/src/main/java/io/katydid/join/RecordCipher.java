package io.katydid.join;

import java.io.IOException;
import java.util.Arrays;

/** What protects the records of one direction of a connection. Not thread-safe. */
interface RecordCipher {

  /** The most that is the {@link #overhead} of any. */
  int MOST_OVERHEAD = 16;

  /** Nothing: what is below protects them, as TLS does. */
  RecordCipher NONE =
      new RecordCipher() {
        @Override
        public byte[] sealed(byte[] content) {
          return content;
        }

        @Override
        public byte[] opened(byte[] sealed, int from, int length) {
          return Arrays.copyOfRange(sealed, from, from + length);
        }

        @Override
        public int overhead() {
          return 0;
        }
      };

  /** The next record of this content, as it is sent. */
  byte[] sealed(byte[] content);

  /**
   * The content of the next record, which is these bytes.
   *
   * @throws RefusedException if it is not the next one that was sealed by the same key
   */
  byte[] opened(byte[] sealed, int from, int length) throws IOException;

  /** By how many bytes a record is longer than its content. */
  int overhead();
}
