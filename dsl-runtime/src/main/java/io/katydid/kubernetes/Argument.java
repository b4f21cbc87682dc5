package io.katydid.kubernetes;

/**
 * An argument of a command in a pod.
 *
 * @param text as the command is to have it; for one with a secret, what stands before that
 * @param secret the name of the variable that its end is in, or empty for none
 */
public record Argument(String text, String secret) {

  /** One without a secret. */
  public static Argument of(String text) {
    return new Argument(text, "");
  }

  /** As an object of a cluster has it: a dollar sign is doubled, as references begin with one. */
  String written() {
    String literal = text.replace("$", "$$");
    return secret.isEmpty() ? literal : literal + "$(" + secret + ")";
  }
}
