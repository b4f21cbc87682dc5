import java.io.File;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** Prints, for each tag, how many intervals and values HdrHistogram reads from a log. */
class ReadHlog {

  public static void main(String[] arguments) throws Exception {
    var intervals = new java.util.TreeMap<String, Integer>();
    var all = new java.util.TreeMap<String, Histogram>();
    try (HistogramLogReader reader = new HistogramLogReader(new File(arguments[0]))) {
      while (reader.hasNext()) {
        EncodableHistogram next = reader.nextIntervalHistogram();
        String tag = String.valueOf(next.getTag());
        intervals.merge(tag, 1, Integer::sum);
        all.computeIfAbsent(tag, it -> new Histogram(3)).add((Histogram) next);
      }
    }
    all.forEach((tag, sum) ->
        System.out.printf(
            "hlog: tag %s, %d intervals, %d values, p50 %d ns, p99 %d ns%n",
            tag,
            intervals.get(tag),
            sum.getTotalCount(),
            sum.getValueAtPercentile(50),
            sum.getValueAtPercentile(99)));
  }
}
