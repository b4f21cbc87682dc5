package io.katydid.examples.server;

import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;

/** What the demo server answers as a book store: as the services of {@code examples/bookstore}. */
final class BookRoutes {

  private static final Duration OFFERS_WAIT = Duration.ofMillis(50);

  private final BookStore store = new BookStore();

  private BookRoutes() {}

  /** Takes a route. */
  interface Adding {
    void add(Method method, String path, Handler handler);
  }

  static void addTo(Adding routing) {
    BookRoutes routes = new BookRoutes();
    routing.add(Method.GET, "/books", routes::list);
    routing.add(Method.GET, "/books/{id}", routes::read);
    routing.add(Method.POST, "/books", routes::create);
    routing.add(Method.PATCH, "/books/{id}", routes::change);
    routing.add(Method.GET, "/books/{id}/offers", routes::offers);
  }

  private void list(ServerRequest request, ServerResponse response) {
    Json.send(response, store.list(query(request, "limit", "20"), query(request, "offset", "0")));
  }

  private void read(ServerRequest request, ServerResponse response) {
    Json.send(response, book(request));
  }

  private void create(ServerRequest request, ServerResponse response) {
    Json.send(response.status(Status.CREATED_201), store.create(Json.body(request)));
  }

  private void change(ServerRequest request, ServerResponse response) {
    Json.send(response, store.change(id(request), Json.body(request)));
  }

  /** Asks the other shops, which takes its time, and keeps no thread of the system. */
  private void offers(ServerRequest request, ServerResponse response) {
    Routes.sleep(OFFERS_WAIT);
    Json.send(response, book(request).offers());
  }

  private Book book(ServerRequest request) {
    return store.read(id(request));
  }

  private static int id(ServerRequest request) {
    return (int) Routes.number("id", request.path().pathParameters().get("id"));
  }

  private static int query(ServerRequest request, String parameter, String otherwise) {
    return (int) Routes.number(parameter, request.query().first(parameter).orElse(otherwise));
  }
}
