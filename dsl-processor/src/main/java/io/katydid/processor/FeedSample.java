package io.katydid.processor;

import io.katydid.api.feed.CsvHeader;
import io.katydid.api.feed.CsvReader;
import io.katydid.api.feed.FeedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * The beginning of a CSV file.
 *
 * @param problem why it cannot be read; empty if it can
 */
record FeedSample(CsvHeader header, List<String> firstRow, String problem) {

  static FeedSample of(InputStream in) throws IOException {
    try {
      CsvReader csv = new CsvReader(in);
      List<String> columns = csv.next();
      List<String> firstRow = csv.next();
      if (columns.isEmpty()) {
        return unreadable("it is empty, and has no header");
      }
      if (firstRow.isEmpty()) {
        return unreadable("it has no rows");
      }
      return columns.size() == firstRow.size()
          ? new FeedSample(new CsvHeader(columns), firstRow, "")
          : unreadable(
              String.format(
                  Locale.ROOT,
                  "row 1 has %d values, and the header has %d",
                  firstRow.size(),
                  columns.size()));
    } catch (FeedException e) {
      return unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static FeedSample unreadable(String problem) {
    return new FeedSample(new CsvHeader(List.of()), List.of(), problem);
  }
}
