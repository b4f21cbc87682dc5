package io.katydid.http;

import io.katydid.api.WebSocket;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.message.Message;
import io.katydid.message.RequestMessage;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.websocket.Agreement;
import io.katydid.websocket.Handshake;
import io.katydid.websocket.OpenSocket;
import io.katydid.websocket.RefusedSocket;
import io.katydid.websocket.SocketUser;
import io.katydid.websocket.UserSocket;
import java.util.ArrayList;
import java.util.List;

/** The WebSockets of one virtual user, from their handshakes on. Not thread-safe. */
final class WebSockets {

  static final int SWITCHED = 101;

  /** A user that has more open may have forgotten to close them. */
  private static final int MANY = 16;

  private static final String NOT_CLOSED =
      "was opened by a user who had "
          + MANY
          + " WebSockets open: one that is for a task is closed in it, as by try (..)";

  private final Calls calls;
  private final RunSockets sockets;
  private final Excerpts excerpts;
  private final Http1Exchanges exchanges;
  private final SocketUser user;
  private final List<OpenSocket> opened = new ArrayList<>(1);

  WebSockets(
      Calls calls,
      RunSockets sockets,
      Excerpts excerpts,
      Http1Exchanges exchanges,
      SocketUser user) {
    this.calls = calls;
    this.sockets = sockets;
    this.excerpts = excerpts;
    this.exchanges = exchanges;
    this.user = user;
  }

  /** The path, with the scheme that its handshake has. */
  static String handshakePath(String path) {
    return path.startsWith("ws://") || path.startsWith("wss://")
        ? "http" + path.substring(2)
        : path;
  }

  /** Shakes hands, and measures it as a request. */
  WebSocket open(HttpCall call, Handshake handshake) {
    Hops hops = calls.handshake(call, handshake.headers());
    Recorder recorder = user.recorder();
    long start = user.now();
    long sample = user.sampler().start(recorder.series(call.name()), start, start);
    calls.started(hops);
    try {
      return open(hops, handshake, Deadline.after(start, call.timeoutNanos()), sample);
    } catch (Failure e) {
      user.sampler().finish(user.now());
      user.sampler().fail(e.type(), e.message());
      return new RefusedSocket(call.name(), e, sample, user);
    } catch (RuntimeException | Error e) {
      user.sampler().finish(user.now());
      user.sampler().fail(Sampler.typeOf(e), String.valueOf(e.getMessage()));
      throw e;
    }
  }

  private WebSocket open(Hops hops, Handshake handshake, long due, long sample) throws Failure {
    HttpCall call = hops.call();
    Http1Exchanges.Upgrade upgrade = upgrade(hops.sent(), due);
    while (hops.goOn(upgrade.message().head())) {
      upgrade = upgrade(hops.sent(), due);
    }
    Message message = upgrade.message();
    if (!message.head().isSwitch()) {
      return refused(hops, message, sample);
    }
    try {
      Agreement agreement = handshake.agree(message.head()::fields);
      OpenSocket socket = sockets.open(upgrade.connection(), agreement);
      user.sampler().finish(exchanges.endedAt());
      user.sampler().received(SWITCHED);
      opened.removeIf(it -> !it.isOpen());
      opened.add(socket);
      if (opened.size() > MANY) {
        user.recorder().remark(call.name(), NOT_CLOSED);
      }
      return new UserSocket(call.name(), socket, user);
    } catch (Failure e) {
      exchanges.abandon(upgrade);
      throw e;
    }
  }

  private Http1Exchanges.Upgrade upgrade(RequestMessage request, long due) throws Failure {
    ExchangeText text = calls.shown();
    if (text == null) {
      return exchanges.upgrade(request, due);
    }
    text.request(request, false);
    try {
      Http1Exchanges.Upgrade upgrade = exchanges.upgrade(request, due);
      text.response(request, upgrade.message());
      return upgrade;
    } catch (Failure e) {
      text.failure(e);
      throw e;
    }
  }

  private WebSocket refused(Hops hops, Message message, long sample) {
    HttpCall call = hops.call();
    long time = user.sampler().finish(exchanges.endedAt());
    CompletedResponse response =
        new CompletedResponse(
            call.name(), user.sampler(), sample, time, message, 0, hops.sent(), excerpts);
    user.sampler().received(response.status());
    user.sampler().evidence(response);
    response.judgeStatus(call.expected(), hops.refusal());
    Failure why = new Failure("HTTP " + response.status(), "the server refused the handshake");
    return new RefusedSocket(call.name(), why, sample, user);
  }

  boolean takeWaited() {
    return user.takeWaited();
  }

  /** Closes those that are still open. */
  void close() {
    opened.forEach(OpenSocket::leave);
    opened.clear();
  }
}
