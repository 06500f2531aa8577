package cn.tongxin.roster.intake;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops where one record is longer than any honest one: a quotation mark that is never closed. */
final class BoundedReader extends FilterReader {
  /** Characters; the parser reads a little ahead of the record in hand. */
  private static final int LONGEST = 2 << 20;

  private long sinceRecord;

  BoundedReader(Reader origin) {
    super(origin);
  }

  void nextRecord() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int more) throws IOException {
    sinceRecord += more;
    if (sinceRecord > LONGEST) {
      throw new IOException("record too long");
    }
  }
}
