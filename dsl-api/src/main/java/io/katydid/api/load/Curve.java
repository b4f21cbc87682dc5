package io.katydid.api.load;

import java.util.Arrays;
import java.util.List;

/**
 * A load as a piecewise linear function of time: users, or arrivals per second. It may jump where
 * one piece ends and the next begins; before the first it is 0. Immutable and thread-safe.
 */
public final class Curve {

  /**
   * What a sum of rounded areas may miss of the area of all: as much is the end, and not beyond.
   */
  private static final double ROUNDING = 1e-12;

  private final List<Piece> pieces;

  /** The area under all pieces before each, and under all; in value times seconds. */
  private final double[] areas;

  /** A curve of these pieces, each of which begins where the one before ends. */
  public Curve(List<Piece> pieces) {
    this.pieces = List.copyOf(pieces);
    this.areas = new double[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      areas[i + 1] = areas[i] + pieces.get(i).area(pieces.get(i).seconds());
    }
  }

  /**
   * A line.
   *
   * @param startNanos when it begins
   * @param endNanos when it ends; later
   * @param from the value at its beginning; not negative
   * @param to the value at its end; not negative
   */
  public record Piece(long startNanos, long endNanos, double from, double to) {

    double seconds() {
      return (endNanos - startNanos) / 1e9;
    }

    private double slope() {
      return (to - from) / seconds();
    }

    /** Under its first so many seconds. */
    private double area(double seconds) {
      return seconds * (from + slope() * seconds / 2);
    }

    /**
     * When the area under it gets this large, in seconds from its beginning. The root of a
     * quadratic equation, in the form that loses no digits where the slope is small.
     */
    private double secondsOfArea(double area) {
      double root = Math.sqrt(Math.max(0, from * from + 2 * slope() * area));
      return Math.min(seconds(), 2 * area / (from + root));
    }
  }

  /** The pieces, in their order. */
  public List<Piece> pieces() {
    return pieces;
  }

  /** The highest value. */
  public double max() {
    return pieces.stream().mapToDouble(piece -> Math.max(piece.from(), piece.to())).max().orElse(0);
  }

  /** When it ends, in nanoseconds. */
  public long endNanos() {
    return pieces.isEmpty() ? 0 : pieces.getLast().endNanos();
  }

  /**
   * The area under it up to this time, in value times seconds: how many arrivals are expected.
   *
   * @param nanos not negative
   */
  public double area(long nanos) {
    double area = 0;
    for (Piece piece : pieces) {
      long until = Math.min(nanos, piece.endNanos());
      area += until <= piece.startNanos() ? 0 : piece.area((until - piece.startNanos()) / 1e9);
    }
    return area;
  }

  /** The value at this time; where it jumps, that after it. Behind its end, 0. */
  public double at(long nanos) {
    return pieces.stream()
        .filter(piece -> nanos >= piece.startNanos() && nanos < piece.endNanos())
        .mapToDouble(piece -> piece.from() + piece.slope() * (nanos - piece.startNanos()) / 1e9)
        .findFirst()
        .orElse(0);
  }

  /** The mean value from one time to a later one. */
  public double mean(long fromNanos, long toNanos) {
    return (area(toNanos) - area(fromNanos)) * 1e9 / (toNanos - fromNanos);
  }

  /**
   * When the area under it gets this large, in nanoseconds; infinity if it never does.
   *
   * @param area in value times seconds; positive
   */
  public double nanosOfArea(double area) {
    double all = areas[pieces.size()];
    if (area > all * (1 + ROUNDING)) {
      return Double.POSITIVE_INFINITY;
    }
    int index = pieceOf(Math.min(area, all));
    Piece piece = pieces.get(index);
    double nanos = piece.secondsOfArea(Math.min(area, all) - areas[index]) * 1e9;
    return Math.min((double) piece.endNanos(), piece.startNanos() + nanos);
  }

  /** The first piece at whose end the area is as large. */
  private int pieceOf(double area) {
    int found = Arrays.binarySearch(areas, area);
    int end = found < 0 ? -found - 1 : found;
    while (end > 1 && areas[end - 1] >= area) {
      end--;
    }
    return Math.max(0, end - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Curve it && pieces.equals(it.pieces);
  }

  @Override
  public int hashCode() {
    return pieces.hashCode();
  }

  @Override
  public String toString() {
    return pieces.toString();
  }
}
