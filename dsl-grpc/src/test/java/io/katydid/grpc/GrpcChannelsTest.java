package io.katydid.grpc;

import static io.grpc.stub.ClientCalls.blockingUnaryCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.ProvidedBy;
import io.katydid.api.Task;
import io.katydid.api.User;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GrpcChannelsTest {

  private static void title(Channel channel) {
    blockingUnaryCall(channel, Books.TITLE, CallOptions.DEFAULT, "42");
  }

  @User
  static class WithOwn {

    @Task
    void read(Channel channel) {
      title(channel);
    }
  }

  @User
  static class WithShared {

    @Task
    void read(@ProvidedBy(SharedChannel.class) Channel channel) {
      title(channel);
    }
  }

  /** Two users on each. */
  public static class InPairs extends GrpcChannels {

    /** Those of one run. */
    public InPairs() {
      super(2);
    }
  }

  @User
  static class WithPaired {

    @Task
    void read(@ProvidedBy(InPairs.class) Channel channel) {
      title(channel);
    }
  }

  @Test
  void channels_ofUsersOfTheirOwn_areAConnectionEach() throws IOException {
    assertThat(connectionsOf(WithOwn.class)).isEqualTo(6);
  }

  @Test
  void channel_ofAllUsers_isOneConnection() throws IOException {
    assertThat(connectionsOf(WithShared.class)).isEqualTo(1);
  }

  @Test
  void channels_ofTwoUsersEach_areHalfAsManyConnections() throws IOException {
    assertThat(connectionsOf(WithPaired.class)).isEqualTo(3);
  }

  private static int connectionsOf(Class<?> user) throws IOException {
    try (Books books = new Books()) {
      LoadResult result =
          LoadRun.of(user)
              .host(books.host())
              .users(6)
              .spawnRate(1000)
              .iterationsPerUser(2)
              .execute();

      assertThat(result.total().failures()).isZero();
      assertThat(books.calls).hasValue(12);
      return books.connections.get();
    }
  }

  @Test
  void host_missing_isSaid() {
    assertThatThrownBy(() -> LoadRun.of(WithOwn.class).iterations(1).execute())
        .hasMessageContaining("no host: give the run one");
  }

  @Test
  void host_withPath_isSaid() {
    assertThatThrownBy(
            () -> LoadRun.of(WithOwn.class).host("http://localhost:1/api").iterations(1).execute())
        .hasMessageContaining(
            "the host \"http://localhost:1/api\" has a path, and gRPC has none: write"
                + " \"http://localhost:1\"");
  }

  private static final class OfNone extends GrpcChannels {

    OfNone() {
      super(0);
    }
  }

  @Test
  void users_ofNone_areRefused() {
    assertThatThrownBy(OfNone::new).hasMessageContaining("0 users on each channel: 1 or more");
  }
}
