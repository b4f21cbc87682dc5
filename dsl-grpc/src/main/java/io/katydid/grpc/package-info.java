/**
 * gRPC under load: calls of grpc-java are requests of their user, and users have channels injected.
 *
 * <pre>{@code
 * @User(host = "http://localhost:50051")
 * class Reader {
 *
 *   private final BooksBlockingStub books;
 *
 *   Reader(Channel channel) {
 *     books = BooksGrpc.newBlockingStub(channel);
 *   }
 *
 *   @Task
 *   void title() {
 *     books.title(TitleRequest.newBuilder().setId(42).build());
 *   }
 * }
 * }</pre>
 */
@NullMarked
package io.katydid.grpc;

import org.jspecify.annotations.NullMarked;
