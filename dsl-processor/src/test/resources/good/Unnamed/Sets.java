import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.User;

/** Has the name of what holds sets, and no package to be told from it. */
@User
class Sets {

  @TaskSet(leaveAfter = 1)
  class Browsing {

    @Task
    void browse(Http http) {
      http.get("/");
    }
  }
}
