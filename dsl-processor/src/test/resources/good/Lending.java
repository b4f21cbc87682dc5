package app;

import io.katydid.api.Feed;
import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.ProvidedBy;
import io.katydid.api.ResourceProvider;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.User;
import io.katydid.api.UserContext;
import io.katydid.api.VirtualUser;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

/** What is inherited, hidden, deprecated, or called as something else is. */
class Lending {

  @Target(ElementType.TYPE_USE)
  @interface Nullable {}

  record Book(String title) {}

  abstract static class Base<T> {

    @Task
    void lend(Http http, @Feed("unseen.csv") T row) {
      http.get("/");
    }

    @Task
    void giveBack(Http http, @Feed(method = "rows") T row) {
      http.get("/");
    }

    @TaskSet(leaveAfter = 1)
    class Searching {

      @Task
      void hidden(Http http) {}
    }
  }

  @User
  static class Member extends Base<Book> {

    static List<Book> rows() throws IllegalStateException {
      return List.of();
    }

    @Task
    void read(Http http, @Feed("unseen.csv") @Nullable Book sameFeed) {
      http.get("/");
    }

    @TaskSet(leaveAfter = 1)
    class Searching {

      @Task
      void search(Http http) {
        http.get("/");
      }
    }
  }

  @Deprecated
  static class Old {

    record Card(String number) {}
  }

  @SuppressWarnings("rawtypes")
  static class Shelves implements ResourceProvider<List> {

    @Override
    public List open(UserContext user) {
      return List.of();
    }
  }

  @User
  @SuppressWarnings({"deprecation", "rawtypes"})
  static class Guest {

    interface Video {

      void pause(String scene);

      void goTo(String scene);
    }

    @Deprecated
    static List<String> names() {
      return List.of();
    }

    @Task
    void ask(
        Http http,
        Measure m,
        VirtualUser me,
        @Feed("unseen.csv") Old.Card card,
        @Feed(method = "names") String name,
        @ProvidedBy(Shelves.class) List shelves) {
      http.get("/");
      m.run("ask", () -> {});
      me.pause("1s");
    }

    static void watch(Video me, Map<String, String> m, Map<String, String> http) {
      m.put("scene", http.get("scene"));
      me.pause("scene");
      me.goTo("scene");
    }
  }
}
