package io.katydid.run;

import io.katydid.api.ResourceProvider;
import io.katydid.api.UserContext;
import java.util.function.Consumer;

/**
 * A provider of which a failure to open is shown.
 *
 * @param failed is given what {@link #open} throws
 */
record ShownProvider<T>(ResourceProvider<T> provider, Consumer<Throwable> failed)
    implements ResourceProvider<T> {

  /** The class of a provider, as users know it. */
  static String nameOf(ResourceProvider<?> provider) {
    return provider instanceof ShownProvider<?> shown
        ? nameOf(shown.provider)
        : provider.getClass().getName();
  }

  @Override
  public void beforeRun(String host) throws Exception {
    provider.beforeRun(host);
  }

  @Override
  public T open(UserContext user) throws Exception {
    try {
      return provider.open(user);
    } catch (Exception | Error e) {
      failed.accept(e);
      throw e;
    }
  }

  @Override
  public void close(T resource) throws Exception {
    provider.close(resource);
  }

  @Override
  public void afterRun() throws Exception {
    provider.afterRun();
  }
}
