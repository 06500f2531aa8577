package cn.tongxin.assessment.briefing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive whose bytes say nothing of when it was made. */
final class FixedZip {
  private static final int END = 0x06054b50;

  /** Of an earlier one the format says more, by the zone of the machine. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** These entries, in their order. */
  static byte[] of(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> one : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(one.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The entries of an archive, in their order, by its table of contents: the JDK's reader of
   * streams refuses what fastexcel writes, which says how long an entry is only after it, in 64
   * bits (seen with JDK 25: "invalid entry size"), and its other reader reads files on disk only.
   */
  static Map<String, byte[]> entries(byte[] archive) {
    ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int end = archive.length - 22;
    while (bytes.getInt(end) != END) {
      end--;
    }
    Map<String, byte[]> entries = new LinkedHashMap<>();
    int at = bytes.getInt(end + 16);
    for (int left = bytes.getShort(end + 10); left > 0; left--) {
      int name = bytes.getShort(at + 28);
      entries.put(new String(archive, at + 46, name, UTF_8), content(bytes, at));
      at += 46 + name + bytes.getShort(at + 30) + bytes.getShort(at + 32);
    }
    return entries;
  }

  private static byte[] content(ByteBuffer bytes, int at) {
    int packed = bytes.getInt(at + 20);
    byte[] content = new byte[bytes.getInt(at + 24)];
    int header = bytes.getInt(at + 42);
    int from = header + 30 + bytes.getShort(header + 26) + bytes.getShort(header + 28);
    if (bytes.getShort(at + 10) == 0) {
      bytes.get(from, content);
      return content;
    }
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(bytes.slice(from, packed));
      int length = inflater.inflate(content);
      if (length < content.length) {
        throw new IllegalStateException("an entry is shorter than its length");
      }
      return content;
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private FixedZip() {}
}
