package io.katydid.http;

import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/**
 * Domains below which anybody can register a name, such as {@code co.uk}: no cookie is for all of
 * them. By the list of Mozilla that HttpClient brings; it is read when it is first needed.
 */
final class PublicSuffix {

  private PublicSuffix() {}

  /**
   * Whether a domain is one; a name without a dot always is, as {@code com} or {@code localhost}.
   */
  static boolean is(String domain) {
    return domain.indexOf('.') < 0 || PublicSuffixMatcherLoader.getDefault().matches(domain);
  }
}
