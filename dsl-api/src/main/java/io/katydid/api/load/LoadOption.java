package io.katydid.api.load;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One option of a load: a row of {@link LoadOptions}.
 *
 * @param <T> its values
 */
public final class LoadOption<T> {

  /** What a member of an annotation that is a number has in place of no value. */
  private static final Set<String> ZERO = Set.of("0", "0.0");

  private final String name;
  private final OptionType<T> type;
  private final Optional<T> standard;
  private final String standardText;
  private final String documentation;
  private final String example;
  private final Set<LoadKind> kinds;
  private final Set<Surface> surfaces;
  private final List<String> commandNames;
  private final Optional<String> commandFlag;
  private final Optional<String> withoutValue;
  private final boolean changesFigures;
  private final boolean ofScenario;
  private final boolean ofOneScenario;
  private final Function<T, Optional<String>> range;
  private final UnaryOperator<String> shown;

  private LoadOption(Row<T> row) {
    this.name = row.name;
    this.type = row.type;
    this.standard = row.standard;
    this.standardText =
        row.standardText.isEmpty()
            ? row.standard.map(row.type.writer()).orElse("")
            : row.standardText;
    this.documentation = row.documentation;
    this.example = row.example;
    this.kinds = Set.copyOf(row.kinds);
    this.surfaces = Set.copyOf(row.surfaces);
    this.commandNames = row.commandNames.isEmpty() ? List.of(kebab(name)) : row.commandNames;
    this.commandFlag = row.commandFlag;
    this.withoutValue = row.withoutValue;
    this.changesFigures = row.changesFigures;
    this.ofScenario = row.ofScenario;
    this.ofOneScenario = row.ofOneScenario;
    this.range = row.range;
    this.shown = row.shown;
  }

  static <T> Row<T> row(String name, OptionType<T> type) {
    return new Row<>(name, type);
  }

  /** The name: of the annotation's member, the builder's method, and behind {@code katydid.}. */
  public String name() {
    return name;
  }

  /** How its values are written. */
  public OptionType<T> type() {
    return type;
  }

  /** The value that counts where none is given. */
  public Optional<T> standard() {
    return standard;
  }

  /**
   * Whether a text is that of the default; of an option without one, whether it is empty, or the
   * number 0.
   */
  boolean isStandard(String text) {
    return standard
        .map(value -> text.equalsIgnoreCase(type.writer().apply(value)))
        .orElseGet(() -> text.isEmpty() || (type.isNumber() && ZERO.contains(text)));
  }

  /** The default for people: as it is written, or in words; empty for nothing. */
  public String standardText() {
    return standardText;
  }

  /** What it does, in one sentence. */
  public String documentation() {
    return documentation;
  }

  /** A value, other than the default, as it is written. */
  public String example() {
    return example;
  }

  /** Whether it is an option of loads of this kind. */
  public boolean isFor(LoadKind kind) {
    return kinds.contains(kind);
  }

  /** Whether it is an option of loads of this kind, at this surface. */
  public boolean isFor(LoadKind kind, Surface surface) {
    return kinds.contains(kind) && surfaces.contains(surface);
  }

  /** The names of the command's option, such as {@code -u} and {@code --users}. */
  public List<String> commandNames() {
    return commandNames;
  }

  /** The value that the command's option stands for, if it takes none. */
  public Optional<String> commandFlag() {
    return commandFlag;
  }

  /** The value that the command's option stands for where it is given none, which it may be. */
  public Optional<String> withoutValue() {
    return withoutValue;
  }

  /** Whether each scenario of a load has a value of its own: {@code @Scenario} has it. */
  public boolean isOfScenario() {
    return ofScenario;
  }

  /**
   * Whether a value is of one scenario alone: {@linkplain #isOfScenario its own}, or that of a load
   * that has no others.
   */
  public boolean isOfOneScenario() {
    return ofOneScenario;
  }

