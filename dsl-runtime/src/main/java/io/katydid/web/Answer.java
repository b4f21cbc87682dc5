package io.katydid.web;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a request is answered with.
 *
 * @param status of HTTP
 * @param type of the content
 * @param content the whole of it
 * @param fileName under which a browser keeps it; empty for what it shows
 */
record Answer(int status, String type, byte[] content, String fileName) {

  private static final String PLAIN = "text/plain; charset=utf-8";

  /** Content that a browser shows. */
  static Answer shown(String type, String content) {
    return new Answer(200, type, content.getBytes(UTF_8), "");
  }

  /** Content that a browser keeps as a file. */
  static Answer kept(String type, String content, String fileName) {
    return new Answer(200, type, content.getBytes(UTF_8), fileName);
  }

  /** A sentence. */
  static Answer of(int status, String sentence) {
    return new Answer(status, PLAIN, (sentence + "\n").getBytes(UTF_8), "");
  }
}
