package io.katydid.processor;

import io.katydid.processor.UserModel.ConnectionsModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
  void validate(List<CallModel> factories, Optional<ConnectionsModel> connections) {
    factories.forEach(this::method);
    factories.stream()
        .skip(1)
        .forEach(more ->
            problems.add(
                Message.CLIENT_TWICE, more.origin(), more.name(), factories.getFirst().name()));
    factories.stream()
        .findFirst()
        .ifPresent(factory -> connections.ifPresent(them -> unused(factory, them)));
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

  private void unused(CallModel factory, ConnectionsModel connections) {
    Stream.of(
            connections.per().map(it -> new Unused("per", it.origin())),
            connections.pool().map(it -> new Unused("pool", it.origin())),
            connections.client().map(it -> new Unused("client", it.origin())))
        .flatMap(Optional::stream)
        .forEach(it ->
            problems.add(Message.CLIENT_CONNECTIONS, it.origin(), it.member(), factory.name()));
  }

  private record Unused(String member, Origin origin) {}
}
