package io.katydid.feed;

import io.katydid.api.feed.FeedException;
import io.katydid.feed.RowFormat.RowReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, which are read when they are asked for, in pages of {@value #PAGE} rows.
 * Pages of about {@value #KEPT_BYTES} bytes of the file are kept; beside them, 8 bytes a page are
 * in memory, however long the file is. What is kept whole is read at once, so that a mistake in any
 * of its rows is found before the run.
 *
 * <p>Thread-safe.
 */
final class FileRows<T> implements Rows<T> {

  static final int PAGE = 64;
  static final int KEPT_BYTES = 4 * 1024 * 1024;

  private final String name;
  private final Path file;
  private final RowFormat<T> format;
  private final long[] offsets;
  private final long count;
  private final AtomicReferenceArray<@Nullable Page<T>> kept;

  private FileRows(
      String name, Path file, RowFormat<T> format, long[] offsets, long count, long bytes) {
    this.name = name;
    this.file = file;
    this.format = format;
    this.offsets = offsets;
    this.count = count;
    long fitting = Math.max(1, (long) KEPT_BYTES * offsets.length / Math.max(1, bytes));
    this.kept = new AtomicReferenceArray<>(Math.clamp(fitting, 1, Math.max(1, offsets.length)));
  }

  /** Rows that are kept together, and their place in the file. */
  private record Page<T>(int number, List<T> rows) {}

  /**
   * The rows of this file.
   *
   * @param name what the file is called in messages
   * @throws FeedException if one of the rows that are read cannot be
   */
  static <T> FileRows<T> open(String name, Path file, RowFormat<T> format) throws IOException {
    long[] offsets = new long[16];
    long count = 0;
    long bytes;
    try (InputStream in = from(file, format.start())) {
      RowReader<T> reader = format.reader(in);
      long offset = format.start();
      for (; reader.skip(); count++) {
        if (count % PAGE == 0) {
          int page = Math.toIntExact(count / PAGE);
          offsets = page < offsets.length ? offsets : Arrays.copyOf(offsets, 2 * page);
          offsets[page] = offset;
        }
        offset = format.start() + reader.position();
      }
      bytes = reader.position();
    }
    int pages = Math.toIntExact((count + PAGE - 1) / PAGE);
    FileRows<T> rows =
        new FileRows<>(name, file, format, Arrays.copyOf(offsets, pages), count, bytes);
    int readNow = rows.kept.length() == pages ? pages : Math.min(1, pages);
    LongStream.range(0, readNow).forEach(page -> rows.get(page * PAGE));
    return rows;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public T get(long index) {
    int number = (int) (index / PAGE);
    int place = number % kept.length();
    Page<T> page = kept.get(place);
    if (page == null || page.number != number) {
      page = read(number);
      kept.set(place, page);
    }
    return page.rows.get((int) (index % PAGE));
  }

  /** Not by a channel, which an interrupt of the user would close. */
  private static InputStream from(Path file, long offset) throws IOException {
    FileInputStream in = new FileInputStream(file.toFile());
    in.skipNBytes(offset);
    return in;
  }

  private Page<T> read(int number) {
    long first = (long) number * PAGE;
    long after = Math.min(first + PAGE, count);
    List<T> rows = new ArrayList<>(PAGE);
    try (InputStream in = from(file, offsets[number])) {
      RowReader<T> reader = format.reader(in);
      while (first + rows.size() < after) {
        rows.add(reader.next());
      }
      return new Page<>(number, rows);
    } catch (FeedException e) {
      throw new FeedException(
          String.format(
              Locale.ROOT, "row %,d of %s: %s", first + rows.size() + 1, name, e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
