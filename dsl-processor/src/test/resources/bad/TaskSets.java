package app;

import io.katydid.api.Http;
import io.katydid.api.Leave;
import io.katydid.api.OnStart;
import io.katydid.api.Once;
import io.katydid.api.Sequential;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.Then;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;

@User
// KD127 at: @Once
@Once
class Shopper {

  @Task
  // KD026 at: browse
  Leave browse(Http http) {
    return Leave.YES;
  }

  @Task
  // KD133 at: Then.LEAVE
  @Then(task = Then.LEAVE)
  void pay(Http http) {}

  @Task
  // KD133 at: "look"
  @Then(task = "look")
  void home(Http http) {}

  // KD012 at: 0
  @TaskSet(value = 0, leaveAfter = 1)
  class NoWeight {

    @Task
    void look(Http http) {}
  }

  // KD135 at: -1
  // KD135 at: -2
  @TaskSet(leaveAfter = -1, leaveWeight = -2)
  class Negative {

    @Task
    // KD026 at: look
    int look(Http http) {
      return 1;
    }
  }

  // KD136 at: 1
  @TaskSet(leaveWeight = 1)
  @Sequential
  class InOrder {

    // KD132 at: 2
    @Task(2)
    void look(Http http) {}
  }

  @TaskSet(leaveAfter = 1)
  // KD134 at: class Abstract
  abstract static class Abstract {

    @Task
    void look(Http http) {}
  }

  @TaskSet(leaveAfter = 1)
  // KD134 at: class Generic
  class Generic<T> {

    @Task
    void look(Http http) {}
  }

  @TaskSet(leaveAfter = 1)
  // KD134 at: enum NoClass
  enum NoClass {
    ;

    @Task
    void look(Http http) {}
  }

  @TaskSet(leaveAfter = 1)
  // KD002 at: private class Hidden
  private class Hidden {

    @Task
    void look(Http http) {}
  }

  @TaskSet(leaveAfter = 1)
  // KD009 at: class Empty
  class Empty {}

  @TaskSet(leaveAfter = 1)
  // KD008 at: class Ambiguous
  class Ambiguous {

    Ambiguous() {}

    // no message for the second
    Ambiguous(Http http) {}

    @Task
    // KD028 at: name
    void look(String name) {}
  }

  @TaskSet(leaveAfter = 1)
  // KD113 at: "1s"
  @WaitTime(pacing = "1s")
  class Paced {

    @Task
    void look(Http http) {}

    // KD113 at: @WaitTime
    @WaitTime
    long next() {
      return 1;
    }
  }
}

@User
class Visitor {

  @Task
  void home(VirtualUser me) {
    // KD133 at: "lok"
    me.goTo("lok");
  }

  @TaskSet(leaveAfter = 1)
  class Browsing {

    @Task
    void look(VirtualUser me) {
      me.goTo("home");
      me.goTo("Browsing");
    }
  }
}

@User
@Sequential
class Reached {

  @TaskSet
  @Then(task = "Browsing")
  // KD137 at: class Browsing
  class Browsing {

    @Task
    void look(Http http) {}

    @Task
    @Then(task = "look")
    void list(Http http) {}
  }

  @TaskSet(leaveAfter = 1)
  // KD128 at: class Buying
  class Buying {

    @Task
    void pay(Http http) {}
  }
}

@User
class GoingIn {

  // Nothing in the sets goes out of them, whatever tasks beside them do.
  @Task
  void home(VirtualUser me) {
    me.goTo("look");
    me.goTo("home");
  }

  @OnStart
  void start(VirtualUser me) {
    me.goTo("home");
  }

  @TaskSet
  // KD137 at: class Browsing
  class Browsing {

    @Task
    void look(VirtualUser me) {
      me.goTo("list");
    }

    @Task
    void list(Http http) {}
  }

  // What is in a set goes out of it and of those around it.
  @TaskSet
  class Buying {

    @TaskSet
    class Paying {

      @Task
      void pay(VirtualUser me) {
        Runnable leaving = () -> me.goTo("home");
        leaving.run();
      }
    }

    // Out of this set, another one of Buying is no way out of both.
    @TaskSet
    // KD137 at: class Waiting
    class Waiting {

      @Task
      void sit(Http http) {}
    }
  }
}

// A method beside the sets may be called by all of them.
@User
class CalledFromAnywhere {

  @Task
  void home(Http http) {}

  private void leave(VirtualUser me) {
    me.goTo("home");
  }

  @TaskSet
  class Browsing {

    @Task
    void look(VirtualUser me) {
      leave(me);
    }
  }
}

@User
@Sequential
class GoneToFromInside {

  @Task
  void home(Http http) {}

  @Task
  @Then(task = "home")
  void back(Http http) {}

  @TaskSet(leaveAfter = 1)
  // KD128 at: class Island
  class Island {

    @Task
    void swim(VirtualUser me) {
      me.goTo("dive");
    }

    @Task
    void dive(VirtualUser me) {
      me.goTo("swim");
    }
  }
}

class NoUser {

  @TaskSet(leaveAfter = 1)
  // KD129 at: class Alone
  class Alone {

    @Task
    void look(Http http) {}
  }
}
