package io.katydid.apache;

import io.katydid.measure.Recorder;
import io.katydid.net.Origin;
import io.katydid.net.SecuredSocket;
import io.katydid.tls.TlsClient;
import java.io.IOException;
import java.net.Socket;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/**
 * Secures connections by the TLS of a user, or of a pool.
 *
 * @param tls that of the moment
 */
record UserTls(Supplier<TlsClient> tls, Recorder recorder, LongSupplier nanoTime)
    implements TlsSocketStrategy {

  @Override
  public SSLSocket upgrade(
      Socket socket, String target, int port, Object attachment, HttpContext context)
      throws IOException {
    int timeout = socket.getSoTimeout();
    if (attachment instanceof TlsConfig config && config.getHandshakeTimeout() != null) {
      socket.setSoTimeout(
          Timeout.defaultsToInfinite(config.getHandshakeTimeout()).toMillisecondsIntBound());
    }
    Origin origin = new Origin(true, target, port);
    long start = nanoTime.getAsLong();
    SecuredSocket secured = SecuredSocket.over(socket, origin, tls.get());
    recorder.shookHands(secured.session().with(origin), nanoTime.getAsLong() - start);
    socket.setSoTimeout(timeout);
    return secured.socket();
  }
}
