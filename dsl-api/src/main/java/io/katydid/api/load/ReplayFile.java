package io.katydid.api.load;

import io.katydid.api.feed.CsvReader;
import io.katydid.api.feed.FeedException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file whose load is replayed. One that ends in {@code .csv} has rates: a column of seconds, and
 * a column of iterations per second from then on. Any other is an access log: an iteration is due
 * for each of its lines. Both may be compressed by gzip, and end in {@code .gz} then.
 *
 * @param stages its load
 * @param linesWithoutTime how many lines of a log have no time, and are not in the load
 */
public record ReplayFile(Stages stages, long linesWithoutTime) {

  private static final String GZIP = ".gz";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Whether a file of this name is an access log, and does not have rates. */
  public static boolean isLog(String name) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    return !lowerCase.endsWith(".csv") && !lowerCase.endsWith(".csv" + GZIP);
  }

  /**
   * The load of a file.
   *
   * @param name of the file, in messages
   * @param in its bytes; text is in UTF-8; not closed
   * @param mostLines how many lines are read at most
   * @throws IllegalArgumentException if it has no load; the message has the file and the line
   */
  public static ReplayFile read(String name, InputStream in, long mostLines) throws IOException {
    try {
      InputStream text =
          name.toLowerCase(Locale.ROOT).endsWith(GZIP) ? new GZIPInputStream(in) : in;
      return isLog(name) ? log(name, text, mostLines) : rates(name, text, mostLines);
    } catch (ZipException | EOFException e) {
      throw new IllegalArgumentException(
          "%s: it ends in .gz, and is not what gzip writes: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static ReplayFile rates(String name, InputStream in, long mostLines) throws IOException {
    RateFile rates = new RateFile();
    CsvReader rows = new CsvReader(in);
    for (List<String> row = next(rows, name);
        !row.isEmpty() && rows.line() <= mostLines;
        row = next(rows, name)) {
      if (row.size() > 1 || !row.getFirst().isBlank()) {
        add(name + ":" + rows.line(), rates::add, row);
      }
    }
    return of(name, rates::stages, 0);
  }

  private static List<String> next(CsvReader rows, String name) throws IOException {
    try {
      return rows.next();
    } catch (FeedException e) {
      throw at(name + ":" + rows.line(), e);
    }
  }

  private static ReplayFile log(String name, InputStream in, long mostLines) throws IOException {
    AccessLog log = new AccessLog();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    long number = 0;
    for (String line = lines.readLine();
        line != null && number < mostLines;
        line = lines.readLine()) {
      number++;
      String text = number == 1 && line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
      if (!text.isBlank()) {
        add(name + ":" + number, log::add, text);
      }
    }
    return of(name, log::stages, log.withoutTime());
  }

  private static <T> void add(String place, Consumer<T> to, T what) {
    try {
      to.accept(what);
    } catch (IllegalArgumentException e) {
      throw at(place, e);
    }
  }

  private static ReplayFile of(String name, Supplier<Stages> stages, long linesWithoutTime) {
    try {
      return new ReplayFile(stages.get(), linesWithoutTime);
    } catch (IllegalArgumentException e) {
      throw at(name, e);
    }
  }

  /** What is wrong, with its place. */
  private static IllegalArgumentException at(String place, IllegalArgumentException e) {
    return new IllegalArgumentException(place + ": " + e.getMessage(), e);
  }
}
