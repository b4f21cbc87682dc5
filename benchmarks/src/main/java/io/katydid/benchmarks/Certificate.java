package io.katydid.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A self-signed certificate of this machine, and a trust store that holds it. */
record Certificate(Path directory) {

  private static final String PASSWORD = "changeit";

  /** Makes one; the server finds it as {@code certificate.pem} and {@code key.pem}. */
  static Certificate create(Path directory) throws IOException, InterruptedException {
    run(
        directory,
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
            + " -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
            + " -keyout key.pem -out certificate.pem");
    run(
        directory,
        Path.of(System.getProperty("java.home"), "bin", "keytool")
            + " -importcert -noprompt -alias nginx -file certificate.pem"
            + " -keystore trust.p12 -storepass "
            + PASSWORD);
    return new Certificate(directory);
  }

  private static void run(Path directory, String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command.split(" ", -1))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + "\n" + output);
    }
  }

  Path pem() {
    return directory.resolve("certificate.pem");
  }

  /** What makes a Java virtual machine trust it. */
  List<String> trustFlags() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + directory.resolve("trust.p12"),
        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }
}
