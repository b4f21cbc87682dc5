package other;

import io.katydid.api.BoundedQueue;
import io.katydid.api.Http;
import io.katydid.api.Shared;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import java.util.List;

public abstract class Base {

  static class Order {}

  @TaskSet(leaveAfter = 1)
  // KD092 at: class PackagePrivate
  static class PackagePrivate {

    @Task
    public void browse(Http http) {}
  }

  @TaskSet(leaveAfter = 1)
  // KD092 at: class Protected
  protected static class Protected {

    @Task
    public void browse(Http http) {}
  }

  @TaskSet(leaveAfter = 1)
  public static class Visible {

    // KD092 at: Visible
    Visible() {}

    @Task
    // KD027 at: browse
    void browse(Http http) {}

    @Task
    // KD092 at: orders) {}
    public void take(@Shared("orders") BoundedQueue<List<Order>> orders) {}
  }
}
