package io.katydid.http2;

import io.katydid.net.Failure;
import io.katydid.net.ScratchBuffers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the frames that come on a connection, as they must be (RFC 9113, section 6), and gives them
 * to the streams. Used by the thread that reads.
 */
final class Receiver {

  /** The type of failure of what is no response. */
  private static final String MALFORMED = "malformed response";

  private static final int LARGEST_BODY = 16 << 20;

  private final Http2Connection connection;
  private final Output output;
  private final ControlFrames control;
  private final Streams streams;
  private final HpackDecoder decoder = new HpackDecoder();
  private final ResponseFields fields;
  private final HeaderBlock block;
  private final UselessFrames useless = new UselessFrames();
  private int window = Http2Connection.WINDOW;
  private boolean hasSettings;
  private int ended;
  private long now;

  Receiver(
      Http2Connection connection,
      Output output,
      ControlFrames control,
      Streams streams,
      ScratchBuffers buffers) {
    this.connection = connection;
    this.output = output;
    this.control = control;
    this.streams = streams;
    this.fields = new ResponseFields(buffers);
    this.block = new HeaderBlock(buffers);
  }

  /**
   * Takes the frames that have come.
   *
   * @param time when they came
   * @return how many streams have ended
   */
  int take(FrameInput in, long time) throws Violation {
    now = time;
    ended = 0;
    while (in.next()) {
      frame(in);
    }
    fields.clear();
    return ended;
  }

  private void frame(FrameInput in) throws Violation {
    if (!hasSettings && in.type() != Frames.SETTINGS) {
      throw protocolError("its first frame is not SETTINGS");
    }
    if (block.isOpen() && in.type() != Frames.CONTINUATION) {
      throw protocolError("a frame of another kind comes within a head");
    }
    switch (in.type()) {
      case Frames.DATA -> data(in);
      case Frames.HEADERS -> headers(in);
      case Frames.CONTINUATION -> continuation(in);
      case Frames.RST_STREAM -> reset(in);
      case Frames.SETTINGS -> settings(in);
      case Frames.PUSH_PROMISE -> throw protocolError("it pushes, and was told not to");
      case Frames.PING -> ping(in);
      case Frames.GOAWAY -> goAway(in);
      case Frames.WINDOW_UPDATE -> windowUpdate(in);
      case Frames.PRIORITY -> priority(in);
      default -> useless.one();
    }
  }

  private static Violation protocolError(String message) {
    return new Violation(ErrorCode.PROTOCOL_ERROR, message);
  }

  private static void requireLength(FrameInput in, int length, String name) throws Violation {
    if (in.length() != length) {
      throw new Violation(
          ErrorCode.FRAME_SIZE_ERROR, "a frame %s has %d bytes".formatted(name, in.length()));
    }
  }

  private static void requireConnection(FrameInput in, String name) throws Violation {
    if (in.stream() != 0) {
      throw protocolError("a frame %s is of a stream".formatted(name));
    }
  }

  /** The stream of a frame; null if it has ended. */
  private @Nullable Http2Stream stream(FrameInput in, String name) throws Violation {
    Http2Stream stream = streams.find(in.stream());
    if (stream == null && !output.isBegun(in.stream())) {
      throw protocolError("a frame %s is of a stream that was not begun".formatted(name));
    }
    if (stream != null) {
      stream.received(Frames.HEADER + in.length(), now);
    }
    return stream == null || stream.isDone() ? null : stream;
  }

  private void data(FrameInput in) throws Violation {
    Http2Stream stream = stream(in, "DATA");
    int from = in.contentFrom(0);
    int to = in.contentTo(0);
    boolean ends = in.has(Frames.END_STREAM);
    takeFromWindow(in.length());
    if (from == to && !ends) {
      useless.one();
    } else {
      useless.end();
    }
    if (stream == null) {
      return;
    }
    if (!stream.hasHead()) {
      refuse(stream, "its body comes before its head");
    } else if (stream.isHead() && to > from) {
      refuse(stream, "it has a body, and answers HEAD");
    } else if (stream.addToWindow(-in.length()) < 0) {
      refuse(stream, ErrorCode.FLOW_CONTROL_ERROR, "more of its body came than was allowed");
    } else if (!stream.data(in.bytes(), from, to - from, LARGEST_BODY)) {
      fail(
          stream,
          ErrorCode.CANCEL,
          new Failure("body too large", "the body has more than " + (LARGEST_BODY >> 20) + " MiB"));
    } else {
      credit(stream, in.length(), to - from);
      if (ends) {
        end(stream);
      }
    }
  }

