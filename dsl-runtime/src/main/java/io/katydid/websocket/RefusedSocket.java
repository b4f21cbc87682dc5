package io.katydid.websocket;

import io.katydid.api.WebSocket;
import io.katydid.api.WebSocketMessage;
import io.katydid.net.Failure;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A WebSocket whose handshake failed, as its virtual user has it. */
public final class RefusedSocket implements WebSocket {

  private final Failure why;
  private final long sample;
  private final SocketUser user;
  private final Refusals refusals;

  /**
   * One that was not opened.
   *
   * @param name that of its handshake in the reports
   * @param sample the number of the handshake among the requests of the user
   */
  public RefusedSocket(String name, Failure why, long sample, SocketUser user) {
    this.why = why;
    this.sample = sample;
    this.user = user;
    this.refusals = new Refusals(name, user);
    refusals.failedRequest();
  }

  /** As long as the handshake is the newest request, the task has no error of its own. */
  private AssertionError refusal() {
    return user.sampler.isOpen(sample) ? refusals.ofRequest(why) : refusals.of(why);
  }

  @Override
  public boolean isOpen() {
    return false;
  }

  @Override
  public String protocol() {
    return "";
  }

  @Override
  public void send(String text) {
    throw refusal();
  }

  @Override
  public void send(byte[] bytes) {
    throw refusal();
  }

  @Override
  public Optional<WebSocketMessage> await(
      String name, Predicate<? super WebSocketMessage> match, String longest) {
    refusals.answeredBy(name);
    throw user.sampler.isOpen(sample) ? refusals.ofRequest(why) : refusals.ofMessage(why);
  }

  @Override
  public Optional<WebSocketMessage> receive(String longest) {
    throw refusal();
  }

  @Override
  public void onMessage(Consumer<? super WebSocketMessage> handler) {
    throw refusal();
  }

  @Override
  public void close(int code, String reason) {
    CloseReason.of(code, reason);
  }
}
