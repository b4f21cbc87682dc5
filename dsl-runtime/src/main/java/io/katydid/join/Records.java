package io.katydid.join;

import java.io.IOException;
import javax.net.ssl.SSLSocket;

/**
 * A connection on which both sides have what they need to prove who they are.
 *
 * @param socket of TCP, whatever is above it
 */
record Records(ChannelSocket socket, RecordReader in, RecordWriter out) {

  /** Of a connection whose two directions are protected so. */
  static Records of(ChannelSocket socket, RecordCipher received, RecordCipher sent)
      throws IOException {
    return new Records(
        socket,
        new RecordReader(socket.getInputStream(), received),
        new RecordWriter(socket.getOutputStream(), sent));
  }

  /** Of a connection that this protects, which is above that socket. */
  static Records of(ChannelSocket socket, SSLSocket secured) throws IOException {
    return new Records(
        socket,
        new RecordReader(secured.getInputStream(), RecordCipher.NONE),
        new RecordWriter(secured.getOutputStream(), RecordCipher.NONE));
  }
}
