package io.katydid.fork;

import io.katydid.measure.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Tells the parent how the run goes, on a thread of its own: a slow parent does not stop it. */
final class Teller implements AutoCloseable {

  private final OutputStream out;
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(2),
          Thread.ofPlatform().daemon().name("katydid-teller").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  Teller(OutputStream out) {
    this.out = out;
  }

  /** Tells a frame, or leaves it out if those before it are not told yet. */
  void progress(Frame frame) {
    thread.execute(() -> tell(new Told.Progress(frame)));
  }

  /** Tells the last, after what is still to be told. */
  void finish(Told last) {
    close();
    tell(last);
  }

  private void tell(Told message) {
    try {
      Messages.write(out, message);
    } catch (IOException e) {
      throw new UncheckedIOException("the parent does not listen", e);
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
