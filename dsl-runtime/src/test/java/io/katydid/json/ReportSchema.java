package io.katydid.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schema that is published for JSON reports. */
public final class ReportSchema {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final String TEXT = text();

  private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);

  private ReportSchema() {}

  private static String text() {
    try (InputStream in =
        ReportSchema.class.getResourceAsStream("/META-INF/katydid/report-1.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What in a document is not by the schema; empty if nothing is. */
  public static List<String> problems(String document) {
    return problems(SCHEMA, document);
  }

  /** What in the schema is not by the specification. */
  static List<String> problemsOfItself() {
    return problems(
        REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId())),
        TEXT);
  }

  private static List<String> problems(Schema schema, String document) {
    return schema
        .validate(
            document,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }
}
