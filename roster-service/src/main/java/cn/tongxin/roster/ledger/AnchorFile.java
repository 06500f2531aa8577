package cn.tongxin.roster.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Anchors in a file that only ever grows, one line of chain, number and hash for each entry;
 * several instances may share it. It belongs on a disk that the database's administrator cannot
 * write to.
 */
final class AnchorFile implements Anchors {
  private final Path file;

  AnchorFile(Path file) {
    this.file = file;
  }

  @Override
  public synchronized void note(String chain, long number, String hash) {
    byte[] line = (chain + " " + number + " " + hash + "\n").getBytes(UTF_8);
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      int _ = out.write(ByteBuffer.wrap(line));
      out.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger's anchor cannot be noted", e);
    }
  }
}
