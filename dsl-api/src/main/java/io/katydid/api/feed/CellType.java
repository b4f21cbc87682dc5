package io.katydid.api.feed;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A type that a value of a row may have, beside enums. Immutable. */
public final class CellType {

  private static final Map<String, CellType> ALL =
      Stream.of(
              new CellType(String.class, text -> text),
              new CellType(boolean.class, CellType::truth),
              new CellType(Boolean.class, CellType::truth),
              new CellType(char.class, CellType::character),
              new CellType(Character.class, CellType::character),
              new CellType(byte.class, Byte::valueOf),
              new CellType(Byte.class, Byte::valueOf),
              new CellType(short.class, Short::valueOf),
              new CellType(Short.class, Short::valueOf),
              new CellType(int.class, Integer::valueOf),
              new CellType(Integer.class, Integer::valueOf),
              new CellType(long.class, Long::valueOf),
              new CellType(Long.class, Long::valueOf),
              new CellType(float.class, Float::valueOf),
              new CellType(Float.class, Float::valueOf),
              new CellType(double.class, Double::valueOf),
              new CellType(Double.class, Double::valueOf),
              new CellType(BigDecimal.class, BigDecimal::new),
              new CellType(BigInteger.class, BigInteger::new),
              new CellType(UUID.class, UUID::fromString),
              new CellType(URI.class, URI::create),
              new CellType(Duration.class, Duration::parse),
              new CellType(Instant.class, Instant::parse),
              new CellType(LocalDate.class, LocalDate::parse),
              new CellType(LocalTime.class, LocalTime::parse),
              new CellType(LocalDateTime.class, LocalDateTime::parse),
              new CellType(OffsetDateTime.class, OffsetDateTime::parse))
          .collect(Collectors.toUnmodifiableMap(type -> type.type.getName(), type -> type));

  private final Class<?> type;
  private final Function<String, Object> parser;

  private CellType(Class<?> type, Function<String, Object> parser) {
    this.type = type;
    this.parser = parser;
  }

  /**
   * The type of this name, such as {@code int} or {@code java.util.UUID}, if a value may have it.
   */
  public static Optional<CellType> named(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** The value that a text stands for; empty if it stands for none of this type. */
  public Optional<Object> parse(String text) {
    try {
      return Optional.of(parser.apply(type == String.class ? text : text.strip()));
    } catch (RuntimeException unfit) {
      return Optional.empty();
    }
  }

  /** The constant of this name; empty if the enum has none. */
  static Optional<Object> constant(Class<?> enumType, String name) {
    return Arrays.stream(enumType.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .map(Object.class::cast)
        .findFirst();
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true", "TRUE", "True" -> true;
      case "false", "FALSE", "False" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Character character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException(text);
    }
    return text.charAt(0);
  }
}
