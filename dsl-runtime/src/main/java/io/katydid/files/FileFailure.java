package io.katydid.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Why a file cannot be read or written, in words. The exceptions of the JDK often have a path
 * alone.
 */
public final class FileFailure {

  private FileFailure() {}

  /** The reason that is to follow the name of the file. */
  public static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException it -> "there is no " + it.getFile();
      case AccessDeniedException it -> "no permission for " + it.getFile();
      case FileAlreadyExistsException it -> it.getFile() + " is not a directory";
      case FileSystemException it when it.getReason() != null -> it.getReason();
      case CharacterCodingException it -> "it is not text in UTF-8";
      default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
    };
  }
}
