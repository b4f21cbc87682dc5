package app;

import io.katydid.api.Http;
import io.katydid.api.Once;
import io.katydid.api.Probability;
import io.katydid.api.Repeat;
import io.katydid.api.Sequential;
import io.katydid.api.Task;
import io.katydid.api.Then;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;

@User
class Values {

  @Task
  // KD160 at: 0
  @Repeat(0)
  // KD161 at: 0
  @Probability(0)
  void never(Http http) {}

  @Task
  // KD160 at: -3
  @Repeat(-3)
  // KD161 at: 1.01
  @Probability(1.01)
  void more(Http http) {}

  @Task
  // KD161 at: Double.NaN
  @Probability(Double.NaN)
  void nothing(Http http) {}

  // KD127 at: @Once
  @Once
  void noTask(Http http) {}

  // KD127 at: @Repeat
  @Repeat(2)
  // KD127 at: @Probability
  @Probability(0.5)
  // KD127 at: @Then
  @Then(task = "never")
  void noTaskEither(Http http) {}
}

@User
class Transitions {

  @Task
  // KD133 at: "brwse"
  @Then(task = "brwse")
  // KD133 at: "xyz"
  @Then(task = "xyz")
  void home(Http http) {}

  @Task
  // KD133 at: "noTask"
  @Then(task = "noTask")
  void browse(Http http) {}

  @Task
  // KD124 at: "pay"
  @Then(task = "pay")
  void choose(Http http) {}

  @Task
  void pay(Http http) {}

  @Task
  @Then(task = "home", weight = 2)
  // KD125 at: "home"
  @Then(task = "home")
  void pay(VirtualUser me) {}

  @Task
  // KD012 at: 0
  @Then(task = "home", weight = 0)
  @Then(task = "browse", weight = Integer.MAX_VALUE)
  // KD126 at: 7
  @Then(task = "choose", weight = 7)
  void leave(Http http) {}

  void noTask() {}
}

@User
@Sequential
class Sequence {

  // KD132 at: 3
  @Task(3)
  void home(Http http) {}

  @Task
  void pay(Http http) {}
}

@User
@Sequential
class Chain {

  @Task
  @Then(task = "pay")
  void home(Http http) {}

  @Task
  @Then(task = "forgotten")
  // KD128 at: detour
  void detour(Http http) {}

  @Task
  // KD128 at: forgotten
  void forgotten(Http http) {}

  @Task
  @Then(task = "home")
  void pay(Http http) {}
}

@User
@Sequential
class ReachedByGoTo {

  static final String PAY = "pay";

  private final VirtualUser user;

  ReachedByGoTo(VirtualUser user) {
    this.user = user;
  }

  @Task
  @Then(task = "home")
  void home(VirtualUser me) {
    Board board = place -> {};
    me.goTo("detour");
    me.goTo(PAY);
    // KD133 at: "detuor"
    me.goTo("detuor");
    // KD133 at: "home" + "2"
    this.user.goTo("home" + "2");
    board.goTo("start");
  }

  @Task
  void detour(Http http) {}

  @Task
  void pay(Http http) {}
}

@User
@Sequential
class GoingInCircles {

  @Task
  @Then(task = "home")
  void home(Http http) {}

  @Task
  // KD128 at: one
  void one(VirtualUser me) {
    me.goTo("two");
  }

  @Task
  @Then(task = "one")
  // KD128 at: two
  void two(VirtualUser me) {
    me.goTo("one");
  }
}

@User
@Sequential
class ReachedBySomeGoTo {

  @Task
  @Then(task = "home")
  void home(VirtualUser me) {
    me.goTo(String.valueOf(me.id()));
  }

  @Task
  void pay(Http http) {}
}

interface Board {
  void goTo(String place);
}

// KD031 at: @Sequential
@Sequential
class NoUser {}

abstract class Base {

  @Task
  // KD160 at: 0
  @Repeat(0)
  @Then(task = "ofSubclass")
  void task(Http http) {}
}
