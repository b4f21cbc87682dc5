package io.katydid.grpc;

import io.grpc.Attributes;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerCredentials;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServerTransportFilter;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.katydid.LoadRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** A service on a port of this machine, which counts what it is asked for. */
final class Books implements AutoCloseable {

  static final MethodDescriptor<String, String> TITLE =
      method(MethodType.UNARY, "shop.Books/Title");

  static final MethodDescriptor<String, String> CHAPTERS =
      method(MethodType.SERVER_STREAMING, "shop.Books/Chapters");

  static final MethodDescriptor<String, String> ADD =
      method(MethodType.CLIENT_STREAMING, "shop.Books/Add");

  static final MethodDescriptor<String, String> TALK =
      method(MethodType.BIDI_STREAMING, "shop.Books/Talk");

  /** Never answers. */
  static final MethodDescriptor<String, String> WAIT = method(MethodType.UNARY, "shop.Books/Wait");

  final AtomicInteger calls = new AtomicInteger();
  final AtomicInteger messages = new AtomicInteger();
  final AtomicInteger connections = new AtomicInteger();

  /** What calls were sent to. */
  final Set<String> authorities = ConcurrentHashMap.newKeySet();

  /** Who called, by its certificate; empty without one. */
  final Set<String> clients = ConcurrentHashMap.newKeySet();

  final CountDownLatch cancelled = new CountDownLatch(1);
  private final Server server;
  private final String host;

  Books() throws IOException {
    this(InsecureServerCredentials.create(), "http");
  }

  /** One that is secured so. */
  static Books secured(ServerCredentials credentials) throws IOException {
    return new Books(credentials, "https");
  }

  private Books(ServerCredentials credentials, String scheme) throws IOException {
    server =
        NettyServerBuilder.forAddress(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), credentials)
            .addService(
                ServerServiceDefinition.builder("shop.Books")
                    .addMethod(TITLE, ServerCalls.asyncUnaryCall(Books::title))
                    .addMethod(CHAPTERS, ServerCalls.asyncServerStreamingCall(Books::chapters))
                    .addMethod(ADD, ServerCalls.asyncClientStreamingCall(this::add))
                    .addMethod(TALK, ServerCalls.asyncBidiStreamingCall(this::talk))
                    .addMethod(WAIT, ServerCalls.asyncUnaryCall(Books::never))
                    .build())
            .intercept(new Counting())
            .addTransportFilter(new Connections())
            .build()
            .start();
    host = scheme + "://localhost:" + server.getPort();
  }

  String host() {
    return host;
  }

  int port() {
    return server.getPort();
  }

  /** A load of 20 iterations by this user. */
  LoadRun load(Class<?> user) {
    return LoadRun.of(user)
        .host(host())
        .users(4)
        .spawnRate(1000)
        .iterationsPerUser(5)
        .runTime("1m");
  }

  @Override
  public void close() {
    server.shutdownNow();
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
    answer.onNext(id + " one");
    if (id.equals("none")) {
      answer.onError(Status.INTERNAL.withDescription("torn").asRuntimeException());
      return;
    }
    answer.onNext(id + " two");
    answer.onNext(id + " three");
    answer.onCompleted();
  }

  private StreamObserver<String> add(StreamObserver<String> answer) {
    return new Counted(answer) {

      @Override
      public void onCompleted() {
        answer.onNext("added");
        answer.onCompleted();
      }
    };
  }

  private StreamObserver<String> talk(StreamObserver<String> answer) {
    return new Counted(answer) {

      @Override
      public void onNext(String message) {
        super.onNext(message);
        answer.onNext("echo " + message);
      }
    };
  }

  private static void never(String id, StreamObserver<String> answer) {
    ((ServerCallStreamObserver<String>) answer).setOnCancelHandler(() -> {});
  }

  /** Messages are texts here, so that no code has to be generated. */
  private static MethodDescriptor<String, String> method(MethodType type, String name) {
    return MethodDescriptor.<String, String>newBuilder()
        .setType(type)
        .setFullMethodName(name)
        .setRequestMarshaller(new Text())
        .setResponseMarshaller(new Text())
        .build();
  }

  private class Counted implements StreamObserver<String> {

    private final StreamObserver<String> answer;

    Counted(StreamObserver<String> answer) {
      this.answer = answer;
    }

    @Override
    public void onNext(String message) {
      messages.incrementAndGet();
    }

    @Override
    public void onError(Throwable error) {
      cancelled.countDown();
    }

    @Override
    public void onCompleted() {
      answer.onCompleted();
    }
  }

  private final class Counting implements ServerInterceptor {

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      calls.incrementAndGet();
      authorities.add(String.valueOf(call.getAuthority()));
      clients.add(client(call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION)));
      return next.startCall(call, headers);
    }
  }

  private static String client(@Nullable SSLSession session) {
    try {
      return session == null ? "" : session.getPeerPrincipal().getName();
    } catch (SSLPeerUnverifiedException e) {
      return "";
    }
  }

  private final class Connections extends ServerTransportFilter {

    @Override
    public Attributes transportReady(Attributes attributes) {
      connections.incrementAndGet();
      return attributes;
    }
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
