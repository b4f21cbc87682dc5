package io.katydid.apache;

import io.katydid.measure.Recorder;
import io.katydid.net.Origin;
import io.katydid.net.SecuredSocket;
import java.io.IOException;
import java.net.Socket;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Secures each connection by the TLS of the user for whom it is opened. */
record UserTls(Recorder recorder, LongSupplier nanoTime) implements TlsSocketStrategy {

  @Override
  public SSLSocket upgrade(
      Socket socket, String target, int port, @Nullable Object attachment, HttpContext context)
      throws IOException {
    int timeout = socket.getSoTimeout();
    if (attachment instanceof TlsConfig config && config.getHandshakeTimeout() != null) {
      socket.setSoTimeout(
          Timeout.defaultsToInfinite(config.getHandshakeTimeout()).toMillisecondsIntBound());
    }
    Origin origin = new Origin(true, target, port);
    long start = nanoTime.getAsLong();
    SecuredSocket secured =
        SecuredSocket.over(socket, origin, ((MeasuredContext) context).user().tls());
    recorder.shookHands(secured.session().with(origin), nanoTime.getAsLong() - start);
    socket.setSoTimeout(timeout);
    return secured.socket();
  }
}
