import io.katydid.api.EventStream;
import io.katydid.api.Http;
import io.katydid.api.ServerEvent;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Reads a stream of ten events to its end. */
@User
class Prices {

  @Task
  void prices(Http http) {
    try (EventStream prices = http.events("GET", "/prices").open()) {
      int count = 0;
      for (ServerEvent price : prices) {
        count += price.data().isEmpty() ? 0 : 1;
      }
      if (count != 10) {
        prices.fail("%d events".formatted(count));
      }
    }
  }
}
