package io.katydid.run;

import io.katydid.api.ResourceProvider;
import io.katydid.api.UserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the resource providers of a user class have made for one user. Used by the thread of that
 * user.
 */
final class UserResources {

  /** Those of all users whose class has no providers. */
  static final UserResources NONE = new UserResources(List.of());

  private final List<ResourceProvider<?>> providers;
  private final List<Opened<?>> opened;

  UserResources(List<ResourceProvider<?>> providers) {
    this.providers = providers;
    this.opened = new ArrayList<>(providers.size());
  }

  /** An object, and what has to close it. */
  private record Opened<T>(ResourceProvider<T> provider, T resource) {

    static <T> Opened<T> by(ResourceProvider<T> provider, UserContext user) throws Exception {
      return new Opened<>(provider, provider.open(user));
    }

    void close() throws Exception {
      provider.close(resource);
    }
  }

  /** Opens all, in the order of their slots, up to the first that cannot be. */
  void open(UserContext user) throws Exception {
    for (ResourceProvider<?> provider : providers) {
      opened.add(Opened.by(provider, user));
    }
  }

  /** The compiler has checked its type. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  <T> T get(int slot) {
    return (T) opened.get(slot).resource();
  }

  /** Whether a client of one of them has thrown this for a request that has failed. */
  boolean isRequestFailure(Throwable error) {
    return providers.stream().anyMatch(provider -> provider.isRequestFailure(error));
  }

  /**
   * Closes those that are open, the last one first.
   *
   * @param failed is given what is thrown; the others are closed all the same
   */
  void close(Consumer<Throwable> failed) {
    for (Opened<?> it : opened.reversed()) {
      try {
        it.close();
      } catch (Throwable e) {
        failed.accept(e);
      }
    }
  }
}