  /** What nobody reads later is paid for at once: padding, and what is kept or dropped. */
  private void credit(Http2Stream stream, int length, int content) {
    int paid = stream.use() == BodyUse.READ ? length - content : length;
    if (paid > 0) {
      control.credit(stream, paid);
    }
  }

  private void takeFromWindow(int length) throws Violation {
    window -= length;
    if (window < 0) {
      throw new Violation(
          ErrorCode.FLOW_CONTROL_ERROR, "more bytes of bodies came than were allowed");
    }
    if (window <= Http2Connection.WINDOW / 2) {
      control.windowUpdate(0, Http2Connection.WINDOW - window);
      window = Http2Connection.WINDOW;
    }
  }

  private void end(Http2Stream stream) {
    ended++;
    stream.ended(now);
  }

  private void headers(FrameInput in) throws Violation {
    stream(in, "HEADERS");
    int own = in.has(Frames.PRIORITIZED) ? 5 : 0;
    int from = in.contentFrom(own);
    int to = in.contentTo(own);
    boolean ends = in.has(Frames.END_STREAM);
    if (in.has(Frames.END_HEADERS)) {
      head(in.stream(), ends, in.bytes(), from, to);
    } else {
      block.begin(in.stream(), ends);
      block.add(in.bytes(), from, to);
    }
  }

  private void continuation(FrameInput in) throws Violation {
    if (!block.isOpen() || block.stream() != in.stream()) {
      throw protocolError("a frame CONTINUATION continues nothing");
    }
    stream(in, "CONTINUATION");
    block.add(in.bytes(), in.payload(), in.payload() + in.length());
    if (in.has(Frames.END_HEADERS)) {
      Bytes whole = block.bytes();
      head(block.stream(), block.endsStream(), whole.array(), 0, whole.size());
      block.end();
    }
  }

  private void head(int id, boolean ends, byte[] bytes, int from, int to) throws Violation {
    useless.end();
    Http2Stream open = streams.find(id);
    Http2Stream stream = open == null || open.isDone() ? null : open;
    fields.begin(stream != null && stream.hasHead());
    decoder.decode(bytes, from, to, fields);
    if (stream != null) {
      head(stream, ends);
    }
  }

  private void head(Http2Stream stream, boolean ends) {
    String problem = fields.problem();
    if (problem != null) {
      refuse(stream, problem);
    } else if (stream.hasHead() && !ends) {
      refuse(stream, "it has two heads");
    } else if (!stream.hasHead() && fields.status() == 101) {
      refuse(stream, "it switches protocols, which HTTP/2 does not");
    } else if (!stream.hasHead() && fields.status() < 200) {
      interim(stream, ends);
    } else {
      if (!stream.hasHead()) {
        stream.head(fields.status(), fields.lines());
      }
      if (ends) {
        end(stream);
      }
    }
  }

  private void interim(Http2Stream stream, boolean ends) {
    if (ends) {
      refuse(stream, "it ends with an interim status");
    }
  }

  private void refuse(Http2Stream stream, String what) {
    refuse(stream, ErrorCode.PROTOCOL_ERROR, what);
  }

  private void refuse(Http2Stream stream, ErrorCode code, String what) {
    fail(stream, code, new Failure(MALFORMED, what));
  }

  private void fail(Http2Stream stream, ErrorCode code, Failure failure) {
    ended++;
    output.reset(stream, code);
    stream.fail(failure, false);
  }

