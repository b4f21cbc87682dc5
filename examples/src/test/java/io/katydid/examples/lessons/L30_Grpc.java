package io.katydid.examples.lessons;

import static io.grpc.stub.ClientCalls.blockingServerStreamingCall;
import static io.grpc.stub.ClientCalls.blockingUnaryCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Measure;
import io.katydid.api.Provides;
import io.katydid.api.ResourceProvider;
import io.katydid.api.Sequential;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.UserContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The service speaks gRPC, and one channel serves all clients of a program.
 *
 * <p>The provider makes the channel once in a run, and gives it to every user. Calls are measures:
 * one fails by the status that it throws. Stubs that are generated from a {@code .proto} file are
 * called in the same way.
 *
 * <p>This is how any client is measured by hand. For gRPC there is a module, {@code
 * katydid-dsl-grpc}, in which each call is a request without it.
 *
 * <p>What to see: a stream is one sample, until its last message. {@code transferred} adds the
 * bytes of messages to a sample, for the JSON report.
 */
public class L30_Grpc {

  /** Where the server of this lesson is. */
  private static volatile int port;

  private static final MethodDescriptor<String, String> TITLE =
      method(MethodType.UNARY, "shop.Books/Title");

  private static final MethodDescriptor<String, String> CHAPTERS =
      method(MethodType.SERVER_STREAMING, "shop.Books/Chapters");

  @Provides
  public static class ChannelProvider implements ResourceProvider<ManagedChannel> {

    private volatile @Nullable ManagedChannel channel;

    @Override
    public void beforeRun(String host) {
      channel =
          Grpc.newChannelBuilderForAddress("127.0.0.1", port, InsecureChannelCredentials.create())
              .build();
    }

    @Override
    public ManagedChannel open(UserContext user) {
      return Objects.requireNonNull(channel);
    }

    @Override
    public void afterRun() throws InterruptedException {
      Objects.requireNonNull(channel).shutdown().awaitTermination(10, TimeUnit.SECONDS);
    }
  }

  @User
  @Sequential
  static class Reader {

    @Task
    void title(ManagedChannel books, Measure measure) {
      measure.run(
          "Title",
          () -> {
            String title = blockingUnaryCall(books, TITLE, CallOptions.DEFAULT, "42");
            assertThat(title).isEqualTo("Book 42");
            measure.transferred("42".length(), title.length());
          });
    }

    @Task
    void chapters(ManagedChannel books, Measure measure) {
      measure.run(
          "Chapters",
          () ->
              assertThat(blockingServerStreamingCall(books, CHAPTERS, CallOptions.DEFAULT, "42"))
                  .toIterable()
                  .containsExactly("one", "two", "three"));
    }

    @Task
    void unknown(ManagedChannel books, Measure measure) {
      measure.run(
          "Title of none", () -> blockingUnaryCall(books, TITLE, CallOptions.DEFAULT, "none"));
    }
  }

  @Test
  void calls_unaryAndStreaming_areSamples() throws IOException, InterruptedException {
    Server server = serve();
    try {
      port = server.getPort();
      LoadResult result =
          LoadRun.of(Reader.class).users(5).iterationsPerUser(30).runTime("1m").execute();

      assertThat(result.request("Title").count()).isEqualTo(50);
      assertThat(result.request("Title").failures()).isZero();
      assertThat(result.request("Chapters").count()).isEqualTo(50);
      assertThat(result.request("Chapters").failures()).isZero();
      assertThat(result.request("Title of none").failures()).isEqualTo(50);
    } finally {
      server.shutdownNow().awaitTermination();
    }
  }

  private static Server serve() throws IOException {
    return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .addService(
            ServerServiceDefinition.builder("shop.Books")
                .addMethod(TITLE, ServerCalls.asyncUnaryCall(L30_Grpc::title))
                .addMethod(CHAPTERS, ServerCalls.asyncServerStreamingCall(L30_Grpc::chapters))
                .build())
        .build()
        .start();
  }

  private static void title(String id, StreamObserver<String> answer) {
    if (id.equals("none")) {
      answer.onError(Status.NOT_FOUND.withDescription("no book " + id).asRuntimeException());
    } else {
      answer.onNext("Book " + id);
      answer.onCompleted();
    }
  }

  private static void chapters(String id, StreamObserver<String> answer) {
    answer.onNext("one");
    answer.onNext("two");
    answer.onNext("three");
    answer.onCompleted();
  }

  /** Messages are texts here, so that the lesson needs no generated code. */
  private static MethodDescriptor<String, String> method(MethodType type, String name) {
    return MethodDescriptor.<String, String>newBuilder()
        .setType(type)
        .setFullMethodName(name)
        .setRequestMarshaller(new Text())
        .setResponseMarshaller(new Text())
        .build();
  }

  private static final class Text implements MethodDescriptor.Marshaller<String> {

    @Override
    public InputStream stream(String text) {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String parse(InputStream bytes) {
      try {
        return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
