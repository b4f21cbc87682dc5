package io.katydid.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.Body;
import io.katydid.api.Multipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MultipartContentTest {

  private static String text(Multipart form) throws IOException {
    Content content = MultipartContent.of(form, "X");
    assertThat(content.type()).isEqualTo("multipart/form-data; boundary=X");
    return new String(content.open().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "~");
  }

  @Test
  void form_ofAllParts_isWrittenAsBrowsersDo() throws IOException {
    Multipart form =
        Body.multipart()
            .field("tags", List.of("a", "b"))
            .field("note", "1\n2\r3")
            .part("meta", Body.bytes("application/json", new byte[] {'7'}))
            .file("f", "\u00e4\"\r\n.txt", Body.text("hi"));
    assertThat(text(form))
        .isEqualTo(
            "--X~Content-Disposition: form-data; name=\"tags\"~~a~--X~Content-Disposition:"
                + " form-data; name=\"tags\"~~b~--X~Content-Disposition: form-data;"
                + " name=\"note\"~~1~2~3~--X~Content-Disposition: form-data;"
                + " name=\"meta\"~Content-Type: application/json~~7~--X~Content-Disposition:"
                + " form-data; name=\"f\"; filename=\"\u00e4%22%0D%0A.txt\"~Content-Type:"
                + " text/plain; charset=UTF-8~~hi~--X--~");
  }

  @Test
  void form_withAStream_isOfUnknownLengthAndCanBeSentAgain() throws IOException {
    Body stream = Body.stream("text/csv", () -> new ByteArrayInputStream(new byte[] {'1'}));
    Content content = MultipartContent.of(Body.multipart().file("f", "a.csv", stream), "X");
    assertThat(content.length()).isEqualTo(Content.UNKNOWN);
    assertThat(content.open().readAllBytes()).isEqualTo(content.open().readAllBytes());
    assertThat(content.isSendable()).isTrue();
  }

  @Test
  void form_withAFormInIt_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Body.multipart().part("p", Body.multipart()))
        .withMessage("the part \"p\" of a form has parts itself: leave that out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Body.multipart().file("p", "a", Body.text("a").gzip()))
        .withMessage("the part \"p\" of a form is compressed: leave that out");
  }
}
