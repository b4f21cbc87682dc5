package io.katydid.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://x, false, x, 80, ''",
    "HTTPS://Shop.Example/, true, shop.example, 443, /",
    "http://my_service:9201, false, my_service, 9201, ''",
    "http://_a-b.c_:1/x, false, _a-b.c_, 1, /x",
    "http://x.:65535/api?q=/?#top, false, x., 65535, /api?q=/?",
    "http://x?a@b, false, x, 80, ?a@b",
    "http://x:/, false, x, 80, /",
    "http://10.0.0.255:80, false, 10.0.0.255, 80, ''",
    "http://[::1]:8000/a b, false, ::1, 8000, /a b",
    "http://[FE80::1%eth0], false, fe80::1%eth0, 80, ''",
  })
  void parse_absoluteUrl_isTakenApart(
      String url, boolean secure, String host, int port, String path) {
    assertThat(HttpUrl.parse(url)).isEqualTo(new HttpUrl(secure, host, port, path));
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8000, has no http:// or https://, http://localhost:8000",
    "my_service/api, has no http:// or https://, http://my_service/api",
    "https//x, has no http:// or https://, https://x",
    "https:/x, has no http:// or https://, https://x",
    "http:///x, has no valid host name and port, http://x",
    "http:x:80, has no http:// or https://, http://x:80",
    "ftp://x:21/files, has no http:// or https://, http://x:21",
    "https://me:secret@x/api?a=b, 'has a user name, which belongs in Http.basicAuth', https://x",
    "'http://x/?a=b', 'has a query or fragment, which belongs in a request', http://x",
    "'http://x/#top', 'has a query or fragment, which belongs in a request', http://x",
    "http://-x, has no valid host name and port, http://localhost:8080",
    "http://x-.y, has no valid host name and port, http://localhost:8080",
    "http://a..b, has no valid host name and port, http://localhost:8080",
    "http://a b, has no valid host name and port, http://localhost:8080",
    "http://a|b, has no valid host name and port, http://localhost:8080",
    "http://x:80:80, has no valid host name and port, http://localhost:8080",
    "http://x:port, has no valid host name and port, http://localhost:8080",
    "http://[::1, has no valid host name and port, http://localhost:8080",
    "http://[x], has no valid host name and port, http://localhost:8080",
    "http://1.2.3.4.5, has no valid host name and port, http://localhost:8080",
    "http://256.0.0.1, has no valid host name and port, http://localhost:8080",
    "http://x.9, has no valid host name and port, http://localhost:8080",
    "http://x:0, has a port that is not from 1 to 65535, http://localhost:8080",
    "http://x:65536, has a port that is not from 1 to 65535, http://localhost:8080",
    "http://x:99999999999, has a port that is not from 1 to 65535, http://localhost:8080",
    "http://, has no valid host name and port, http://localhost:8080",
    "/items, has no http:// or https://, http://localhost:8080",
  })
  void parseHost_notOne_hasTheReasonAndWhatToWrite(String host, String reason, String suggestion) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpUrl.parseHost(host))
        .withMessageContaining("the host \"")
        .withMessageEndingWith(
            "\" " + reason + ": write an absolute URL such as \"" + suggestion + "\"")
        .withMessageNotContaining("secret");
    assertThat(HttpUrl.parseHost(suggestion)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://x", "HTTPS://x/", "http://x:65535/api", "http://[::1]", "http://my_host"})
  void parseHost_absoluteUrl_isOne(String host) {
    assertThat(HttpUrl.parseHost(host)).isEqualTo(HttpUrl.parse(host));
  }
}
