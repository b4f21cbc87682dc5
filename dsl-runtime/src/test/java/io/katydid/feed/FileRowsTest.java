package io.katydid.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.katydid.api.Feed.Strategy;
import io.katydid.api.feed.FeedException;
import io.katydid.api.feed.FeedSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileRowsTest {

  record Book(int id, String title) {}

  private static final FeedSource.Csv<Book> SOURCE =
      new FeedSource.Csv<>(
          "books.csv",
          Strategy.CIRCULAR,
          Book.class,
          List.of("id", "title"),
          row -> new Book(row.get(0, int.class), row.get(1, String.class)));

  private final AtomicInteger read = new AtomicInteger();
  private Path file;

  @BeforeEach
  void nameFile(@TempDir Path folder) {
    file = folder.resolve("books.csv");
  }

  /** Counts how often a part of the file is read. */
  private record Counting<T>(RowFormat<T> format, AtomicInteger read) implements RowFormat<T> {

    @Override
    public long start() {
      return format.start();
    }

    @Override
    public RowReader<T> reader(InputStream in) {
      read.incrementAndGet();
      return format.reader(in);
    }
  }

  private Rows<Book> open(String csv) throws IOException {
    Files.writeString(file, csv);
    RowFormat<Book> format = CsvFormat.of(SOURCE, new ByteArrayInputStream(csv.getBytes(UTF_8)));
    return FileRows.open("books.csv", file, new Counting<>(format, read));
  }

  private static String books(int count, String title) {
    StringBuilder csv = new StringBuilder("title,id\n");
    for (int i = 0; i < count; i++) {
      csv.append('"').append(title).append(i).append("\",").append(i).append("\n");
    }
    return csv.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 128, 1_000})
  void get_anyRow_isThatRow(int count) throws IOException {
    Rows<Book> rows = open(books(count, "a \"\"line\"\",\n of "));

    assertThat(rows.count()).isEqualTo(count);
    for (int i = 0; i < count; i++) {
      assertThat(rows.get(i)).isEqualTo(new Book(i, "a \"line\",\n of " + i));
    }
  }

  @Test
  void open_headerAlone_hasNoRows() throws IOException {
    assertThat(open("id,title\n").count()).isZero();
  }

  @Test
  void get_rowOfASmallFile_isInMemory() throws IOException {
    Rows<Book> rows = open(books(1_000, ""));
    int whenOpen = read.get();
    for (int i = 0; i < 1_000; i++) {
      assertThat(rows.get(i)).isSameAs(rows.get(i));
    }

    assertThat(read).hasValue(whenOpen);
  }

  @Test
  void get_rowOfALargeFile_isReadWhenItIsAskedFor() throws IOException {
    int count = 5_000;
    Rows<Book> rows = open(books(count, "x".repeat(1_000)));
    int whenOpen = read.get();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 1_250; i++) {
      int id = random.nextInt(count);
      assertThat(rows.get(id).id()).isEqualTo(id);
    }

    assertThat(whenOpen).isEqualTo(2);
    assertThat(read.get()).isGreaterThan(whenOpen + count / FileRows.PAGE);
  }

  @Test
  void open_anyRowOfASmallFileOfAnotherType_isRefusedWithItsNumber() {
    assertThatExceptionOfType(FeedException.class)
        .isThrownBy(() -> open(books(99, "") + "Emma,one\n"))
        .withMessage("row 100 of books.csv: the value of 'id' is not of type int");
  }

  @Test
  void open_rowWithMoreValuesThanTheHeader_isRefused() {
    assertThatExceptionOfType(FeedException.class)
        .isThrownBy(() -> open("id,title\n1,Dune\n2,War, and Peace\n"))
        .withMessage("row 2 of books.csv: it has 3 values, and the header has 2");
  }
}
