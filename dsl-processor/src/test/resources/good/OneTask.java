import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

@User(weight = 3)
@WaitTime("1s")
class OneTask {

  @Task
  void idle() {}
}
