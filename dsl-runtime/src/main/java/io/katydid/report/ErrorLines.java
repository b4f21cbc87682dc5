package io.katydid.report;

import io.katydid.measure.ErrorGroup;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Failures of requests, or errors of user code, grouped: how many, where, and what. */
final class ErrorLines {

  private static final int WIDEST_SOURCE = 40;
  private static final int MESSAGE_LINES = 4;
  private static final int FRAMES = 5;

  /** What is below every task, and explains nothing. */
  private static final Pattern BELOW_TASKS =
      Pattern.compile("at (io\\.katydid\\.run|java\\.base/java\\.lang\\.VirtualThread)\\.");

  private static final String OMITTED =
      "no trace: the JVM omits it, unless by -XX:-OmitStackTraceInFastThrow";

  private final Style style;
  private final int countWidth;
  private final int sourceWidth;

  private ErrorLines(List<ErrorGroup> shown, Style style) {
    this.style = style;
    this.countWidth = widest(shown.stream().map(group -> Figures.count(group.count())));
    this.sourceWidth = widest(shown.stream().map(this::source));
  }

  /** The lines of at most so many groups, and how many more there are. */
  static List<String> lines(List<ErrorGroup> groups, int limit, Style style) {
    List<ErrorGroup> shown = groups.stream().limit(limit).toList();
    ErrorLines errors = new ErrorLines(shown, style);
    List<String> lines = new ArrayList<>();
    shown.forEach(group -> lines.addAll(errors.lines(group)));
    rest(groups, limit).ifPresent(rest -> lines.add("  " + rest));
    return lines;
  }

  /** How many groups there are beyond so many; none, if there are not. */
  static Optional<String> rest(List<ErrorGroup> groups, int limit) {
    List<ErrorGroup> rest = groups.stream().skip(limit).toList();
    long count = rest.stream().mapToLong(ErrorGroup::count).sum();
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "and %s, %s in total"
                .formatted(Figures.count(rest.size(), "more kind"), Figures.count(count)));
  }

  private List<String> lines(ErrorGroup group) {
    String start = "  " + Cell.padLeft(Figures.count(group.count()), countWidth) + "  ";
    List<String> lines = bounded(Cell.hanging(start, what(group), style));
    String indent = " ".repeat(countWidth + 6);
    trace(group).stream()
        .map(line -> style.faint(Cell.cutEnd(indent + line, style.width(), style)))
        .forEach(lines::add);
    return lines;
  }

  private String what(ErrorGroup group) {
    String message = Cell.clean(group.message());
    String start = Cell.padRight(source(group), sourceWidth) + "  ";
    return group.isRemark()
        ? start + message
        : start + group.type() + (message.isEmpty() ? "" : ": " + message);
  }

  private List<String> bounded(List<String> lines) {
    if (lines.size() <= MESSAGE_LINES) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, MESSAGE_LINES));
    String last = first.getLast() + " " + style.ellipsis();
    first.set(MESSAGE_LINES - 1, Cell.cutEnd(last, style.width(), style));
    return first;
  }

  /** The top of a stack trace, and that of its innermost cause, without what called the task. */
  static List<String> trace(ErrorGroup group) {
    List<String> all =
        group
            .example()
            .lines()
            .skip(1)
            .map(Cell::clean)
            .filter(line -> !BELOW_TASKS.matcher(line).lookingAt())
            .toList();
    int cause = lastCause(all);
    int before = cause < 0 ? all.size() : cause;
    List<String> lines = new ArrayList<>(all.subList(0, Math.min(FRAMES, before)));
    if (cause >= 0) {
      lines.addAll(all.subList(cause, Math.min(cause + 3, all.size())));
    }
    if (lines.size() < all.size()) {
      lines.add(Figures.count(all.size() - lines.size(), "more line"));
    }
    if (isOmitted(group, all)) {
      lines.add(OMITTED);
    }
    return lines;
  }

  /** Whether it is as the JVM leaves it: there are such exceptions of others, but with messages. */
  private static boolean isOmitted(ErrorGroup group, List<String> trace) {
    return group.isError()
        && trace.isEmpty()
        && group.message().isEmpty()
        && group.type().startsWith("java.lang.");
  }

  private static int lastCause(List<String> trace) {
    for (int i = trace.size() - 1; i >= 0; i--) {
      if (trace.get(i).startsWith("Caused by: ")) {
        return i;
      }
    }
    return -1;
  }

  private String source(ErrorGroup group) {
    return Cell.cutMiddle(Cell.clean(group.source()), WIDEST_SOURCE, style);
  }

  private static int widest(Stream<String> texts) {
    return texts.mapToInt(Cell::length).max().orElse(0);
  }
}
