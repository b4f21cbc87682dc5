package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the rounds are run: one after the other, against one server. */
final class Bench {

  private final Workspace workspace;
  private final Server server;

  Bench(Workspace workspace, Server server) {
    this.workspace = workspace;
    this.server = server;
  }

  Round run(Client client, Case request, int users, int seconds)
      throws IOException, InterruptedException {
    Path work = Files.createDirectories(workspace.directory().resolve(client.name()));
    Load load = new Load(request, users, seconds, server, work);
    Path output = work.resolve("output");
    ProcessBuilder command =
        Cost.measured(client.process(load))
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    long before = server.requestsOnceClosed();
    workspace.await(workspace.start(command));
    long requests = server.requestsOnceClosed() - before;
    if (requests <= 0) {
      throw new IOException(
          client.name() + " made no request; its output:\n" + Files.readString(output));
    }
    String printed = Files.readString(output);
    return new Round(
        requests,
        client.counted(work, printed),
        seconds,
        Cost.read(work),
        client.report(work, printed));
  }
}
