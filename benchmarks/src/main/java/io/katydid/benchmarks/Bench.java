package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the rounds are run: one after the other, against one server. */
final class Bench {

  private final Workspace workspace;
  private final Nginx server;

  Bench(Workspace workspace, Nginx server) {
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
    long before = server.requests();
    workspace.await(workspace.start(command));
    long requests = server.requests() - before - 1;
    if (requests <= 0) {
      throw new IOException(
          client.name() + " made no request; its output:\n" + Files.readString(output));
    }
    return new Round(
        requests, seconds, Cost.read(work), client.report(work, Files.readString(output)));
  }
}
