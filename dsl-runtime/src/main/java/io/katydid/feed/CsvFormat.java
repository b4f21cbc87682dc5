package io.katydid.feed;

import io.katydid.api.feed.CsvHeader;
import io.katydid.api.feed.CsvReader;
import io.katydid.api.feed.FeedException;
import io.katydid.api.feed.FeedRow;
import io.katydid.api.feed.FeedSource;
import io.katydid.text.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * CSV with a header.
 *
 * @param columns that of each component, in order
 */
record CsvFormat<T>(FeedSource.Csv<T> source, CsvHeader header, List<Integer> columns, long start)
    implements RowFormat<T> {

  /**
   * The format of the file that this stream reads.
   *
   * @throws FeedException if there is no header, or it has not all columns
   */
  static <T> CsvFormat<T> of(FeedSource.Csv<T> source, InputStream in) throws IOException {
    CsvReader reader = new CsvReader(in);
    List<String> names = reader.next();
    if (names.isEmpty()) {
      throw new FeedException("it is empty, and has no header");
    }
    CsvHeader header = new CsvHeader(names);
    List<Integer> columns = source.components().stream().map(header::indexOf).toList();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i) < 0) {
        throw new FeedException(
            "it has no column for '%s' of %s: its columns are %s"
                .formatted(
                    source.components().get(i),
                    source.type().getSimpleName(),
                    String.join(", ", names)));
      }
    }
    return new CsvFormat<>(source, header, columns, reader.position());
  }

  @Override
  public RowReader<T> reader(InputStream in) {
    CsvReader csv = new CsvReader(in);
    return new RowReader<>() {
      @Override
      public long position() {
        return csv.position();
      }

      @Override
      public boolean skip() throws IOException {
        return csv.skip();
      }

      @Override
      public T next() throws IOException {
        return row(csv.next());
      }
    };
  }

  private T row(List<String> cells) {
    if (cells.size() != header.columns().size()) {
      throw new FeedException(
          String.format(
              Locale.ROOT,
              "it has %s, and the header has %d",
              Figures.count(cells.size(), "value"),
              header.columns().size()));
    }
    List<String> ours = columns.stream().map(cells::get).toList();
    return source.reader().apply(new FeedRow(source.components(), ours));
  }
}
