package app;

import io.katydid.api.ProvidedBy;
import io.katydid.api.ResourceProvider;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.UserContext;

@User
class Shopper {

  abstract static class Abstract implements ResourceProvider<String> {}

  interface AnInterface extends ResourceProvider<String> {}

  class Inner extends Making {}

  private static class Private extends Making {}

  static class WithParameter extends Making {
    WithParameter(int port) {}
  }

  static class WithPrivateConstructor extends Making {
    private WithPrivateConstructor() {}
  }

  static class Throwing extends Making {
    Throwing() throws Exception {}
  }

  static class Making implements ResourceProvider<String> {
    @Override
    public String open(UserContext user) {
      return "";
    }
  }

  @ProvidedBy(Making.class)
  static class Store {}

  @Task
  // KD085 at: none
  void isAbstract(@ProvidedBy(Abstract.class) String none) {}

  @Task
  // KD085 at: none
  void isInterface(@ProvidedBy(AnInterface.class) String none) {}

  @Task
  // KD085 at: none
  void isInner(@ProvidedBy(Inner.class) String none) {}

  @Task
  // KD085 at: none
  void isPrivate(@ProvidedBy(Private.class) String none) {}

  @Task
  // KD085 at: none
  void takesParameter(@ProvidedBy(WithParameter.class) String none) {}

  @Task
  // KD085 at: none
  void cannotBeCalled(@ProvidedBy(WithPrivateConstructor.class) String none) {}

  @Task
  // KD085 at: none
  void mayThrow(@ProvidedBy(Throwing.class) String none) {}

  @Task
  void fits(@ProvidedBy(Making.class) CharSequence text) {}

  @Task
  // KD086 at: store
  void another(Store store) {}

  @Task
  // KD086 at: count
  void primitive(@ProvidedBy(Making.class) int count) {}
}
