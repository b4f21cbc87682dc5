package app;

import io.katydid.api.Provides;
import io.katydid.api.ProvidedBy;
import io.katydid.api.ResourceProvider;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.UserContext;
import java.util.List;
import java.util.Random;

/** Parameters of types that cannot be annotated. */
public interface Registered {

  @Provides
  class Randoms implements ResourceProvider<Random> {
    @Override
    public Random open(UserContext user) {
      return new Random(1);
    }
  }

  @Provides
  class Words implements ResourceProvider<List<String>> {
    @Override
    public List<String> open(UserContext user) {
      return List.of();
    }
  }

  /** For another list than that of the other one. */
  @Provides
  class Numbers implements ResourceProvider<List<Integer>> {
    @Override
    public List<Integer> open(UserContext user) {
      return List.of();
    }
  }

  /** Not registered. */
  class OtherRandoms extends Randoms {}

  @User
  final class Guesser {

    Guesser(Random random) {}

    @Task
    void guess(List<Integer> numbers, List<String> words, Random random) {}

    @Task
    void named(@ProvidedBy(OtherRandoms.class) Random random) {}
  }
}
