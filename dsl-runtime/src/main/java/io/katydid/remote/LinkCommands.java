package io.katydid.remote;

import io.katydid.api.Target;
import io.katydid.run.EngineCommands;
import io.katydid.run.TakeOver;
import java.io.IOException;
import java.time.Duration;

/**
 * Has an engine in another JVM obey. One that cannot be reached has ended, or is as good as ended:
 * it is killed, and that is seen by its events.
 */
public record LinkCommands(EngineLink link) implements EngineCommands {

  @Override
  public void abort(String reason) {
    send(new EngineCommand.Abort(reason));
  }

  @Override
  public void stop(String reason) {
    send(new EngineCommand.Stop(reason));
  }

  @Override
  public void finish(String reason) {
    send(new EngineCommand.Finish(reason));
  }

  @Override
  public void change(String scenario, Target target, Duration over, long atNanos) {
    send(new EngineCommand.Change(scenario, target, over, atNanos));
  }

  @Override
  public void takeOver(TakeOver takeOver) {
    send(new EngineCommand.TakeOverShare(takeOver));
  }

  @Override
  public void extend() {
    send(new EngineCommand.Extend());
  }

  @Override
  public void end() {
    send(new EngineCommand.End());
  }

  /** Cuts the run off. */
  public void cutOff() {
    send(new EngineCommand.CutOff());
  }

  /** Sends it any command. */
  public void send(EngineCommand command) {
    try {
      link.send(command);
    } catch (IOException notRead) {
      link.kill();
    }
  }
}
