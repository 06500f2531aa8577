package cn.tongxin.roster.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Iterator;

/** Pieces of a file as one stream, of which one is in memory at a time. */
final class PieceStream extends InputStream {
  private final Iterator<byte[]> pieces;
  private ByteArrayInputStream now = new ByteArrayInputStream(new byte[0]);

  PieceStream(Iterator<byte[]> pieces) {
    this.pieces = pieces;
  }

  @Override
  public int read() {
    int next = now.read();
    return next < 0 && isContinued() ? read() : next;
  }

  @Override
  public int read(byte[] into, int from, int most) {
    int count = now.read(into, from, most);
    return count < 0 && isContinued() ? read(into, from, most) : count;
  }

  private boolean isContinued() {
    boolean more = pieces.hasNext();
    if (more) {
      now = new ByteArrayInputStream(pieces.next());
    }
    return more;
  }
}
