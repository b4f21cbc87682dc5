package io.katydid.web;

import io.katydid.live.RunControls;
import io.katydid.live.RunObserver;
import io.katydid.live.RunSoFar;
import io.katydid.report.RunReport;
import io.katydid.runfile.RunHeader;

/**
 * A page that shows and controls one run, served to this machine alone: from before the run until
 * its report is written, and as long after that as pages that are open take to fetch what they
 * keep.
 */
public final class LivePage implements RunObserver {

  private final LiveRun run;
  private final PageServer server;

  private LivePage(LiveRun run, PageServer server) {
    this.run = run;
    this.server = server;
  }

  /**
   * Begins to serve it.
   *
   * @param port 0 for one that is free
   * @throws IllegalArgumentException if the port cannot be had, or the environment has a token that
   *     is wrong
   */
  public static LivePage serve(int port) {
    LiveRun run = new LiveRun();
    return new LivePage(run, PageServer.start(port, System.getenv(Access.TOKEN), new Site(run)));
  }

  /** What a browser is to open; whoever knows it can control the run. */
  public String address() {
    return server.address();
  }

  @Override
  public void started(RunHeader header, RunControls controls) {
    run.started(header, controls);
  }

  @Override
  public void measured(RunSoFar soFar) {
    run.measured(soFar);
  }

  @Override
  public void ended(RunReport report) {
    run.ended(report);
  }

  @Override
  public void close() {
    run.over();
    server.close();
  }
}
