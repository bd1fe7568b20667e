package dev.scriptorium.worker.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Long recordings of nothing that take no room: 8,000 samples of mu-law per second, all zero. */
final class Wave {

  private static final int RATE = 8000;

  private Wave() {}

  static Path sparse(Path file, long seconds) throws IOException {
    long size = RATE * seconds;
    ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
    header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (size + 36));
    header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    header.putShort((short) 7).putShort((short) 1).putInt(RATE).putInt(RATE);
    header.putShort((short) 1).putShort((short) 8);
    header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) size).flip();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(header);
      channel.write(ByteBuffer.wrap(new byte[1]), 44 + size - 1);
    }
    return file;
  }
}
