import static io.grpc.stub.ClientCalls.blockingServerStreamingCall;
import static io.grpc.stub.ClientCalls.blockingUnaryCall;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.katydid.api.Task;
import io.katydid.api.User;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Calls a service by gRPC: one message, and a stream of three. */
@User
class Titles {

  private static final MethodDescriptor<String, String> TITLE =
      method(MethodType.UNARY, "shop.Books/Title");

  private static final MethodDescriptor<String, String> CHAPTERS =
      method(MethodType.SERVER_STREAMING, "shop.Books/Chapters");

  @Task
  void read(Channel books) {
    if (!blockingUnaryCall(books, TITLE, CallOptions.DEFAULT, "42").equals("Book 42")) {
      throw new AssertionError("another title");
    }
    blockingServerStreamingCall(books, CHAPTERS, CallOptions.DEFAULT, "42")
        .forEachRemaining(chapter -> {});
  }

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
