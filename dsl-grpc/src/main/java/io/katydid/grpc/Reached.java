package io.katydid.grpc;

/** How far calls have come to what they are for, by what was answered. */
enum Reached {

  /** Nothing has answered on the connection. */
  NOTHING,

  /** The other side has begun HTTP/2 on the connection. */
  HTTP_2,

  /** The same, and calls of the user were answered by gRPC. */
  GRPC;

  /** Whether anything has answered on the connection. */
  boolean isServer() {
    return this != NOTHING;
  }
}
