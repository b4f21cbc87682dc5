package app;

import io.katydid.api.BoundedQueue;
import io.katydid.api.OnStart;
import io.katydid.api.Shared;
import io.katydid.api.Task;
import io.katydid.api.User;
import java.util.List;

/** Users that give things to one another. */
interface Trading {

  record Order(long number) {}

  @User
  final class Shopper {

    private final BoundedQueue<Order> orders;

    Shopper(@Shared("orders") BoundedQueue<Order> orders) {
      this.orders = orders;
    }

    @Task
    void buy(@Shared("returns") BoundedQueue<List<String>> returns) {
      orders.offer(new Order(1));
    }
  }

  @User
  final class Clerk {

    @OnStart
    void open(@Shared(value = "orders", capacity = 50) BoundedQueue<Order> orders) {}

    @Task
    void ship(@Shared("orders") BoundedQueue<Order> orders) {
      orders.poll("2s");
    }
  }
}
