package io.katydid.api.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values of options that were given for a scenario, and the defaults of the others. Immutable.
 *
 * @param values of the types of their options, in the order in which they were given
 */
record GivenOptions(Map<LoadOption<?>, Object> values) {

  /** The defaults of all options. */
  static final GivenOptions NONE = new GivenOptions(Map.of());

  /** The same with another value of an option. */
  <T> GivenOptions with(LoadOption<T> option, T value) {
    Map<LoadOption<?>, Object> all = new LinkedHashMap<>(values);
    all.put(option, option.requireNonNull(value));
    return new GivenOptions(Collections.unmodifiableMap(all));
  }

  /** The same without a value of an option, so that its default counts. */
  GivenOptions without(LoadOption<?> option) {
    Map<LoadOption<?>, Object> all = new LinkedHashMap<>(values);
    all.remove(option);
    return new GivenOptions(Collections.unmodifiableMap(all));
  }

  /** As {@link LoadSpec#get}. */
  <T> T get(LoadOption<T> option) {
    return find(option)
        .orElseThrow(() -> new IllegalStateException(option + " has no value and no default"));
  }

  /** As {@link LoadSpec#find}. */
  @SuppressWarnings("unchecked") // with() puts values of the option's type there
  <T> Optional<T> find(LoadOption<T> option) {
    T given = (T) values.get(option);
    return given == null ? option.standard() : Optional.of(given);
  }

  /** Whether a value of an option was given. */
  boolean has(LoadOption<?> option) {
    return values.containsKey(option);
  }

  /** As {@link LoadSpec#text}. */
  <T> Optional<String> text(LoadOption<T> option) {
    return find(option).map(option.type().writer());
  }

  /** As {@link LoadSpec#shown}. */
  Optional<String> shown(LoadOption<?> option) {
    return text(option).map(option::shown);
  }

  /** The values that were given, by the names of their options. */
  Map<String, String> texts() {
    return texts(this::text);
  }

  /** The same as they may be shown, for people who look for a mistake. */
  @Override
  public String toString() {
    return texts(this::shown).toString();
  }

  private Map<String, String> texts(Function<LoadOption<?>, Optional<String>> text) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.keySet().forEach(option -> texts.put(option.name(), text.apply(option).orElseThrow()));
    return texts;
  }
}
