package io.katydid.http2;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that both sides know from the start (RFC 7541, appendix A). */
final class StaticTable {

  static final int METHOD_GET = 2;
  static final int METHOD_POST = 3;
  static final int PATH = 4;
  static final int SCHEME_HTTP = 6;
  static final int SCHEME_HTTPS = 7;

  private static final List<Entry> ENTRIES =
      """
      :authority
      :method GET
      :method POST
      :path /
      :path /index.html
      :scheme http
      :scheme https
      :status 200
      :status 204
      :status 206
      :status 304
      :status 400
      :status 404
      :status 500
      accept-charset
      accept-encoding gzip, deflate
      accept-language
      accept-ranges
      accept
      access-control-allow-origin
      age
      allow
      authorization
      cache-control
      content-disposition
      content-encoding
      content-language
      content-length
      content-location
      content-range
      content-type
      cookie
      date
      etag
      expect
      expires
      from
      host
      if-match
      if-modified-since
      if-none-match
      if-range
      if-unmodified-since
      last-modified
      link
      location
      max-forwards
      proxy-authenticate
      proxy-authorization
      range
      referer
      refresh
      retry-after
      server
      set-cookie
      strict-transport-security
      transfer-encoding
      user-agent
      vary
      via
      www-authenticate
      """
          .lines()
          .map(StaticTable::entry)
          .toList();

  /** How many there are. */
  static final int SIZE = ENTRIES.size();

  private static final Map<String, Integer> NAMES = names();

  private StaticTable() {}

  private static Entry entry(String line) {
    int blank = line.indexOf(' ');
    return blank < 0
        ? Entry.of(line, "")
        : Entry.of(line.substring(0, blank), line.substring(blank + 1));
  }

  private static Map<String, Integer> names() {
    Map<String, Integer> names = new HashMap<>();
    for (int i = 1; i <= SIZE; i++) {
      names.putIfAbsent(new String(get(i).name(), StandardCharsets.US_ASCII), i);
    }
    return names;
  }

  /** The entry of this number, from 1 on. */
  static Entry get(int index) {
    return ENTRIES.get(index - 1);
  }

  /** The first one of this name, or 0. */
  static int indexOf(String name) {
    return NAMES.getOrDefault(name, 0);
  }
}
