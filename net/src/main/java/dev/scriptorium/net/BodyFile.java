package dev.scriptorium.net;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that a body is written to: bounded, on a disk that does not get too full. */
final class BodyFile implements AutoCloseable {

  /** The disk is looked at again after so many bytes. */
  private static final long BETWEEN_LOOKS = 16L << 20;

  private final Path file;
  private final DownloadLimits limits;
  private final OutputStream out;
  private long size;
  private long nextLook = BETWEEN_LOOKS;

  private BodyFile(Path file, DownloadLimits limits, OutputStream out) {
    this.file = file;
    this.limits = limits;
    this.out = out;
  }

  static BodyFile create(Path file, DownloadLimits limits) throws DownloadException {
    try {
      return new BodyFile(file, limits, Files.newOutputStream(file));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * @param declared bytes to come; -1: unknown
   */
  void reserve(long declared) throws DownloadException {
    if (declared > limits.size()) {
      throw new DownloadException(DownloadFailure.TOO_LARGE, "declared " + declared + " bytes");
    }
    checkDisk(Math.max(declared, 0));
  }

  void write(byte[] bytes, int length) throws DownloadException {
    if (size + length > limits.size()) {
      throw new DownloadException(
          DownloadFailure.TOO_LARGE, "more than " + limits.size() + " bytes");
    }
    try {
      out.write(bytes, 0, length);
    } catch (IOException e) {
      throw failed(e);
    }
    size += length;
    if (size >= nextLook) {
      nextLook = size + BETWEEN_LOOKS;
      checkDisk(0);
    }
  }

  private void checkDisk(long toCome) throws DownloadException {
    try {
      long free = Files.getFileStore(file).getUsableSpace();
      if (free - toCome < limits.freeSpace()) {
        throw new DownloadException(DownloadFailure.STORAGE_FAILED, "the disk is too full");
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  long size() {
    return size;
  }

  /** Everything was written. */
  void complete() throws DownloadException {
    try {
      out.close();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** The class only: the message has the path. */
  private static DownloadException failed(IOException e) {
    return new DownloadException(DownloadFailure.STORAGE_FAILED, e.getClass().getSimpleName());
  }
}
