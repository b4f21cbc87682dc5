package io.katydid.api.load;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the hosts that connections go to without a proxy. */
public final class NoProxyText {

  private static final Pattern ENTRY =
      Pattern.compile(
          "\\*|(?:\\*?\\.)?[\\w-]+(?:\\.[\\w-]+)*(?:/\\d{1,2})?(?::\\d{1,5})?"
              + "|[0-9a-f:.]*:[0-9a-f:.]*(?:/\\d{1,3})?|\\[[0-9a-f:.]+](?::\\d{1,5})?");

  private NoProxyText() {}

  /**
   * Checks them: names, which mean all below them, too; addresses; networks such as 10.0.0.0/8; or
   * * for all. Names and addresses may have a port.
   *
   * @return them in lower case
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public static List<String> require(List<String> hosts) {
    List<String> all = hosts.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
    if (all.isEmpty() || !all.stream().allMatch(host -> ENTRY.matcher(host).matches())) {
      throw new IllegalArgumentException(
          "write hosts, with commas between them: names, addresses, networks or *, as in localhost,"
              + " .internal.example, 10.0.0.0/8");
    }
    return all;
  }
}
