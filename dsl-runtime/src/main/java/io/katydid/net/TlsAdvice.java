package io.katydid.net;

import io.katydid.tls.TlsClient;

/**
 * What a person can do about TLS that fails: by the options of the run, or in a client that has TLS
 * of its own.
 *
 * @param signers who may have signed a certificate
 * @param trust how others are trusted
 * @param trustSelf how a certificate is that is signed by itself
 * @param name how a server is asked for another name
 * @param certificate how a client certificate is given
 * @param versions how other versions of TLS are offered
 */
record TlsAdvice(
    String signers,
    String trust,
    String trustSelf,
    String name,
    String certificate,
    String versions) {

  /** Of a client that has TLS of its own. */
  static final TlsAdvice FOR_OTHER_CLIENT =
      new TlsAdvice(
          "nobody whom the client trusts",
          "set in the client whom it trusts",
          "set in the client whom it trusts",
          "set it in the client",
          "set one that it trusts in the client",
          "change those of the client");

  /** For a user who trusts whom the JVM trusts. */
  private static final TlsAdvice FOR_JVM =
      ofRun(
          "nobody whom this JVM trusts",
          "name the file of who signed it by ca, or the trust store of the JVM by"
              + " -Djavax.net.ssl.trustStore");

  private static final TlsAdvice FOR_FILE =
      ofRun("nobody in the file that ca names", "name the file of who signed it");

  private static TlsAdvice ofRun(String signers, String trust) {
    return new TlsAdvice(
        signers,
        trust,
        "name its file by ca, or take any by insecure",
        "set serverName",
        "give one by cert",
        "change tlsVersions");
  }

  /** For a user of the run. */
  static TlsAdvice to(TlsClient tls) {
    return tls.hasAuthorities() ? FOR_FILE : FOR_JVM;
  }
}
