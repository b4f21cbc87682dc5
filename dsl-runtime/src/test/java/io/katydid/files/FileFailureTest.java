package io.katydid.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFailureTest {

  @TempDir Path directory;

  @Test
  void reason_noFile_isItsName() {
    Path missing = directory.resolve("missing");

    assertThat(reason(() -> Files.readAllLines(missing))).isEqualTo("there is no " + missing);
  }

  /** Who runs the tests may have every permission. */
  @Test
  void reason_noPermission_reportsIt() {
    assertThat(FileFailure.reason(new AccessDeniedException("secret.run")))
        .isEqualTo("no permission for secret.run");
  }

  @Test
  void reason_directoryBelowAFile_isTheFile() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThat(reason(() -> Files.createDirectories(file))).isEqualTo(file + " is not a directory");
  }

  @Test
  void reason_ofTheSystem_isAsItReports() {
    assertThat(reason(() -> Files.newOutputStream(directory).close())).isEqualTo("Is a directory");
    assertThat(FileFailure.reason(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
  }

  @Test
  void reason_noText_reportsIt() throws IOException {
    Path file = Files.write(directory.resolve("file"), new byte[] {(byte) 0xFF});

    assertThat(reason(() -> Files.readAllLines(file))).isEqualTo("it is not text in UTF-8");
  }

  @Test
  void reason_exceptionWithoutAMessage_isItsType() {
    assertThat(FileFailure.reason(new IOException())).isEqualTo("java.io.IOException");
    assertThat(FileFailure.reason(new FileSystemException("file"))).isEqualTo("file");
  }

  private static String reason(ThrowingCallable code) {
    return FileFailure.reason(catchThrowableOfType(IOException.class, code));
  }
}
