package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {

  @Test
  void of_shortText_isTheText() {
    assertThat(Paragraph.of("no such class")).isEqualTo("no such class");
    assertThat(Paragraph.of("")).isEmpty();
  }

  @Test
  void of_longText_isBrokenBetweenWords() {
    String text = "this is a word ".repeat(12).strip();

    assertThat(Paragraph.of(text).lines()).hasSize(3).allMatch(line -> line.length() <= 80);
    assertThat(Paragraph.of(text).replace('\n', ' ')).isEqualTo(text);
  }

  @Test
  void of_lineOf80Characters_staysWhole() {
    assertThat(Paragraph.of("x".repeat(39) + " " + "y".repeat(40) + " z"))
        .isEqualTo("x".repeat(39) + " " + "y".repeat(40) + "\nz");
  }

  @Test
  void of_longWord_staysWhole() {
    String path = "/" + "directory/".repeat(20) + "file.json";

    assertThat(Paragraph.of("the file " + path + " cannot be written"))
        .isEqualTo("the file\n" + path + "\ncannot be written");
  }

  @Test
  void of_linesOfItsOwn_keepsThemAndTheirIndent() {
    assertThat(Paragraph.of("two are wrong:\n  a\n\n  b\n"))
        .isEqualTo("two are wrong:\n  a\n\n  b");
  }

  @Test
  void of_quotes_staysWhole() {
    String start = "x".repeat(70) + " did you mean ";

    assertThat(Paragraph.of(start + "\"p95 < 20ms\"? It is \" one"))
        .isEqualTo("x".repeat(70) + " did you\nmean \"p95 < 20ms\"? It is \" one");
    assertThat(Paragraph.of(start + "it is \"p95 < 20ms\"?"))
        .isEqualTo("x".repeat(70) + " did you\nmean it is \"p95 < 20ms\"?");
    assertThat(Paragraph.of("x".repeat(70) + " \"p95 < 20ms\"?"))
        .isEqualTo("x".repeat(70) + "\n\"p95 < 20ms\"?");
  }

  @Test
  void of_longWord_isNotBroken() {
    String classPath = "library.jar:".repeat(10_000);

    assertThat(Paragraph.of("started by: " + classPath)).isEqualTo("started by:\n" + classPath);
  }
}
