package io.katydid.live;

import io.katydid.report.RunReport;
import io.katydid.runfile.RunHeader;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The observers of one run. Called by the thread that executes it, which waits for none of them.
 */
public final class Observers implements AutoCloseable {

  private final List<ObserverThread> threads;

  /**
   * Those of a run.
   *
   * @param warnings is given a line about each that throws, or does not end
   */
  public Observers(List<? extends RunObserver> observers, Consumer<String> warnings) {
    this.threads =
        observers.stream().map(observer -> new ObserverThread(observer, warnings)).toList();
  }

  /** As {@link RunObserver#started}. */
  public void started(RunHeader header, RunControls controls) {
    threads.forEach(thread -> thread.call(observer -> observer.started(header, controls)));
  }

  /**
   * As {@link RunObserver#measured}.
   *
   * @param soFar is not asked where there is no observer
   */
  public void measured(Supplier<RunSoFar> soFar) {
    if (!threads.isEmpty()) {
      RunSoFar now = soFar.get();
      threads.forEach(thread -> thread.measured(now));
    }
  }

  /** As {@link RunObserver#ended}. */
  public void ended(RunReport report) {
    threads.forEach(thread -> thread.call(observer -> observer.ended(report)));
  }

  /** Waits for all of them to end, but not for long for one that does not. */
  @Override
  public void close() {
    threads.forEach(ObserverThread::end);
    threads.forEach(ObserverThread::close);
  }
}
