package io.katydid.run;

import io.katydid.api.ClientConnections;
import io.katydid.api.ResourceProvider;
import io.katydid.api.UserContext;

/**
 * A provider that opens for a user when its turn has come, and whose failure to do so is shown.
 *
 * @param user whose turn it is
 */
record ShownProvider<T>(ResourceProvider<T> provider, OncePlan<?> user)
    implements ResourceProvider<T> {

  /** The class of a provider, as users know it. */
  static String nameOf(ResourceProvider<?> provider) {
    return provider instanceof ShownProvider<?> shown
        ? nameOf(shown.provider)
        : provider.getClass().getName();
  }

  @Override
  public void beforeRun(String host, ClientConnections connections) throws Exception {
    provider.beforeRun(host, connections);
  }

  @Override
  public T open(UserContext context) throws Exception {
    user.begin();
    try {
      return provider.open(context);
    } catch (Exception | Error e) {
      user.failed(e);
      throw e;
    }
  }

  @Override
  public void close(T resource) throws Exception {
    provider.close(resource);
  }

  @Override
  public boolean isRequestFailure(Throwable error) {
    return user.isOfRequest(error) || provider.isRequestFailure(error);
  }

  @Override
  public void afterRun() throws Exception {
    provider.afterRun();
  }
}
