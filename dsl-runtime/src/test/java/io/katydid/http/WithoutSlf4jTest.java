package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.katydid.api.ConnectionStrategy;
import io.katydid.cookies.Cookies;
import io.katydid.encoding.Encodings;
import io.katydid.measure.Recorder;
import io.katydid.message.Message;
import io.katydid.net.Origin;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.ContentType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * HttpClient logs by SLF4J, which is not brought along; what is used of HttpClient does not log.
 */
class WithoutSlf4jTest {

  private final URLClassLoader withoutSlf4j =
      new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());

  @AfterEach
  void close() throws Exception {
    withoutSlf4j.close();
  }

  @Test
  void httpClient_whatIsUsedOfIt_needsNoSlf4j() throws Exception {
    assertThatExceptionOfType(ClassNotFoundException.class)
        .isThrownBy(() -> withoutSlf4j.loadClass("org.slf4j.Logger"));

    Constructor<?> use = withoutSlf4j.loadClass(Use.class.getName()).getDeclaredConstructor();
    use.setAccessible(true);

    assertThat(((Callable<?>) use.newInstance()).call()).isEqualTo("true UTF-8 katydid");
  }

  @Test
  void client_ofAUserClass_saysWhatToAdd() throws Exception {
    Constructor<?> open = withoutSlf4j.loadClass(Open.class.getName()).getDeclaredConstructor();
    open.setAccessible(true);

    assertThat(((Callable<?>) open.newInstance()).call())
        .asString()
        .startsWith("the client of a user class is Apache HttpClient, which is not all there: ")
        .contains("org/slf4j/")
        .endsWith(
            "add org.apache.httpcomponents.client5:httpclient5 (5.5.2 or newer) and"
                + " org.slf4j:slf4j-api to the class path of the run");
  }

  /** Makes a client for a user class; returns why it cannot. */
  private static final class Open implements Callable<String> {

    @Override
    public String call() {
      HttpClients clients = HttpClients.toSink(new Recorder(name -> List.of()), () -> 0);
      try {
        clients.open(List.of(ApachePlan.ours(ConnectionStrategy.PER_USER)));
        return "it was made";
      } catch (IllegalStateException e) {
        return String.valueOf(e.getMessage());
      }
    }
  }

  /** Everything that is used of HttpClient by all runs. */
  private static final class Use implements Callable<String> {

    @Override
    public String call() throws IOException {
      ByteArrayOutputStream zipped = new ByteArrayOutputStream();
      try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
        zip.write("katydid".getBytes(StandardCharsets.UTF_8));
      }
      byte[] body =
          Encodings.decode(List.of("gzip"), "", zipped.toByteArray(), Message.LARGEST_BODY);
      Origin shop = new Origin(false, "shop.co.uk", 80);
      String refusal = new Cookies(InstantSource.system()).receive("a=1; Domain=co.uk", shop, "/");
      return refusal.endsWith("public suffix")
          + " "
          + ContentType.parseLenient("text/plain; charset=utf-8").getCharset()
          + " "
          + new String(body, StandardCharsets.UTF_8);
    }
  }

  private static URL[] classPath() {
    String entries =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> urls = new ArrayList<>();
    for (String entry : entries.split(File.pathSeparator, -1)) {
      if (!entry.contains("slf4j")) {
        urls.add(url(Path.of(entry)));
      }
    }
    return urls.toArray(URL[]::new);
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
