package io.katydid.api.load;

import static java.util.stream.Collectors.joining;

import io.katydid.api.AbortCondition;
import io.katydid.api.Arrivals;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Durations;
import io.katydid.api.ProxyAddress;
import io.katydid.api.Rate;
import io.katydid.api.TlsText;
import io.katydid.api.WorkerLoss;
import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How the values of an option are written.
 *
 * @param label what stands for a value in help, such as {@code DURATION}
 * @param reader reads a text; throws an {@link IllegalArgumentException} that says what to write
 * @param writer writes a value so that the reader reads the same one
 * @param separator between the parts of a value that is a list; empty if it is none
 */
public record OptionType<T>(
    String label, Function<String, T> reader, Function<T, String> writer, String separator) {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

  static final OptionType<String> URL = of("URL", text -> text);
  static final OptionType<String> TEXT = of("TEXT", text -> text);

  /** {@code true} or {@code false}. */
  public static final OptionType<Boolean> FLAG = of("true|false", OptionType::truth);

  static final OptionType<Integer> COUNT = integer("N", "a whole number, such as 1000");
  static final OptionType<Integer> PORT = of("PORT", OptionType::port);

  static final OptionType<ListenAddress> LISTEN = of("[HOST:]PORT", ListenAddress::parse);

  /** A property without a value is true to some build tools. */
  static final OptionType<String> ENDPOINT =
      of("URL", text -> text.equals("true") ? "" : text.strip());

  static final OptionType<Long> NUMBER =
      of("N", text -> whole(text, Long::valueOf, "a whole number, such as 1000"));
  static final OptionType<Double> DECIMAL =
      new OptionType<>(
          "N",
          text -> number(text, Double::valueOf, "a number, such as 50 or 0.5"),
          OptionType::decimal,
          "");
  static final OptionType<Duration> DURATION =
      new OptionType<>("DURATION", Durations::parse, OptionType::text, "");
  static final OptionType<Rate> RATE = of("RATE", Rate::parse);
  static final OptionType<Stages> STAGES =
      new OptionType<>(
          "N users|RATE over|for DURATION[ warm-up]", Stages::parse, Stages::toString, ";");
  static final OptionType<String> SHAPE = of("CLASS", text -> text);
  static final OptionType<List<String>> CLASSES =
      new OptionType<>(
          "CLASS[,CLASS...]", OptionType::classes, names -> String.join(", ", names), ",");
  static final OptionType<WarmUp> WARM_UP = of("DURATION|auto", WarmUp::parse);
  static final OptionType<String> ABORT = of("CONDITION|never", OptionType::abort);
  static final OptionType<Path> FILE = of("FILE", OptionType::path);

  /** The beginning of the names of several files. */
  static final OptionType<Path> PREFIX = of("PREFIX", OptionType::prefix);

  static final OptionType<Arrivals> ARRIVALS =
      new OptionType<>(
          "KIND", OptionType::arrivals, arrivals -> arrivals.name().toLowerCase(Locale.ROOT), "");
  static final OptionType<WorkerLoss> WORKER_LOSS =
      new OptionType<>(
          "fail|redistribute|continue",
          OptionType::workerLoss,
          loss -> loss.name().toLowerCase(Locale.ROOT),
          "");
  static final OptionType<ConnectionStrategy> CONNECTIONS =
      new OptionType<>(
          "user|iteration|request|N", ConnectionStrategy::parse, OptionType::connections, "");
  static final OptionType<List<String>> ADDRESSES =
      new OptionType<>(
          "ADDRESS[,ADDRESS...]",
          text -> AddressText.ofThisMachine(list(text, ",")),
          addresses -> String.join(", ", addresses),
          ",");
  static final OptionType<List<String>> HOSTS =
      new OptionType<>(
          "HOST[,HOST...]",
          text -> AddressText.ofHosts(list(text, ",")),
          hosts -> String.join(", ", hosts),
          ",");
  static final OptionType<List<String>> TAGS =
      new OptionType<>(
          "TAG[,TAG...]",
          text -> TagRule.require(list(text, ",")),
          tags -> String.join(", ", tags),
          ",");
  static final OptionType<Map<String, List<String>>> NAMES =
      new OptionType<>("NAME=ADDRESS[,ADDRESS...]", OptionType::names, OptionType::namesText, ";");

  static final OptionType<String> PASSWORD = of("env:NAME|file:FILE", TlsText::password);

  /** A name of files, in which there may be a number. */
  static final OptionType<String> NUMBERED_FILE = of("FILE", TlsText::file);

  static final OptionType<List<String>> TLS_VERSIONS =
      new OptionType<>("1.2|1.3", TlsText::versions, versions -> String.join(", ", versions), ",");
  static final OptionType<String> SERVER_NAME = of("NAME", TlsText::serverName);
  static final OptionType<String> PROXY = of("URL|env", OptionType::proxy);
  static final OptionType<List<String>> NO_PROXY =
      new OptionType<>(
          "HOST[,HOST...]",
          text -> NoProxyText.require(list(text, ",")),
          hosts -> String.join(", ", hosts),
          ",");

  static OptionType<Integer> integer(String label, String hint) {
    return of(label, text -> whole(text, Integer::valueOf, hint));
  }

  /** Whether values are numbers. */
  boolean isNumber() {
    return label.equals(COUNT.label);
  }

  /**
   * The text of the value that a text has.
   *
   * @throws IllegalArgumentException if it cannot be read; the message says what to write
   */
  public String normal(String text) {
    return writer.apply(reader.apply(text));
  }

  private static <T> OptionType<T> of(String label, Function<String, T> reader) {
    return new OptionType<>(label, reader, Object::toString, "");
  }

  /** As users write durations, who cannot write a negative one, or one of more than 292 years. */
  static String text(Duration duration) {
    boolean writable =
        !duration.isNegative() && duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) <= 0;
    return writable ? Durations.format(duration) : duration.toString();
  }

  private static String decimal(double number) {
    return Double.isFinite(number)
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }

  private static String proxy(String text) {
    if (!text.equals(ProxySettings.ENVIRONMENT)) {
      ProxyAddress.parse(text);
    }
    return text;
  }

  /** Where a password is; what is no such place may be the password. */
  static String placeOfPassword(String text) {
    return text.startsWith("env:") || text.startsWith("file:") ? text : "***";
  }

  /** The URL of a proxy without the name and password that it may have. */
  static String withoutUser(String text) {
    int scheme = text.indexOf("://");
    int at = text.lastIndexOf('@');
    return at < 0 ? text : text.substring(0, scheme < 0 ? 0 : scheme + 3) + text.substring(at + 1);
  }

  /** A property without a value is true to some build tools. */
  private static Integer port(String text) {
    return text.equals("true")
        ? Integer.valueOf(0)
        : whole(text, Integer::valueOf, "a port, such as 8089, or 0 for one that is free");
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("write true or false");
    };
  }

  /** Of the digits from 0 to 9 alone, while the parsers read those of other scripts, too. */
  private static <N> N whole(String text, Function<String, N> parser, String hint) {
    return number(WHOLE.matcher(text).matches() ? text : "", parser, hint);
  }

  private static <N> N number(String text, Function<String, N> parser, String hint) {
    try {
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("write " + hint, e);
    }
  }

  private static Arrivals arrivals(String text) {
    return Arrays.stream(Arrivals.values())
        .filter(arrivals -> arrivals.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("write poisson or even"));
  }

  private static WorkerLoss workerLoss(String text) {
    return Arrays.stream(WorkerLoss.values())
        .filter(loss -> loss.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("write fail, redistribute or continue"));
  }

  private static String abort(String text) {
    return AbortCondition.parseUnlessNever(text)
        .map(AbortCondition::toString)
        .orElse(AbortCondition.NEVER);
  }

  private static Path path(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("write the name of a file");
    }
    return Path.of(text);
  }

  /** A path forgets the slash at its end, so that the files would be beside the folder. */
  private static Path prefix(String text) {
    if (text.endsWith("/") || text.endsWith(File.separator)) {
      throw new IllegalArgumentException(
          "\"%s\" is a folder: write what the names of the files in it begin with, too, as in %1$snightly"
              .formatted(text));
    }
    return path(text);
  }

  private static String connections(ConnectionStrategy connections) {
    return switch (connections) {
      case ConnectionStrategy.Own own -> own.per().name().toLowerCase(Locale.ROOT);
      case ConnectionStrategy.Pool pool -> Integer.toString(pool.size());
    };
  }

  private static Map<String, List<String>> names(String text) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (String name : list(text, ";")) {
      List<String> sides = list(name, "=");
      if (sides.size() != 2) {
        throw new IllegalArgumentException(
            "write name=address,address, and ; between names, as in shop.example=127.0.0.1");
      }
      names.put(AddressText.name(sides.get(0), sides.get(1)), servers(sides.get(1)));
    }
    return names;
  }

  private static List<String> servers(String text) {
    return AddressText.ofServers(list(text, ","));
  }

  private static String namesText(Map<String, List<String>> names) {
    return names.entrySet().stream()
        .map(name -> name.getKey() + "=" + String.join(",", name.getValue()))
        .sorted()
        .collect(joining("; "));
  }

  private static List<String> classes(String text) {
    List<String> names = list(text, ",");
    if (names.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("write names of classes, with commas between them");
    }
    return names;
  }

  private static List<String> list(String text, String separator) {
    return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
  }
}
