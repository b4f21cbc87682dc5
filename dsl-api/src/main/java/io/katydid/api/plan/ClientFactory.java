package io.katydid.api.plan;

/**
 * The method of a user class that makes the HTTP client of its users.
 *
 * @param declaredBy the binary name of the class that declares it
 * @param name its name
 * @param code calls it
 */
public record ClientFactory(String declaredBy, String name, Code code) {

  /** The code of a method. */
  @FunctionalInterface
  public interface Code {

    /**
     * Makes the client; whatever the method returns, null included.
     *
     * @throws Throwable what the method throws
     */
    AutoCloseable make() throws Throwable;
  }

  /** Class and name, as people write them. */
  @Override
  public String toString() {
    return declaredBy.substring(declaredBy.lastIndexOf('.') + 1).replace('$', '.')
        + "."
        + name
        + "()";
  }
}
