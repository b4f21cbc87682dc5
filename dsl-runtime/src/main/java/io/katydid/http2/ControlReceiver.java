package io.katydid.http2;

import java.util.Arrays;
import java.util.Locale;

/** Takes the frames of a connection that are of no request. Used by the one who reads. */
final class ControlReceiver {

  private final Http2Connection connection;
  private final Output output;
  private final ControlFrames control;
  private final UselessFrames useless;
  private boolean hasSettings;

  ControlReceiver(
      Http2Connection connection, Output output, ControlFrames control, UselessFrames useless) {
    this.connection = connection;
    this.output = output;
    this.control = control;
    this.useless = useless;
  }

  /** Whether the server has said by which settings it works, as it has to first. */
  boolean hasSettings() {
    return hasSettings;
  }

  void settings(FrameInput in) throws Violation {
    in.requireConnection("SETTINGS");
    useless.one();
    if (in.has(Frames.ACK)) {
      in.requireLength(0, "SETTINGS that acknowledges");
      return;
    }
    if (in.length() % Settings.SIZE != 0) {
      throw new Violation(
          ErrorCode.FRAME_SIZE_ERROR,
          String.format(Locale.ROOT, "a frame SETTINGS has %d bytes", in.length()));
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
      case Settings.ENABLE_PUSH -> Violation.unless(value == 0, "it wants to be pushed to");
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
          Violation.unless(
              value >= Frames.LARGEST && value < 1 << 24,
              "its largest frame is smaller, or larger, than there may be");
      case Settings.MAX_HEADER_LIST_SIZE ->
          connection.headLimit(value < 0 ? Integer.MAX_VALUE : value);
      default -> {
        // What is not known.
      }
    }
  }

  void ping(FrameInput in) throws Violation {
    in.requireConnection("PING");
    in.requireLength(8, "PING");
    useless.one();
    if (!in.has(Frames.ACK)) {
      control.acknowledgePing(in.bytes(), in.payload());
    }
  }

  void priority(FrameInput in) throws Violation {
    in.requireLength(5, "PRIORITY");
    Violation.unless(in.stream() != 0, "a frame PRIORITY is of no stream");
    useless.one();
  }

  void goAway(FrameInput in) throws Violation {
    in.requireConnection("GOAWAY");
    if (in.length() < 8) {
      throw new Violation(ErrorCode.FRAME_SIZE_ERROR, "a frame GOAWAY is too short");
    }
    useless.one();
    int last = in.numberAt(0) & Integer.MAX_VALUE;
    byte[] text = Arrays.copyOfRange(in.bytes(), in.payload() + 8, in.payload() + in.length());
    connection.goAway(last, Endings.ofGoAway(in.numberAt(4), text), in.numberAt(4));
  }
}
