package io.katydid.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Contents one after the other, each of which is opened when the one before has ended. */
final class ContentSequence extends InputStream {

  private final Iterator<Content> rest;
  private InputStream current = InputStream.nullInputStream();

  private ContentSequence(List<Content> contents) {
    this.rest = contents.iterator();
  }

  /** One content of them all: in memory, if all of them are. */
  static Content of(String type, List<Content> contents) {
    return contents.stream().allMatch(Content.Whole.class::isInstance)
        ? new Content.Whole(type, joined(contents))
        : new StreamedContent(
            type, length(contents), () -> new ContentSequence(contents), areRepeatable(contents));
  }

  private static byte[] joined(List<Content> contents) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (Content content : contents) {
      joined.writeBytes(((Content.Whole) content).bytes());
    }
    return joined.toByteArray();
  }

  private static long length(List<Content> contents) {
    boolean isKnown = contents.stream().noneMatch(it -> it.length() == Content.UNKNOWN);
    return isKnown ? contents.stream().mapToLong(Content::length).sum() : Content.UNKNOWN;
  }

  private static boolean areRepeatable(List<Content> contents) {
    return contents.stream()
        .allMatch(it -> !(it instanceof StreamedContent streamed) || streamed.isRepeatable());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = current.read(bytes, offset, length);
    while (read < 0 && rest.hasNext()) {
      current.close();
      current = SizedStream.of(rest.next());
      read = current.read(bytes, offset, length);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
