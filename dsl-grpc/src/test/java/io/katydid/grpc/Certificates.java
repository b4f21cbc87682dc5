package io.katydid.grpc;

import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.TlsServerCredentials.ClientAuth;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * An authority, servers at localhost of which one has expired and one is not valid yet, and two
 * users, ann and bob, by keytool of the JDK.
 */
final class Certificates {

  private static final String PASSWORD = "changeit";

  private final Path folder;
  private final Path store;
  private final KeyStore all = KeyStore.getInstance("PKCS12");

  /** Made in this folder. */
  Certificates(Path folder) throws GeneralSecurityException, IOException, InterruptedException {
    this.folder = folder;
    this.store = folder.resolve("all.p12");
    make("ca", "-ext", "bc:c");
    for (String name : List.of("localhost", "ann", "bob")) {
      make(name, "-ext", "san=dns:" + name, "-signer", "ca");
    }
    make("expired", "-ext", "san=dns:localhost", "-signer", "ca", "-startdate", "-3651d");
    make("early", "-ext", "san=dns:localhost", "-signer", "ca", "-startdate", "+3650d");
    try (InputStream in = Files.newInputStream(store)) {
      all.load(in, PASSWORD.toCharArray());
    }
  }

  private void make(String name, String... more) throws IOException, InterruptedException {
    ProcessBuilder keytool =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "EC",
            "-validity",
            "3650",
            "-alias",
            name,
            "-dname",
            "CN=" + name,
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            store.toString());
    keytool.command().addAll(Arrays.asList(more));
    Process running = keytool.redirectErrorStream(true).start();
    String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (running.waitFor() != 0) {
      throw new IOException(output);
    }
  }

  /** The file of the authority. */
  Path authority() throws GeneralSecurityException, IOException {
    return Files.writeString(folder.resolve("ca.pem"), certificate("ca"));
  }

  /** Writes those of users, with their keys; returns what names them all. */
  String users(String... names) throws GeneralSecurityException, IOException {
    for (int user = 0; user < names.length; user++) {
      Files.writeString(
          folder.resolve("user" + user + ".pem"), certificate(names[user]) + key(names[user]));
    }
    return folder.resolve("user{n}.pem").toString();
  }

  /** Those of the server, who asks for certificates if it is to. */
  ServerCredentials server(ClientAuth clients) throws GeneralSecurityException, IOException {
    Path chain = Files.writeString(folder.resolve("server.pem"), certificate("localhost"));
    Path key = Files.writeString(folder.resolve("server.key"), key("localhost"));
    return TlsServerCredentials.newBuilder()
        .keyManager(chain.toFile(), key.toFile())
        .trustManager(authority().toFile())
        .clientAuth(clients)
        .build();
  }

  /** TLS of the JDK for a server that has one of these, and takes any of its clients. */
  SSLContext context(String name) throws GeneralSecurityException, IOException {
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    char[] password = PASSWORD.toCharArray();
    own.setKeyEntry(name, all.getKey(name, password), password, all.getCertificateChain(name));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), new TrustManager[] {new Trusting()}, null);
    return context;
  }

  private static final class Trusting extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private String certificate(String name) throws GeneralSecurityException {
    Certificate own = all.getCertificateChain(name)[0];
    return pem("CERTIFICATE", own.getEncoded());
  }

  private String key(String name) throws GeneralSecurityException {
    return pem("PRIVATE KEY", all.getKey(name, PASSWORD.toCharArray()).getEncoded());
  }

  private static String pem(String label, byte[] bytes) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(label, Base64.getMimeEncoder(64, new byte[] {10}).encodeToString(bytes));
  }
}
