package io.katydid.http2;

import io.katydid.message.Message;
import io.katydid.net.Failure;
import io.katydid.net.ScratchBuffers;
import org.jspecify.annotations.Nullable;

/**
 * Takes the frames that come on a connection, as they must be (RFC 9113, section 6), and gives them
 * to the streams. Used by the one who reads.
 */
final class Receiver {

  private final ControlReceiver controls;
  private final Output output;
  private final ControlFrames control;
  private final Streams streams;
  private final HpackDecoder decoder = new HpackDecoder();
  private final ResponseFields fields;
  private final HeaderBlock block;
  private final UselessFrames useless = new UselessFrames();
  private int window = Http2Connection.WINDOW;
  private long now;

  Receiver(
      Http2Connection connection,
      Output output,
      ControlFrames control,
      Streams streams,
      ScratchBuffers buffers) {
    this.controls = new ControlReceiver(connection, output, control, useless);
    this.output = output;
    this.control = control;
    this.streams = streams;
    this.fields = new ResponseFields(buffers);
    this.block = new HeaderBlock(buffers);
  }

  /** Whether the server has shown, by its first frame, that it speaks HTTP/2. */
  boolean hasSettings() {
    return controls.hasSettings();
  }

  /**
   * Takes the frames that have come.
   *
   * @param time when they came
   */
  void take(FrameInput in, long time) throws Violation {
    now = time;
    while (in.next()) {
      frame(in);
    }
    fields.clear();
  }

  private void frame(FrameInput in) throws Violation {
    if (!controls.hasSettings() && in.type() != Frames.SETTINGS) {
      throw Violation.ofProtocol("its first frame is not SETTINGS");
    }
    if (block.isOpen() && in.type() != Frames.CONTINUATION) {
      throw Violation.ofProtocol("a frame of another kind comes within a head");
    }
    switch (in.type()) {
      case Frames.DATA -> data(in);
      case Frames.HEADERS -> headers(in);
      case Frames.CONTINUATION -> continuation(in);
      case Frames.RST_STREAM -> reset(in);
      case Frames.SETTINGS -> controls.settings(in);
      case Frames.PUSH_PROMISE -> throw Violation.ofProtocol("it pushes, and was told not to");
      case Frames.PING -> controls.ping(in);
      case Frames.GOAWAY -> controls.goAway(in);
      case Frames.WINDOW_UPDATE -> windowUpdate(in);
      case Frames.PRIORITY -> controls.priority(in);
      default -> useless.one();
    }
  }

  /** The stream of a frame; null if it has ended. */
  private @Nullable Http2Stream stream(FrameInput in, String name) throws Violation {
    Http2Stream stream = streams.find(in.stream());
    if (stream == null && !output.isBegun(in.stream())) {
      throw Violation.ofProtocol("a frame %s is of a stream that was not begun".formatted(name));
    }
    if (stream != null) {
      stream.traffic().received(Frames.HEADER + in.length(), now);
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
    } else if (!stream.window().take(in.length())) {
      refuse(stream, ErrorCode.FLOW_CONTROL_ERROR, "more of its body came than was allowed");
    } else if (!stream.data(in.bytes(), from, to - from, Message.LARGEST_BODY)) {
      fail(stream, ErrorCode.CANCEL, Message.bodyTooLarge());
    } else {
      credit(stream, in.length(), to - from);
      if (ends) {
        stream.ended(now);
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
      throw Violation.ofProtocol("a frame CONTINUATION continues nothing");
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
    Http2Stream open = streams.find(id);
    Http2Stream stream = open == null || open.isDone() ? null : open;
    fields.begin(stream != null && stream.hasHead());
    decoder.decode(bytes, from, to, fields);
    if (stream == null) {
      useless.one();
    } else {
      head(stream, ends);
    }
  }

  private void head(Http2Stream stream, boolean ends) throws Violation {
    if (!stream.hasHead() && fields.status() < 200) {
      useless.one();
    } else {
      useless.end();
    }
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
        stream.ended(now);
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
    fail(stream, code, new Failure(Failure.MALFORMED, what));
  }

  private void fail(Http2Stream stream, ErrorCode code, Failure failure) {
    output.reset(stream, code);
    stream.fail(failure, false);
  }

  private void reset(FrameInput in) throws Violation {
    in.requireLength(4, "RST_STREAM");
    Http2Stream stream = stream(in, "RST_STREAM");
    if (stream == null) {
      useless.one();
    } else {
      int code = in.numberAt(0);
      stream.fail(Endings.ofReset(code, stream.status() > 0), Endings.isUndone(code));
    }
  }

  private void windowUpdate(FrameInput in) throws Violation {
    in.requireLength(4, "WINDOW_UPDATE");
    if (!output.takeSentData()) {
      useless.one();
    }
    int increment = in.numberAt(0) & Integer.MAX_VALUE;
    if (in.stream() == 0) {
      Violation.unless(increment > 0, "a frame WINDOW_UPDATE is of 0 bytes");
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
