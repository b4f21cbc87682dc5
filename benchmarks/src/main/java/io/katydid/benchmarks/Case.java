package io.katydid.benchmarks;

/** A request that all clients make alike. */
enum Case {
  PLAIN("plain", "12 bytes", "/", PlainUser.class),
  LARGE("16k", "16 KB", "/16k", LargeUser.class),
  POST("post", "POST of JSON", "/items", PostUser.class),
  TLS("tls", "12 bytes by TLS", "/", PlainUser.class);

  private final String option;
  private final String title;
  private final String path;
  private final Class<?> userClass;

  Case(String option, String title, String path, Class<?> userClass) {
    this.option = option;
    this.title = title;
    this.path = path;
    this.userClass = userClass;
  }

  String title() {
    return title;
  }

  String path() {
    return path;
  }

  /** Katydid's user class for it. */
  Class<?> userClass() {
    return userClass;
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return option;
  }
}
