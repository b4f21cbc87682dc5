package io.katydid.grpc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call that was answered by HTTP/2, but not by gRPC: by a web server, or by a proxy. */
final class HttpAnswer {

  /** What grpc-java makes of it. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?s)HTTP status code (\\d+)\\b.*(?:missing (?:GRPC status|content-type)|invalid"
              + " content-type)");

  private HttpAnswer() {}

  /**
   * What it means; none if it is no such answer.
   *
   * @param said the text of the status
   * @param isGrpcSpoken whether a call to the same place was answered by gRPC
   */
  static Optional<String> meaning(String said, boolean isGrpcSpoken) {
    Matcher answer = SAID.matcher(said);
    return answer.find()
        ? Optional.of(meaning(Integer.parseInt(answer.group(1)), isGrpcSpoken) + " (" + said + ")")
        : Optional.empty();
  }

  private static String meaning(int status, boolean isGrpcSpoken) {
    return isOfWebServer(status) && !isGrpcSpoken
        ? "no gRPC: a web server or a proxy answers HTTP " + status + ": " + StatusText.PORT
        : "a proxy before the server answers HTTP " + status + ": " + ofProxy(status);
  }

  /** To a call, which is a POST of a content type that it does not know. */
  private static boolean isOfWebServer(int status) {
    return switch (status) {
      case 200, 404, 405, 415 -> true;
      default -> false;
    };
  }

  private static String ofProxy(int status) {
    return switch (status) {
      case 401 -> "it asks who you are: add metadata that it takes";
      case 403 -> "it does not let the call through, by its own rules";
      case 429 -> "it limits the rate";
      case 502 -> "it cannot reach the server";
      case 503 -> "it is busy, limits the rate, or cannot reach the server";
      case 504 -> "the server did not answer it in time";
      default -> "see its log";
    };
  }
}
