package io.katydid.cookies;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.hc.client5.http.psl.PublicSuffixListParser;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;

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
    return domain.indexOf('.') < 0 || Mozilla.LIST.matches(domain);
  }

  /** Read here, because the loader of HttpClient logs by SLF4J, which is not there. */
  private static final class Mozilla {

    private static final String FILE = "/org/publicsuffix/list/effective_tld_names.dat";
    private static final PublicSuffixMatcher LIST = read();

    private static PublicSuffixMatcher read() {
      try (InputStream list = PublicSuffixMatcher.class.getResourceAsStream(FILE)) {
        InputStream found = Objects.requireNonNull(list, FILE);
        return new PublicSuffixMatcher(
            PublicSuffixListParser.INSTANCE.parseByType(
                new InputStreamReader(found, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