  private void reset(FrameInput in) throws Violation {
    requireLength(in, 4, "RST_STREAM");
    Http2Stream stream = stream(in, "RST_STREAM");
    if (stream == null) {
      useless.one();
    } else {
      ended++;
      stream.fail(Endings.ofReset(in.numberAt(0)), Endings.isUndone(in.numberAt(0)));
    }
  }

  private void settings(FrameInput in) throws Violation {
    requireConnection(in, "SETTINGS");
    useless.one();
    if (in.has(Frames.ACK)) {
      requireLength(in, 0, "SETTINGS that acknowledges");
      return;
    }
    if (in.length() % Settings.SIZE != 0) {
      throw new Violation(
          ErrorCode.FRAME_SIZE_ERROR, "a frame SETTINGS has %d bytes".formatted(in.length()));
    }
    for (int at = 0; at < in.length(); at += Settings.SIZE) {
      setting((in.byteAt(at) << 8) | in.byteAt(at + 1), in.numberAt(at + 2));
    }
    if (!hasSettings) {
      hasSettings = true;
      connection.hasSettings();
    }
    control.acknowledgeSettings();
  }

  private void setting(int id, int value) throws Violation {
    switch (id) {
      case Settings.HEADER_TABLE_SIZE -> output.tableSize(value < 0 ? Integer.MAX_VALUE : value);
      case Settings.ENABLE_PUSH -> require(value == 0, "it wants to be pushed to");
      case Settings.MAX_CONCURRENT_STREAMS ->
          connection.streamLimit(value < 0 ? Integer.MAX_VALUE : value);
      case Settings.INITIAL_WINDOW_SIZE -> {
        if (value < 0) {
          throw new Violation(
              ErrorCode.FLOW_CONTROL_ERROR, "the window of streams is larger than 2^31-1");
        }
        output.initialWindow(value);
      }
      case Settings.MAX_FRAME_SIZE ->
          require(
              value >= Frames.LARGEST && value < 1 << 24,
              "its largest frame is smaller, or larger, than there may be");
      case Settings.MAX_HEADER_LIST_SIZE ->
          connection.headLimit(value < 0 ? Integer.MAX_VALUE : value);
      default -> {
        // What is not known.
      }
    }
  }

  private static void require(boolean isRight, String otherwise) throws Violation {
    if (!isRight) {
      throw protocolError(otherwise);
    }
  }

  private void ping(FrameInput in) throws Violation {
    requireConnection(in, "PING");
    requireLength(in, 8, "PING");
    useless.one();
    if (!in.has(Frames.ACK)) {
      control.acknowledgePing(in.bytes(), in.payload());
    }
  }

  private void priority(FrameInput in) throws Violation {
    requireLength(in, 5, "PRIORITY");
    require(in.stream() != 0, "a frame PRIORITY is of no stream");
    useless.one();
  }

  private void goAway(FrameInput in) throws Violation {
    requireConnection(in, "GOAWAY");
    if (in.length() < 8) {
      throw new Violation(ErrorCode.FRAME_SIZE_ERROR, "a frame GOAWAY is too short");
    }
    useless.one();
    int last = in.numberAt(0) & Integer.MAX_VALUE;
    byte[] text = Arrays.copyOfRange(in.bytes(), in.payload() + 8, in.payload() + in.length());
    ended += connection.goAway(last, Endings.ofGoAway(in.numberAt(4), text), in.numberAt(4));
  }

  private void windowUpdate(FrameInput in) throws Violation {
    requireLength(in, 4, "WINDOW_UPDATE");
    if (!output.takeSentData()) {
      useless.one();
    }
    int increment = in.numberAt(0) & Integer.MAX_VALUE;
    if (in.stream() == 0) {
      require(increment > 0, "a frame WINDOW_UPDATE is of 0 bytes");
      output.allow(increment);
      return;
    }
    Http2Stream stream = stream(in, "WINDOW_UPDATE");
    if (stream == null) {
      return;
    }
    if (increment == 0) {
      refuse(stream, "a frame WINDOW_UPDATE is of 0 bytes");
    } else if (!output.allow(stream, increment)) {
      refuse(stream, ErrorCode.FLOW_CONTROL_ERROR, "its window is larger than 2^31-1");
    }
  }
}
