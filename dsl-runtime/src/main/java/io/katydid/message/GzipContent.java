package io.katydid.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies that are compressed by gzip (RFC 1952). */
final class GzipContent {

  private static final byte[] HEAD = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};
  private static final int TAIL_SIZE = 8;

  private GzipContent() {}

  /** The compressed content: at once if it is in memory, or else while it is read. */
  static Content of(Content content) {
    return content instanceof Content.Whole whole
        ? new Content.Whole(whole.type(), compressed(whole.bytes()))
        : new StreamedContent(
            content.type(),
            Content.UNKNOWN,
            () -> new Compressed(SizedStream.of(content)),
            !(content instanceof StreamedContent streamed) || streamed.isRepeatable());
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory took no bytes", e);
    }
    return compressed.toByteArray();
  }

  /** Head, deflated bytes and tail, one after the other. */
  private static final class Compressed extends FilterInputStream {

    private final CheckedInputStream plain;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final InputStream deflated;
    private boolean tailed;

    Compressed(InputStream in) {
      super(new ByteArrayInputStream(HEAD));
      this.plain = new CheckedInputStream(in, new CRC32());
      this.deflated = new DeflaterInputStream(plain, deflater);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      while (read < 0 && !tailed) {
        tailed = in == deflated;
        in = tailed ? tail() : deflated;
        read = in.read(bytes, offset, length);
      }
      return read;
    }

    private InputStream tail() {
      ByteBuffer tail = ByteBuffer.allocate(TAIL_SIZE).order(ByteOrder.LITTLE_ENDIAN);
      tail.putInt((int) plain.getChecksum().getValue()).putInt((int) deflater.getBytesRead());
      return new ByteArrayInputStream(tail.array());
    }

    @Override
    public void close() throws IOException {
      deflater.end();
      plain.close();
    }
  }
}
