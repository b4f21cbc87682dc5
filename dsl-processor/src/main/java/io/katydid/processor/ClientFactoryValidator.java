package io.katydid.processor;

import io.katydid.processor.UserModel.ConnectionsModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks what says by which client the requests of a user class are sent. */
final class ClientFactoryValidator {

  private static final Set<String> CLIENTS =
      Set.of(
          "org.apache.hc.client5.http.impl.classic.CloseableHttpClient",
          "org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient");

  private final TypeElement user;
  private final Problems problems;

  ClientFactoryValidator(TypeElement user, Problems problems) {
    this.user = user;
    this.problems = problems;
  }

  /** Checks the methods that return a client, and that nothing else speaks of it. */
  void validate(
      List<CallModel> factories,
      Optional<ConnectionsModel> connections,
      Optional<Declaration> tls) {
    factories.forEach(this::method);
    factories.stream()
        .skip(1)
        .forEach(more ->
            problems.add(
                Message.CLIENT_TWICE, more.origin(), more.name(), factories.getFirst().name()));
    connections.ifPresent(them -> unused(them, factories));
    tls.ifPresent(it -> unused("@Tls", it.origin(), factories));
  }

  private void method(CallModel factory) {
    new CallValidator(user, problems).clientFactory(factory);
    TypeMirror returned = factory.element().getReturnType();
    if (returned.getKind() != TypeKind.ERROR
        && CLIENTS.stream().noneMatch(client -> ClassHierarchy.isA(returned, client))) {
      problems.add(Message.CLIENT_RETURNS, factory.origin(), factory.name(), returned);
    }
    factory
        .parameters()
        .forEach(
            it -> problems.add(Message.CLIENT_PARAMETER, it.origin(), it.name(), factory.name()));
  }

  private void unused(ConnectionsModel connections, List<CallModel> factories) {
    connections.per().ifPresent(it -> unused("per", it.origin(), factories));
    connections.pool().ifPresent(it -> unused("pool", it.origin(), factories));
    connections.client().ifPresent(it -> unused("client", it.origin(), factories));
  }

  /** Reports what has no effect on a client that is returned, if one is. */
  void unused(String what, Origin origin, List<CallModel> factories) {
    factories.stream()
        .findFirst()
        .ifPresent(it -> problems.add(Message.CLIENT_CONNECTIONS, origin, what, it.name()));
  }
}