  /** Whether two runs that differ in it can have other figures. */
  public boolean changesFigures() {
    return changesFigures;
  }

  /** A text as it may be shown: without what is secret, also where it is malformed. */
  public String shown(String text) {
    return shown.apply(text);
  }

  /** What is wrong with a value, that alone; empty if nothing is. */
  public Optional<String> problem(T value) {
    return range.apply(value);
  }

  /**
   * Reads a value from its text.
   *
   * @throws IllegalArgumentException if it cannot be read; the message says what to write
   * @throws NullPointerException if there is none
   */
  public T read(String text) {
    return type.reader().apply(requireNonNull(text));
  }

  /**
   * Checks that there is a value, or that a part of it is there.
   *
   * @throws NullPointerException if it is not
   */
  public <V> V requireNonNull(V value) {
    return Objects.requireNonNull(value, () -> name + " must not be null");
  }

  /**
   * Checks that there is a value, and that it is in range.
   *
   * @throws IllegalArgumentException if it is not
   * @throws NullPointerException if there is none
   */
  public T require(T value) {
    problem(requireNonNull(value))
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
    return value;
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }

  private static String kebab(String name) {
    return "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** A row that is being written. */
  static final class Row<T> {

    private final String name;
    private final OptionType<T> type;
    private final Set<LoadKind> kinds = EnumSet.allOf(LoadKind.class);
    private final Set<Surface> surfaces = EnumSet.allOf(Surface.class);
    private final List<String> commandNames = new ArrayList<>();
    private Optional<T> standard = Optional.empty();
    private String standardText = "";
    private String documentation = "";
    private String example = "";
    private Optional<String> commandFlag = Optional.empty();
    private Optional<String> withoutValue = Optional.empty();
    private boolean changesFigures = true;
    private boolean ofScenario;
    private boolean ofOneScenario;
    private Function<T, Optional<String>> range = value -> Optional.empty();
    private UnaryOperator<String> shown = UnaryOperator.identity();

    private Row(String name, OptionType<T> type) {
      this.name = name;
      this.type = type;
    }

    Row<T> standard(T value) {
      this.standard = Optional.of(value);
      return this;
    }

    Row<T> standardInWords(String text) {
      this.standardText = text;
      return this;
    }

    Row<T> onlyFor(LoadKind first, LoadKind... others) {
      kinds.retainAll(EnumSet.of(first, others));
      return this;
    }

    /** Each scenario has a value of its own. */
    Row<T> ofScenario() {
      ofScenario = true;
      return ofOneScenario();
    }

    /** It sets the load of one scenario, and not of others beside it. */
    Row<T> ofOneScenario() {
      ofOneScenario = true;
      return this;
    }

    /** Only scenarios have it. */
    Row<T> onlyOfScenario() {
      kinds.clear();
      return ofScenario();
    }

    Row<T> notAt(Surface surface) {
      surfaces.remove(surface);
      return this;
    }

    Row<T> command(String... names) {
      commandNames.addAll(List.of(names));
      return this;
    }

    /** The command's option takes no value: it stands for this one. */
    Row<T> flag(String value) {
      this.commandFlag = Optional.of(value);
      return this;
    }

    /** The command's option may have no value: it then stands for this one. */
    Row<T> withoutValue(String value) {
      this.withoutValue = Optional.of(value);
      return this;
    }

    Row<T> changesNoFigure() {
      this.changesFigures = false;
      return this;
    }

    /** Not all of a text may be shown. */
    Row<T> shownAs(UnaryOperator<String> shown) {
      this.shown = shown;
      return this;
    }

    Row<T> example(String text) {
      this.example = text;
      return this;
    }

    Row<T> range(Function<T, Optional<String>> problem) {
      this.range = problem;
      return this;
    }

    LoadOption<T> means(String sentence) {
      this.documentation = sentence;
      return new LoadOption<>(this);
    }
  }
}
