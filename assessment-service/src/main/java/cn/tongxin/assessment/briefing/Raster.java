package cn.tongxin.assessment.briefing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture of four colours, drawn dot by dot and written as PNG. Its numbers are made of dots too,
 * so it looks the same whatever fonts a machine has.
 */
final class Raster {
  static final byte WHITE = 0;
  static final byte DARK = 1;
  static final byte LIGHT = 2;
  static final byte BLACK = 3;

  private static final byte[] COLOURS = {
    -1, -1, -1, 0x1f, 0x4e, 0x79, (byte) 0x9b, (byte) 0xb7, (byte) 0xd4, 0x20, 0x20, 0x20
  };
  private static final String SIGNS = "0123456789.,-";

  /** Each sign is five dots wide and seven high; a number is a row of it, from the top. */
  private static final String[] DOTS = {
    "ehhhhhe", "4c4444e", "eh1248v", "eh161he", "26aiv22", "vgu11he", "6gguhhe", "v124488",
    "ehhehhe", "ehhf12c", "00000cc", "0000448", "000v000"
  };

  private final int width;
  private final int height;
  private final byte[] dots;

  Raster(int width, int height) {
    this.width = width;
    this.height = height;
    this.dots = new byte[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  void box(int x, int y, int wide, int high, byte colour) {
    for (int row = y; row < Math.min(height, y + high); row++) {
      int from = row * width + Math.min(x, width);
      Arrays.fill(dots, from, row * width + Math.min(x + wide, width), colour);
    }
  }

  /** A number with its left upper corner there, each dot of it two by two. */
  void number(int x, int y, String number) {
    int at = x;
    for (int i = 0; i < number.length(); i++) {
      int sign = SIGNS.indexOf(number.charAt(i));
      if (sign >= 0) {
        sign(at, y, DOTS[sign]);
      }
      at += 12;
    }
  }

  private void sign(int x, int y, String rows) {
    for (int row = 0; row < rows.length(); row++) {
      int bits = Character.digit(rows.charAt(row), 32);
      for (int column = 0; column < 5; column++) {
        if ((bits >> (4 - column) & 1) == 1) {
          box(x + column * 2, y + row * 2, 2, 2, BLACK);
        }
      }
    }
  }

  byte[] png() {
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put((byte) 3).put(new byte[3]);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(png, "IHDR", header.array());
    chunk(png, "PLTE", COLOURS);
    chunk(png, "IDAT", deflated());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private byte[] deflated() {
    byte[] rows = new byte[(width + 1) * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(dots, y * width, rows, y * (width + 1) + 1, width);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(rows);
      deflater.finish();
      byte[] some = new byte[8192];
      while (!deflater.finished()) {
        bytes.write(some, 0, deflater.deflate(some));
      }
    }
    return bytes.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String name, byte[] data) {
    byte[] named =
        ByteBuffer.allocate(data.length + 4).put(name.getBytes(US_ASCII)).put(data).array();
    CRC32 crc = new CRC32();
    crc.update(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
