package io.katydid.http;

import io.katydid.message.Headers;
import io.katydid.message.UriTemplate;

/**
 * What all requests of one method and path template have in common; made once for a run.
 *
 * @param method the method
 * @param template the path, or an absolute URL
 * @param isAbsolute whether it is an absolute URL
 * @param name method and template, as it is called in the reports
 */
record Endpoint(String method, UriTemplate template, boolean isAbsolute, String name) {

  /**
   * Reads a method and a path template.
   *
   * @throws IllegalArgumentException if one of them is malformed
   */
  static Endpoint parse(String method, String path) {
    boolean isAbsolute = path.startsWith("http://") || path.startsWith("https://");
    if (!isAbsolute && !path.startsWith("/")) {
      throw new IllegalArgumentException(
          "a path starts with \"/\", or is an absolute http or https URL: write \"/" + path + "\"");
    }
    return new Endpoint(
        Headers.requireToken("method", method),
        UriTemplate.parse(path),
        isAbsolute,
        method + " " + path);
  }
}
