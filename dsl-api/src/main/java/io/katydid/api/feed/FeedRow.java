package io.katydid.api.feed;

import java.util.List;

/** A row of texts, of which a generated plan makes a record. Not thread-safe. */
public final class FeedRow {

  private final List<String> components;
  private final List<String> cells;

  /**
   * A row.
   *
   * @param components the names of its values
   * @param cells their texts
   */
  public FeedRow(List<String> components, List<String> cells) {
    this.components = components;
    this.cells = cells;
  }

  /**
   * The value at this index. An empty text is {@code ""} as a {@code String}, and else null.
   *
   * @param <T> the type, or the one that boxes it
   * @throws FeedException if the text is not of that type; the message does not have the text,
   *     which may be a secret
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // the record alone knows what may be null
  public <T> T get(int index, Class<T> type) {
    String text = cells.get(index);
    if (text.isEmpty() && type != String.class && !type.isPrimitive()) {
      return null;
    }
    var value =
        type.isEnum()
            ? CellType.constant(type, text)
            : CellType.named(type.getName()).flatMap(known -> known.parse(text));
    return (T)
        value.orElseThrow(() ->
            new FeedException(
                "the value of '%s' is not of type %s"
                    .formatted(components.get(index), type.getSimpleName())));
  }
}
