package io.katydid.api.plan;

import io.katydid.api.Http;

/**
 * A method of a user class that is run once in each run.
 *
 * @param declaredBy the binary name of the class that declares it
 * @param name its name
 * @param code calls it
 */
public record RunMethod(String declaredBy, String name, Code code) {

  /** The code of a method. */
  @FunctionalInterface
  public interface Code {

    /**
     * Runs it.
     *
     * @param http a client whose requests are in no figure
     * @throws Throwable what the method throws
     */
    void run(Http http) throws Throwable;
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
