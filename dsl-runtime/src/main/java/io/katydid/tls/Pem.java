package io.katydid.tls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of a file in PEM (RFC 7468).
 *
 * @param label what it is, such as {@code CERTIFICATE}
 * @param text what stands before its bytes, as of keys that openssl encrypted of old
 * @param bytes in DER
 */
@SuppressWarnings("ArrayRecordComponent")
record Pem(String label, String text, byte[] bytes) {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s*([^-]*?)-----END \\1-----");

  private static final Pattern HEADERS = Pattern.compile("(?s)^(?:[\\w-]+: [^\\n]*\\n)+\\s*");

  /** Whether this looks like such a file. */
  static boolean is(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
  }

  /**
   * Its blocks; what stands between them is left out.
   *
   * @throws IllegalArgumentException if one cannot be read
   */
  static List<Pem> read(byte[] file) {
    List<Pem> all = new ArrayList<>();
    Matcher block = BLOCK.matcher(withoutDashes(new String(file, StandardCharsets.ISO_8859_1)));
    while (block.find()) {
      String content = block.group(2).replace("\r", "");
      String headers = headers(content);
      byte[] bytes = headers.isEmpty() ? Base64.getMimeDecoder().decode(content) : new byte[0];
      all.add(new Pem(block.group(1), headers, bytes));
    }
    return all;
  }

  /** The headers of old have them in the names of ciphers. */
  private static String withoutDashes(String text) {
    return text.replaceAll("(?m)^(Proc-Type|DEK-Info):.*$", "Encrypted: yes");
  }

  private static String headers(String content) {
    Matcher headers = HEADERS.matcher(content);
    return headers.find() ? headers.group() : "";
  }

  boolean isCertificate() {
    return label.endsWith("CERTIFICATE");
  }

  boolean isKey() {
    return label.endsWith("PRIVATE KEY");
  }
}
