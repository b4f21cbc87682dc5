package io.katydid.store;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A kind of frame: by what number it is recognised, and how its values are encoded. Immutable.
 *
 * <p>Another order, number or kind of fields is another version of the format, see {@link
 * FrameWriter#VERSION}.
 *
 * @param <T> its values
 * @param number from 0 to 255; no other type of the same stream has it
 * @param values their class
 * @param encoder writes the fields of a value
 * @param decoder reads the same fields in the same order; throws an {@link
 *     IllegalArgumentException} if they make no value
 */
public record FrameType<T>(
    int number,
    Class<T> values,
    BiConsumer<PayloadWriter, T> encoder,
    Function<PayloadReader, T> decoder) {

  /** The same frames, read as values that wrap theirs. */
  public <W> FrameType<W> wrapped(Class<W> type, Function<W, T> unwrap, Function<T, W> wrap) {
    return new FrameType<>(
        number,
        type,
        (out, value) -> encoder.accept(out, unwrap.apply(value)),
        decoder.andThen(wrap));
  }
}
