package io.katydid.fork;

import io.katydid.api.Http;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Users of whom the first reads from a pipe, into which the others write when they have made some
 * requests meanwhile. That ends the run.
 */
@User
final class PipeReader {

  static final String PIPE = "pipe";
  static final String DONE = "the file was read";

  /** More than are in flight when the read begins. */
  private static final int REQUESTS = 100;

  private static final AtomicInteger MADE = new AtomicInteger();
  private static volatile boolean reads;

  void work(Http http, VirtualUser me) throws IOException {
    http.get("/");
    if (me.id() == 0) {
      reads = true;
      try (InputStream pipe = new FileInputStream(System.getProperty(PIPE))) {
        if (pipe.read() >= 0) {
          me.stopRun(DONE);
        }
      }
    } else if (reads && MADE.incrementAndGet() == REQUESTS) {
      write();
    }
  }

  private static void write() throws IOException {
    try (RandomAccessFile pipe = new RandomAccessFile(System.getProperty(PIPE), "rw")) {
      pipe.write('x');
    }
  }
}
