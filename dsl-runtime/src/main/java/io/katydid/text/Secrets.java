package io.katydid.text;

import java.util.regex.Pattern;

/**
 * Texts of targets and of user code, without what looks like a secret: passwords, tokens and
 * credentials, as headers, forms, JSON, XML and sentences have them.
 */
public final class Secrets {

  /** In place of a secret. */
  public static final String MASK = "***";

  private static final String NAMES =
      "(?i:passw(?:or)?d|passphrase|pwd|secret|token|api[_-]?key|private[_-]?key|access[_-]?key"
          + "|session[_-]?id|credential|cookie|jwt)";

  /** A value in quotes, or one that was cut off; written so that long ones take no deep stack. */
  private static final String QUOTED = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?|'[^']*'?";

  private static final String WORD = "[^\\s,;&<}\\]\"']+";

  /** What Digest and its like have in place of one token. */
  private static final String PARAMETER = "[\\w-]+=(?:\"[^\"]*\"?|[^\\s,\"]+)";

  private static final String PARAMETERS = PARAMETER + "(?:\\s*,\\s*" + PARAMETER + ")*+";

  private static final String SCHEME =
      "(?i:bearer|basic|digest|negotiate|ntlm|hawk|token|api-?key)";

  /**
   * What stands between a name and its value. The name of an exception is none of a secret, and
   * neither is the path of a request, be it {@code POST /oauth/token: HTTP 404}.
   */
  private static final String ASSIGNED =
      "(?<!(?:Exception|Error))[\"']?\\s*+(?:=|(?<!(?:^|\\s)/[\\w/{}.-]{0,80}):)";

  /**
   * What stands before a value that is not masked yet. Line breaks are left to JSON: after a text,
   * a line is another matter.
   */
  private static final String BLANKS = "(?:\\s*+(?=[\"'])|\\h*+)(?!\\*{3})";

  /** The header of credentials: a scheme, and what belongs to it. */
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "((?i:authorization)"
              + ASSIGNED
              + BLANKS
              + ")(?:"
              + QUOTED
              + "|[\\w-]+\\h+"
              + PARAMETERS
              + "|"
              + WORD
              + "(?:\\h+"
              + WORD
              + ")?)");

  private static final Pattern NAMED =
      Pattern.compile(
          "("
              + NAMES
              + "[\\w-]*+"
              + ASSIGNED
              + BLANKS
              + ")(?:"
              + QUOTED
              + "|"
              + SCHEME
              + "\\h+"
              + WORD
              + "|"
              + WORD
              + "(?:\\h+[\\w.~+/=-]{16,})?)");

  /** An element of XML that has text. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(<[\\w:.-]*"
              + NAMES
              + "[\\w.-]*(?:\\s[^<>]*)?>\\s*+)(?:<!\\[CDATA\\[[^\\]]*(?:\\]\\]>)?|[^<\\s][^<]*)");

  /** Credentials without the name of their header. */
  private static final Pattern SCHEMED =
      Pattern.compile(
          "\\b((?i:bearer|basic))\\s+[\\w.~+/=-]{6,}|\\b((?i:digest))\\s+" + PARAMETERS);

  private static final Pattern JWT = Pattern.compile("\\beyJ[\\w-]{8,}(?:\\.[\\w-]*){0,2}");

  private Secrets() {}

  /** The text with a mask in place of what looks like a secret. */
  public static String masked(String text) {
    String masked = AUTHORIZATION.matcher(text).replaceAll("$1" + MASK);
    masked = ELEMENT.matcher(masked).replaceAll("$1" + MASK);
    masked = NAMED.matcher(masked).replaceAll("$1" + MASK);
    masked = SCHEMED.matcher(masked).replaceAll("$1$2 " + MASK);
    return JWT.matcher(masked).replaceAll(MASK);
  }
}
