package io.katydid.message;

import io.katydid.api.Multipart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * A body of {@code multipart/form-data} (RFC 7578), with names as the HTML standard has them
 * written ("multipart/form-data encoding algorithm").
 */
final class MultipartContent {

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
  private static final String LINE_END = "\r\n";
  private static final Content END_OF_PART = text(LINE_END);

  private final String boundary;

  /** One after the other, they are the body. */
  private final List<Content> pieces = new ArrayList<>();

  private MultipartContent(String boundary) {
    this.boundary = boundary;
  }

  /** The content of a form, with a boundary that is nowhere in it. */
  static Content of(Multipart form) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return of(
        form,
        String.format(Locale.ROOT, "Katydid-%016x%016x", random.nextLong(), random.nextLong()));
  }

  /** The same with this boundary. */
  static Content of(Multipart form, String boundary) {
    MultipartContent content = new MultipartContent(boundary);
    form.parts().forEach(content::add);
    content.pieces.add(text("--" + boundary + "--" + LINE_END));
    return ContentSequence.of("multipart/form-data; boundary=" + boundary, content.pieces);
  }

  private void add(Multipart.Part part) {
    switch (part) {
      case Multipart.Field field ->
          ValueText.all("the form field \"" + field.name() + "\"", field.value())
              .forEach(value -> add(name(field.name()), text(normalized(value))));
      case Multipart.Content content -> add(content, Contents.of(content.body()));
    }
  }

  private void add(Multipart.Content part, Content content) {
    String file = part.fileName().map(name -> "; filename=\"" + escaped(name) + "\"").orElse("");
    String type = content.type().isEmpty() ? "" : LINE_END + "Content-Type: " + content.type();
    add(name(part.name()) + file + type, content);
  }

  private void add(String head, Content content) {
    pieces.add(
        text("--%s\r\nContent-Disposition: form-data; name=%s\r\n\r\n".formatted(boundary, head)));
    pieces.add(content);
    pieces.add(END_OF_PART);
  }

  private static String name(String name) {
    return '"' + escaped(normalized(name)) + '"';
  }

  private static String normalized(String text) {
    return LINE_BREAK.matcher(text).replaceAll(LINE_END);
  }

  private static String escaped(String name) {
    return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
  }

  private static Content text(String text) {
    return new Content.Whole("", text.getBytes(StandardCharsets.UTF_8));
  }
}
