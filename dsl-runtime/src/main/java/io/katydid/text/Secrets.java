package io.katydid.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of targets and of user code, without what looks like a secret: passwords, tokens, cookies
 * and credentials, as headers, URLs, forms, JSON, XML and sentences have them.
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
   * What stands before a value that is not masked yet, and no place of a template. Line breaks are
   * left to JSON: after a text, a line is another matter.
   */
  private static final String BLANKS = "(?:\\s*+(?=[\"'])|\\h*+)(?!\\*{3}|\\{[\\w-]*})";

  /** The {@code name:password@} of a URL; the last {@code @} of the authority ends it. */
  private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^\\s/?#]*@");

  /** What a query has secrets under, beside the names that they have everywhere. */
  private static final String SHORT_NAMES =
      "(?:[\\w.-]*[_.-])?(?i:auth|code|key|otp|pass|session|sid|sig|signature)";

  /** A parameter of a query; of a template, it is still to come. */
  private static final Pattern QUERY =
      Pattern.compile(
          "([?&;](?:[\\w.%-]*"
              + NAMES
              + "[\\w.%-]*+|"
              + SHORT_NAMES
              + ")=)(?!\\*{3}|\\{)[^\\s&;#\"'<>,)\\]}]+");

  /** A cookie, or an attribute of one; dates have commas and blanks. */
  private static final String COOKIE =
      "(?:(?i:expires)=[^;\\v]*|[^\\s;,=\"'<\\[\\]{}]+=(?:\"[^\"]*\"?|[^\\s;,\"'<\\]}]*)"
          + "|(?i:httponly|secure|partitioned))";

  /** The header of cookies, of which there may be several; a list of them may have commas. */
  private static final Pattern COOKIES =
      Pattern.compile(
          "((?i:set-cookie2?|cookies)"
              + ASSIGNED
              + BLANKS
              + ")\\[?"
              + COOKIE
              + "(?:\\h*[;,]\\h*"
              + COOKIE
              + ")*+|((?i:cookie)"
              + ASSIGNED
              + BLANKS
              + ")\\[?"
              + COOKIE
              + "(?:\\h*;\\h*"
              + COOKIE
              + ")*+");

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

  /** How many tokens a language model reads or writes is no secret: {@code "max_tokens":100}. */
  private static final String NOT_A_COUNT =
      "(?!(?<=(?i:tokens)[\"']?\\s{0,3}[:=]\\s{0,3})\\d{1,9}+(?![\\w.-]))";

  /** Nor is whether there are credentials, or that there is no token. */
  private static final String NOT_A_WORD = "(?!(?:true|false|null)(?![\\w.~+/=-]))";

  private static final Pattern NAMED =
      Pattern.compile(
          "("
              + NAMES
              + "[\\w-]*+"
              + ASSIGNED
              + BLANKS
              + ")"
              + NOT_A_COUNT
              + NOT_A_WORD
              + "(?:"
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

  /** Credentials without the name of their header; a challenge has parameters in their place. */
  private static final Pattern SCHEMED =
      Pattern.compile(
          "\\b((?i:bearer|basic)(?=\\s+[\\w.~+/=-]{6})|(?i:negotiate|ntlm)(?=\\s+[\\w+/=]{24}))"
              + "\\s+(?![\\w-]+=\")[\\w.~+/=-]+");

  /** A challenge or credentials of Digest. */
  private static final Pattern DIGEST = Pattern.compile("\\b(?i:digest)\\s+" + PARAMETERS);

  /** What in there is neither of the user nor of this one request. */
  private static final String PUBLIC =
      "(?i:algorithm|realm|qop|stale|domain|charset|userhash|uri|nc)";

  private static final Pattern OF_DIGEST =
      Pattern.compile("(?<![\\w-])((?!" + PUBLIC + "=)[\\w-]+=)(?:\"[^\"]*\"?|[^\\s,\"]+)");

  /**
   * What is a secret by its form, whatever it is called: keys of OpenAI and their like, Stripe,
   * GitHub, GitLab, Slack, AWS and Google, and JSON Web Tokens. Those that begin as words do have a
   * digit, and a long part without hyphens or the name of their kind.
   */
  private static final Pattern KEY =
      Pattern.compile(
          "(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2}))(?=[sxrgAe])(?:"
              + String.join(
                  "|",
                  "sk-(?:proj|svcacct|admin|ant|or|live|test)-(?=[\\w-]*\\d)[\\w-]{8,}",
                  "sk-(?=[\\w-]*?\\w{16})(?=[\\w-]*\\d)[\\w-]{16,}",
                  "[sr]k_(?:live|test)_\\w{8,}",
                  "gh[opsru]_\\w{16,}",
                  "github_pat_\\w{16,}",
                  "glpat-[\\w-]{16,}",
                  "xox[a-z]-(?=[\\w-]*\\d)[\\w-]{8,}",
                  "xapp-\\d-[\\w-]{8,}",
                  "(?:AKIA|ASIA)[A-Z0-9]{16,}",
                  "AIza[\\w-]{30,}",
                  "eyJ[\\w-]{8,}(?:\\.[\\w-]*){0,2}")
              + ")");

  private Secrets() {}

  /** The text with a mask in place of what looks like a secret. */
  public static String masked(String text) {
    String masked = maskedInNames(text);
    masked = AUTHORIZATION.matcher(masked).replaceAll("$1" + MASK);
    masked = COOKIES.matcher(masked).replaceAll("$1$2" + MASK);
    masked = ELEMENT.matcher(masked).replaceAll("$1" + MASK);
    masked = NAMED.matcher(masked).replaceAll("$1" + MASK);
    masked = SCHEMED.matcher(masked).replaceAll("$1 " + MASK);
    return DIGEST.matcher(masked).replaceAll(Secrets::digestMasked);
  }

  private static String digestMasked(MatchResult digest) {
    return Matcher.quoteReplacement(OF_DIGEST.matcher(digest.group()).replaceAll("$1" + MASK));
  }

  /**
   * The text without the user and password of any URL in it, and with a mask in place of parameters
   * of queries that are called like secrets, and of what is a secret by its form: for the names of
   * requests, in which a word such as {@code token} is none.
   */
  public static String maskedInNames(String text) {
    String masked = USER_INFO.matcher(text).replaceAll("");
    masked = QUERY.matcher(masked).replaceAll("$1" + MASK);
    return KEY.matcher(masked).replaceAll(MASK);
  }
}
