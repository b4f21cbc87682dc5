package io.katydid.examples.servers;

import io.katydid.api.Body;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Uploads of 1 MiB that the server does not read, among other requests. */
@User
class UploadingUser {

  private static final Body LARGE = Body.bytes("application/octet-stream", new byte[1 << 20]);

  @Task
  void upload(Http http) {
    http.post("/ignore", LARGE);
  }

  @Task
  void echo(Http http) {
    http.post("/echo", Body.text("Moby-Dick"));
  }

  @Task
  void small(Http http) {
    http.get("/small");
  }
}
