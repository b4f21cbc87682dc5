package io.katydid.processor;

import io.katydid.processor.UserModel.ConnectionsModel;

/** Checks that {@code @Connections} says one way to share connections. */
final class ConnectionsValidator {

  private final Problems problems;

  ConnectionsValidator(Problems problems) {
    this.problems = problems;
  }

  void validate(ConnectionsModel connections) {
    connections.pool().ifPresent(pool -> validate(pool, connections));
  }

  private void validate(MemberValue<Integer> pool, ConnectionsModel connections) {
    if (pool.value() < 1) {
      problems.add(Message.POOL_NOT_POSITIVE, pool.origin(), pool.value());
    }
    if (connections.per().isPresent()) {
      problems.add(Message.CONNECTIONS_TWICE, pool.origin());
    }
  }
}
