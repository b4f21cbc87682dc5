package io.katydid.report;

import io.katydid.json.JsonWriter;

/**
 * What each JSON document begins with. Its members are in the schema {@code
 * META-INF/katydid/report-1.schema.json}.
 */
final class DocumentHead {

  /** Grows when a reader of a document must change; new members alone do not. */
  private static final int FORMAT = 1;

  private DocumentHead() {}

  /**
   * Writes it.
   *
   * @param kind of the document: {@code run}, {@code comparison} or {@code capacity}
   * @param version of Katydid
   */
  static void write(JsonWriter json, String kind, String version) {
    json.member("product", "katydid")
        .member("version", version)
        .member("format", FORMAT)
        .member("kind", kind);
  }
}
