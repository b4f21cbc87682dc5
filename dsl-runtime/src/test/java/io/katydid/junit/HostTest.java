package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.ResultFixture;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

  /** What is common to the test classes below. */
  static class Base {

    @LoadTest(value = Worker.class, host = "http://load-test.example")
    void load(LoadResult result) {
      NOTES.add(result);
    }
  }

  static class WithoutMember extends Base {}

  static class OfField extends Base {

    @Host
    @SuppressWarnings("UnusedVariable") // the extension reads it
    private final String host = "http://given.example";
  }

  static class OfUriField extends Base {

    @Host static final URI HOST = URI.create("http://given.example");
  }

  static class SetBeforeEach extends Base {

    private int port;

    @BeforeEach
    void start() {
      port = 80;
    }

    @Host
    @SuppressWarnings("UnusedMethod") // the extension calls it
    private String host() {
      return port == 80 ? "http://given.example" : "http://too-early.example";
    }
  }

  static class OfStaticMethod extends Base {

    @Host
    static URI host() {
      return URI.create("http://given.example");
    }
  }

  static class WithParameter extends Base {

    @Host
    String host(TestInfo test) {
      return "http://" + test.getTestMethod().orElseThrow().getName() + ".example";
    }
  }

  static class Inherited extends OfField {}

  static class Outer {

    @Host String host = "http://given.example";

    @Nested
    class Inner {

      @LoadTest(Worker.class)
      void load(LoadResult result) {
        NOTES.add(result);
      }
    }
  }

  static class OuterOfInnerWithMember {

    @Host String host = "http://outer.example";

    @Nested
    class Inner extends OfField {}
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OfField.class,
        OfUriField.class,
        SetBeforeEach.class,
        OfStaticMethod.class,
        Inherited.class,
        Outer.class,
        OuterOfInnerWithMember.class
      })
  void member_anyShape_givesTheHost(Class<?> testClass) {
    assertThat(hostOf(testClass)).isEqualTo("http://given.example");
  }

  @Test
  void member_methodWithParameter_hasItResolved() {
    assertThat(hostOf(WithParameter.class)).isEqualTo("http://load.example");
  }

  @Test
  void member_absent_leavesThatOfTheTest() {
    assertThat(hostOf(WithoutMember.class)).isEqualTo("http://load-test.example");
  }

  static class Several extends Base {

    @Host String one = "http://one.example";

    @Host
    String other() {
      return "http://other.example";
    }
  }

  @Test
  void member_several_areNamed() {
    refuses(
        Several.class,
        "Several has 2 members with @Host, Several.one and Several.other(): keep one");
  }

  static class OfWrongType extends Base {

    @Host int port = 8080;
  }

  @Test
  void member_wrongType_isNamed() {
    refuses(
        OfWrongType.class,
        "@Host OfWrongType.port is of type int: make it a String or a URI, such as"
            + " \"http://localhost:8080\"");
  }

  static class Unset extends Base {

    @Host @Nullable String host;
  }

  static class Blank extends Base {

    @Host
    String host() {
      return " ";
    }
  }

  @Test
  void member_empty_isNamed() {
    refuses(Unset.class, "@Host Unset.host is empty when the load is to start");
    refuses(Blank.class, "@Host Blank.host() is empty when the load is to start");
  }

  static class NotAUrl extends Base {

    @Host String host = "localhost:8080";
  }

  @Test
  void member_notAUrl_isNamed() {
    refuses(
        NotAUrl.class,
        "the host \"localhost:8080\" has no http:// or https://: write an absolute URL such as"
            + " \"http://localhost:8080\" (settings are of @LoadTest Base.load, @Host"
            + " NotAUrl.host=localhost:8080)");
  }

  static class Failing extends Base {

    @Host
    String host() {
      throw new IllegalStateException("not started");
    }
  }

  @Test
  void member_throws_failsTheTestAsItIs() {
    assertThat(JupiterRun.of(Failing.class).failure())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not started");
  }

  private static String hostOf(Class<?> testClass) {
    return ResultFixture.report(JupiterRun.of(testClass).result()).load().host();
  }

  private static void refuses(Class<?> testClass, String message) {
    assertThat(JupiterRun.of(testClass).failure())
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining(message);
    assertThat(NOTES).isEmpty();
  }
}
