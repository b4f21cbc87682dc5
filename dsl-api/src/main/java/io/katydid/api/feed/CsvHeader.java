package io.katydid.api.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The header of a CSV file.
 *
 * @param columns the names of its columns
 */
public record CsvHeader(List<String> columns) {

  /** A header of these columns. */
  public CsvHeader {
    columns = List.copyOf(columns);
  }

  /** The index of the column of this record component, or -1: the same name, or else a like one. */
  public int indexOf(String component) {
    int same = columns.indexOf(component);
    return same >= 0
        ? same
        : columns.stream().map(CsvHeader::plain).toList().indexOf(plain(component));
  }

  /** The columns that belong to none of these components. */
  public List<String> without(List<String> components) {
    List<String> unused = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (components.stream().noneMatch(component -> indexOf(component) == column)) {
        unused.add(columns.get(i));
      }
    }
    return unused;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
