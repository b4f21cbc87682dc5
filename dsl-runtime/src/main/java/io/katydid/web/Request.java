package io.katydid.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request that may be answered.
 *
 * @param method such as {@code GET}
 * @param path below the token; empty for the page
 * @param accept which types of content are wanted; empty for any
 * @param form the values of a form, encoded as in a URL; empty if there are none
 */
record Request(String method, String path, String accept, String form) {

  boolean isPost() {
    return method.equals("POST");
  }

  /** A value of the form; empty if it is blank, too. */
  Optional<String> value(String name) {
    return Stream.of(form.split("&", -1))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), UTF_8).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
