package io.katydid.processor;

import io.katydid.api.TlsSettings;
import io.katydid.api.TlsText;

/** Reads what {@code @Tls} says. */
final class TlsReader {

  private TlsReader() {}

  /**
   * What is written.
   *
   * @throws IllegalArgumentException if the versions cannot be read
   */
  static TlsSettings read(Declaration tls) {
    TlsSettings settings =
        TlsSettings.NONE
            .ca(text(tls, "ca"), text(tls, "caPassword"))
            .cert(text(tls, "cert"), text(tls, "key"), text(tls, "certPassword"))
            .serverName(TlsText.serverName(text(tls, "serverName")));
    String versions = text(tls, "versions");
    if (!versions.isEmpty()) {
      settings = settings.versions(TlsText.versions(versions).toArray(String[]::new));
    }
    if (tls.written("insecure", Boolean.class).isPresent()) {
      settings = settings.insecure(tls.flag("insecure").value());
    }
    if (tls.written("resumption", Boolean.class).isPresent()) {
      settings = settings.resumption(tls.flag("resumption").value());
    }
    return settings;
  }

  private static String text(Declaration tls, String member) {
    return tls.text(member).value();
  }
}
