package io.katydid.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A TLS server with a certificate that nobody trusts. */
final class TlsServer implements AutoCloseable {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final SSLServerSocket listener;

  private TlsServer(SSLServerSocket listener) {
    this.listener = listener;
    Thread.ofVirtual().start(this::accept);
  }

  static TlsServer selfSigned(Path folder) throws Exception {
    Path store = folder.resolve("self-signed.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "stub",
                "-dname",
                "CN=localhost",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .inheritIO()
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool made no certificate");
    }
    return new TlsServer(listen(store));
  }

  private static SSLServerSocket listen(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return (SSLServerSocket)
        context
            .getServerSocketFactory()
            .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> read(socket));
      }
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }

  private static void read(Socket socket) {
    try (socket) {
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The client does not trust the certificate, and says so in an alert.
    }
  }

  String url() {
    return "https://localhost:" + listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
