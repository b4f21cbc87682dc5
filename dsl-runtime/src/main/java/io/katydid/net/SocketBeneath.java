package io.katydid.net;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A transport in the form that the JDK's TLS takes, which goes over it. */
final class SocketBeneath extends Socket {

  /** Holds a small response; of a larger record, the rest goes past it. */
  private static final int SIZE = 4 << 10;

  private final Transport transport;
  final Received in;
  final Encrypted out;
  final InputStream buffered;

  /**
   * A connected socket. It is read through a buffer: TLS asks for the five bytes of a record's
   * header, and then for the rest of the record, and each would be a system call.
   */
  SocketBeneath(Transport transport) {
    this.transport = transport;
    this.in = new Received(transport);
    this.out = new Encrypted(transport);
    this.buffered = new BufferedInputStream(in, SIZE);
  }

  @Override
  public boolean isConnected() {
    return true;
  }

  /**
   * TLS ends a side so after an error. A {@link Socket} that is connected by this class alone fails
   * then, and hides what went wrong.
   */
  @Override
  public void shutdownInput() {}

  @Override
  public void shutdownOutput() {}

  @Override
  public InputStream getInputStream() {
    return buffered;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  @Override
  public void close() {
    transport.close();
  }

  /** What comes to TLS. Unless it is patient, a read fails at once if nothing has come. */
  static final class Received extends FilterInputStream {

    private final Transport transport;
    boolean patient = true;

    /** Whether the other side has ended the connection, and TLS wanted more. */
    boolean ended;

    Received(Transport transport) {
      super(transport.in());
      this.transport = transport;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int bytes =
          patient ? in.read(buffer, offset, length) : transport.readNow(buffer, offset, length);
      if (bytes == 0 && !patient) {
        throw new NothingYet();
      }
      ended |= bytes < 0;
      return bytes;
    }
  }

  /** TLS keeps the part of a record that has come, and goes on with it at the next read. */
  private static final class NothingYet extends SocketTimeoutException {

    private static final long serialVersionUID = 1L;

    /** Many are thrown, and none is seen. */
    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** What TLS sends, which is a record of a message, or of its own. */
  static final class Encrypted extends FilterOutputStream {

    private final Transport transport;
    volatile boolean isMessage;

    Encrypted(Transport transport) {
      super(transport.out());
      this.transport = transport;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (isMessage) {
        transport.writeMessage(bytes, offset, length);
      } else {
        transport.write(bytes, offset, length);
      }
    }
  }
}
