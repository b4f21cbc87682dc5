package io.katydid.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * Jetty on the loopback interface, which answers by HTTP/1.1 and by HTTP/2 with prior knowledge,
 * and says how many requests it was sent.
 */
final class JettyServer extends Handler.Abstract.NonBlocking {

  /** Answered by how many other requests have come, and how many connections are open. */
  static final String STATUS = "/status";

  /** In place of a port: the version is printed. */
  static final String VERSION = "--version";

  private static final int BACKLOG = 16_384;
  private static final byte[] BODY = "hello world\n".getBytes(UTF_8);

  private final ServerConnector connector;
  private final LongAdder requests = new LongAdder();

  private JettyServer(ServerConnector connector) {
    this.connector = connector;
  }

  /**
   * Serves until it is ended.
   *
   * @param arguments the port, or {@link #VERSION}
   */
  public static void main(String... arguments) throws Exception {
    if (arguments[0].equals(VERSION)) {
      System.out.println("Jetty " + org.eclipse.jetty.server.Server.getVersion());
      return;
    }
    org.eclipse.jetty.server.Server server = new org.eclipse.jetty.server.Server();
    HttpConfiguration configuration = new HttpConfiguration();
    ServerConnector connector =
        new ServerConnector(
            server,
            new HttpConnectionFactory(configuration),
            new HTTP2CServerConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(arguments[0]));
    connector.setAcceptQueueSize(BACKLOG);
    server.addConnector(connector);
    server.setHandler(new JettyServer(connector));
    server.start();
    server.join();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    byte[] body = BODY;
    if (Request.getPathInContext(request).equals(STATUS)) {
      int others = connector.getConnectedEndPoints().size() - 1;
      body = "%d %d".formatted(requests.sum(), others).getBytes(UTF_8);
    } else {
      requests.increment();
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
