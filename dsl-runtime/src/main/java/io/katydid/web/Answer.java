package io.katydid.web;

/**
 * What a request is answered with.
 *
 * @param status of HTTP
 * @param type of the content
 * @param content the whole of it, sent as UTF-8
 * @param fileName under which a browser keeps it; empty for what it shows
 */
record Answer(int status, String type, String content, String fileName) {

  private static final String PLAIN = "text/plain; charset=utf-8";

  /** Content that a browser shows. */
  static Answer shown(String type, String content) {
    return new Answer(200, type, content, "");
  }

  /** Content that a browser keeps as a file. */
  static Answer kept(String type, String content, String fileName) {
    return new Answer(200, type, content, fileName);
  }

  /** A sentence. */
  static Answer of(int status, String sentence) {
    return new Answer(status, PLAIN, sentence + "\n", "");
  }
}
