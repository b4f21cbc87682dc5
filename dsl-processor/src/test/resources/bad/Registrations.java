package app;

import io.katydid.api.ProvidedBy;
import io.katydid.api.Provides;
import io.katydid.api.ResourceProvider;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.UserContext;
import java.util.Random;
import java.util.SplittableRandom;

public interface Registrations {

  class Making implements ResourceProvider<Random> {
    @Override
    public Random open(UserContext user) {
      return new Random();
    }
  }

  @Provides
  class One extends Making {}

  @Provides
  class Other extends Making {}

  @Provides
  // KD201 at: class
  class NoProvider {}

  @Provides
  // KD201 at: interface
  interface AnInterface extends ResourceProvider<String> {}

  @Provides
  // KD201 at: class
  abstract class Abstract implements ResourceProvider<String> {}

  @Provides
  // KD201 at: class
  class Generic<T> extends Making {}

  @Provides
  // KD201 at: class
  class Closed extends Making {
    Closed() {}
  }

  @Provides
  // KD201 at: class
  class Throwing extends Making {
    public Throwing() throws Exception {}
  }

  @User
  final class Guesser {

    @Task
    // KD200 at: random
    void ambiguous(Random random) {}

    @Task
    void named(@ProvidedBy(One.class) Random random) {}

    @Task
    // KD028 at: random
    void unknown(SplittableRandom random) {}
  }
}

@Provides
// KD201 at: class
class Hidden extends Registrations.Making {}
