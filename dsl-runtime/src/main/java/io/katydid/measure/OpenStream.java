package io.katydid.measure;

import io.katydid.api.Timing;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The sample of a request whose response is a stream of events. It is open while its user takes
 * other samples; what comes is recorded when it comes, and the request when it has ended. From
 * {@link Sampler#startStream}.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public final class OpenStream {

  private static final long NONE = -1;

  private final Sampler sampler;
  private final SampleRecorder recorder;
  private final Sample sample;

  /** What it is counted in: the series of its name, and its groups. */
  private final Series[] counted;

  /** Its gaps in each of these. */
  private final GapCluster[] gaps;

  private long firstEvent = NONE;
  private long newestAt;
  private long largestGap;
  private long events;
  private long firstToken = NONE;
  private long firstTokenAt;
  private long lastTokenAt;
  private long tokenEvents;
  private long tokens;
  private long promptTokens;
  private boolean hasUsage;
  private boolean isOfTokens;
  private boolean waiting;
  private boolean finished;
  private boolean endless;
  private boolean endedWithLoad;

  OpenStream(
      Sampler sampler, SampleRecorder recorder, Sample sample, Series series, Series[] groups) {
    this.sampler = sampler;
    this.recorder = recorder;
    this.sample = sample;
    this.counted = Stream.concat(Stream.of(series), Stream.of(groups)).toArray(Series[]::new);
    this.gaps = Stream.of(counted).map(GapCluster::new).toArray(GapCluster[]::new);
  }

  /** The groups that it is counted in, too. */
  Series[] groups() {
    return Arrays.copyOfRange(counted, 1, counted.length);
  }

  /**
   * Its head came at this time: other samples may be taken until it is {@linkplain #finish
   * finished}.
   */
  public void opened(long now) {
    waited(now);
    sampler.leave();
  }

  /** An event came at this time. */
  public void event(long now) {
    if (recorder.isCutOff()) {
      return;
    }
    events++;
    if (firstEvent == NONE) {
      firstEvent = now - sample.intendedStart();
      recorder.firstEvent(counted, firstEvent, endless);
    } else {
      long gap = now - newestAt;
      largestGap = Math.max(largestGap, gap);
      recorder.nextEvent(counted, gaps, gap);
    }
    newestAt = now;
  }

  /** Whether an event has come. */
  public boolean hasEvent() {
    return events > 0;
  }

  /** The newest event brought so many tokens, or none of those that are to come. */
  public void tokens(long count) {
    isOfTokens = true;
    if (count == 0 || recorder.isCutOff()) {
      return;
    }
    tokenEvents++;
    tokens += count;
    hasUsage = false;
    lastTokenAt = newestAt;
    recorder.tokens(counted, count);
    if (firstToken == NONE) {
      firstTokenAt = newestAt;
      firstToken = newestAt - sample.intendedStart();
      recorder.took(counted, Timing.FIRST_TOKEN, firstToken);
    }
  }

  /** The server said how many tokens there were. */
  public void usage(long prompt, long completion) {
    if (!recorder.isCutOff()) {
      recorder.tokens(counted, completion - tokens);
      recorder.prompt(counted, prompt - promptTokens);
      promptTokens = prompt;
      tokens = completion;
      hasUsage = true;
    }
  }

  /** Remarks on what is worth knowing of it, and no failure; alike for what is counted as one. */
  public void remark(String text) {
    recorder.remark(counted[0], text);
  }

  /** Its user waits for it: for its head, or for what comes behind that. */
  public void waits(long now) {
    waiting = true;
    sampler.requestClock().begin(now);
  }

  /** Its user does not wait any more, unless it did not. */
  public void waited(long now) {
    if (waiting) {
      waiting = false;
      sampler.requestClock().end(now);
    }
  }

  /** Says which status the response has. */
  public void received(int status) {
    sample.received(status);
  }

  /** Says what a failed check of it is explained by. */
  public void evidence(Sampler.Evidence found) {
    sample.evidence(found);
  }

  /** Marks it as failed; the first mark counts. */
  public void fail(String type, String message) {
    sample.fail(type, type.equals(Sampler.CHECK) ? sample.explained(message) : message);
  }

  /** Whether it is not recorded yet. */
  public boolean isOpen() {
    return !finished || sampler.isNewest(sample);
  }

  /** Whether it counts as failed so far. */
  public boolean isFailed() {
    return sample.isFailed();
  }

  /** It is said to have no end. */
  public void endless() {
    endless = true;
  }

  /**
   * It ends as its user is to end: unless it has failed, it is not completed, and what came of it
   * counts.
   */
  public void endWithLoad() {
    endedWithLoad = true;
  }

  /** Whether it ended so. */
  public boolean isEndedWithLoad() {
    return endedWithLoad;
  }

  /** Whether it was open when its user was to end, or the recording ended. */
  boolean isOpenAtEnd(boolean inTime) {
    return inTime ? endedWithLoad && !sample.isFailed() : endedWithLoad || events > 0;
  }

  /** What is said of the request from now on is said of this one, until it is finished. */
  public void closing() {
    sampler.enter(sample);
  }

  /** Ends it. It is the newest sample then, and stays open to {@link Sampler#fail}. */
  public void finish(long end) {
    finished = true;
    waited(end);
    sampler.finishStream(sample, end);
  }

  /** It was completed: counts what is known only then, in all that it is counted in. */
  void ended(Stripe stripe, boolean failed) {
    for (int each = 0; each < counted.length; each++) {
      StreamCounts counts = counted[each].in(stripe).streams();
      ended(counts, failed);
      if (failed && events > 0) {
        gaps[each].add(counts, GapCluster.UNENDED);
      }
    }
  }

  /** It was open at the end: counts what is known by then. What has no end is not overdue. */
  void openAtEnd(Stripe stripe, long end) {
    long response = endedWithLoad ? 0 : end - sample.intendedStart();
    long service = endedWithLoad ? 0 : end - sample.start();
    for (Series each : counted) {
      each.in(stripe).cutOff(response, service);
      StreamCounts counts = each.in(stripe).streams();
      counts.add(StreamCount.ENDED_WITH_LOAD, 1);
      counts.add(StreamCount.OPEN_WITHOUT_USAGE, tokenEvents > 0 && !hasUsage ? 1 : 0);
    }
    if (events == 0) {
      withoutEvent(stripe, end);
    }
  }

  /** Its first event was still waited for at the end. */
  void withoutEvent(Stripe stripe, long end) {
    for (Series each : counted) {
      each.in(stripe).unended(Timing.FIRST_EVENT, end - sample.intendedStart());
    }
  }

  private void ended(StreamCounts counts, boolean failed) {
    counts.add(StreamCount.ENDED, 1);
    counts.add(StreamCount.EVENTS_OF_ENDED, events);
    counts.add(StreamCount.WITHOUT_EVENT, failed && events == 0 ? 1 : 0);
    counts.add(StreamCount.BROKEN, failed && events > 0 ? 1 : 0);
    counts.add(
        StreamCount.WITHOUT_TOKEN, failed && isOfTokens && events > 0 && tokenEvents == 0 ? 1 : 0);
    if (tokenEvents > 0) {
      counts.add(StreamCount.OF_TOKENS, 1);
      counts.add(StreamCount.WITH_USAGE, hasUsage ? 1 : 0);
      counts.add(StreamCount.TOKENS_OF_ENDED, tokens);
      counts.add(StreamCount.TOKEN_EVENTS, tokenEvents);
      counts.add(StreamCount.BROKEN_TOKENS, failed ? 1 : 0);
      if (!failed && tokens > 1 && tokenEvents > 1) {
        counts.took(Timing.BETWEEN_TOKENS, betweenTokens());
      }
    }
  }

  private long betweenTokens() {
    return (lastTokenAt - firstTokenAt) / Math.max(1, tokens - 1);
  }

  /** One of its times, of that the largest; negative if it had none. */
  long longest(Timing timing) {
    return switch (timing) {
      case FIRST_EVENT -> firstEvent;
      case BETWEEN_EVENTS -> events == 0 ? NONE : largestGap;
      case FIRST_TOKEN -> firstToken;
      case BETWEEN_TOKENS -> tokenEvents == 0 ? NONE : betweenTokens();
      case RESPONSE -> sample.end() - sample.intendedStart();
      case SERVICE -> sample.end() - sample.start();
    };
  }
}
