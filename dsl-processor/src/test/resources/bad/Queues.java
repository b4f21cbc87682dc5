package app;

import io.katydid.api.BoundedQueue;
import io.katydid.api.Shared;
import io.katydid.api.Task;
import io.katydid.api.User;
import java.util.List;

interface Queues {

  @User
  class Shopper {

    @Task
    void buy(@Shared(value = "orders", capacity = 10) BoundedQueue<String> orders) {}

    @Task
    // KD202 at: orders
    void unnamed(BoundedQueue<String> orders) {}

    @Task
    // KD203 at: ""
    void blank(@Shared("") BoundedQueue<String> orders) {}

    @Task
    // KD204 at: names
    void noQueue(@Shared("orders") List<String> names) {}

    @Task
    // KD204 at: any
    void raw(@Shared("orders") BoundedQueue any) {}

    @Task
    // KD204 at: some
    void wildcard(@Shared("orders") BoundedQueue<? extends String> some) {}

    @Task
    // KD205 at: -1
    void negative(@Shared(value = "orders", capacity = -1) BoundedQueue<String> orders) {}

    @Task
    // KD206 at: numbers
    void anotherType(@Shared("orders") BoundedQueue<Integer> numbers) {}
  }

  @User
  class Clerk {

    @Task
    void anotherCapacity(
        // KD206 at: 20
        @Shared(value = "orders", capacity = 20) BoundedQueue<String> orders) {}

    @Task
    // KD206 at: lists
    void ofAnotherClass(@Shared("orders") BoundedQueue<List<String>> lists) {}
  }
}
