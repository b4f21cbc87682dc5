package app;

import io.katydid.api.Http;
import io.katydid.api.ProvidedBy;
import io.katydid.api.ResourceProvider;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.UserContext;
import java.util.List;

/** Parameters of types that are not Katydid's own. */
interface Provided {

  @ProvidedBy(StoreProvider.class)
  record Store(String host) {}

  class StoreProvider implements ResourceProvider<Store> {
    @Override
    public Store open(UserContext user) {
      return new Store(user.host());
    }
  }

  /** Of a provider whose own interface says what it makes. */
  interface Words extends ResourceProvider<List<String>> {}

  final class WordsProvider implements Words {
    @Override
    public List<String> open(UserContext user) {
      return List.of();
    }
  }

  class Client<C> {
    @Task
    void inherited(C client) {}
  }

  @User
  final class Buyer extends Client<Store> {

    Buyer(Store store, Http http) {}

    @Task
    void buy(@ProvidedBy(WordsProvider.class) List<String> words, Store store) {
      words.size();
    }

    @Task
    void look(@ProvidedBy(WordsProvider.class) Iterable<String> words) {}
  }
}
