package io.katydid.apache;

import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.nio.command.CommandSupport;
import org.apache.hc.core5.http2.H2ConnectionException;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.IOSessionListener;

/**
 * Gives requests that wait for a connection by HTTP/2 the reason for which the client gives it up:
 * the client would have them fail without one. Thread-safe.
 */
final class BrokenSessions implements IOSessionListener {

  /** Called before the client learns of it. */
  @Override
  public void exception(IOSession session, Exception e) {
    if (e instanceof H2ConnectionException) {
      RequestNotExecutedException notExecuted = new RequestNotExecutedException();
      notExecuted.initCause(e);
      CommandSupport.failCommands(session, notExecuted);
    }
  }

  @Override
  public void connected(IOSession session) {}

  @Override
  public void startTls(IOSession session) {}

  @Override
  public void inputReady(IOSession session) {}

  @Override
  public void outputReady(IOSession session) {}

  @Override
  public void timeout(IOSession session) {}

  @Override
  public void disconnected(IOSession session) {}
}
