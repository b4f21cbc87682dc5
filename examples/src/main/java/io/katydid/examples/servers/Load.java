package io.katydid.examples.servers;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import java.time.Duration;
import java.util.Locale;

/** What each server is given, once. */
enum Load {
  MIX(MixedUser.class, 10, 3),
  UPLOAD(UploadingUser.class, 4, 3),
  MORE_USERS(WaitingUser.class, Integer.getInteger("katydid.users", 300), 8);

  private final Class<?> user;
  private final int users;
  private final Duration runTime;

  Load(Class<?> user, int users, long seconds) {
    this.user = user;
    this.users = users;
    this.runTime = Duration.ofSeconds(seconds);
  }

  int users() {
    return users;
  }

  Duration runTime() {
    return runTime;
  }

  LoadResult run(String host) {
    return LoadRun.of(user).host(host).users(users).runTime(runTime).fork().execute();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
