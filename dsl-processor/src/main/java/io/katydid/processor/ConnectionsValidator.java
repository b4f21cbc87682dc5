package io.katydid.processor;

import io.katydid.processor.UserModel.ConnectionsModel;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/** Checks that {@code @Connections} says one way to share connections. */
final class ConnectionsValidator {

  /** A class of each library that Apache HttpClient needs. */
  private static final Map<String, String> LIBRARIES =
      new TreeMap<>(
          Map.of(
              "org.apache.httpcomponents.client5:httpclient5",
              "org.apache.hc.client5.http.impl.classic.CloseableHttpClient",
              "org.slf4j:slf4j-api",
              "org.slf4j.Logger"));

  private final Elements elements;
  private final Problems problems;

  ConnectionsValidator(Elements elements, Problems problems) {
    this.elements = elements;
    this.problems = problems;
  }

  void validate(ConnectionsModel connections) {
    connections.pool().ifPresent(pool -> validate(pool, connections));
    connections.client().filter(it -> connections.isApache()).ifPresent(this::libraries);
  }

  private void libraries(MemberValue<VariableElement> client) {
    LIBRARIES.forEach((library, type) -> {
      if (elements.getTypeElement(type) == null) {
        problems.add(Message.CLIENT_LIBRARY_MISSING, client.origin(), library);
      }
    });
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
