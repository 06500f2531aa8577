package cn.tongxin.roster.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.serving.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A text file with a row a line, its cells divided by commas, or by tabs or semicolons where it has
 * more of them: in UTF-8 or, where it cannot be that, in GB18030 (Excel's own on Chinese Windows),
 * or in UTF-16 where it begins with its mark (Excel's "Unicode text").
 */
final class CsvDocument implements Sheet {
  private static final List<Charset> CHARSETS = List.of(UTF_8, Charset.forName("GB18030"));
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** In so many characters, enough lines are met to see what divides their cells. */
  private static final int ENOUGH = 16 * 1024;

  private final Upload upload;
  private final Charset charset;
  private final CSVFormat format;

  CsvDocument(Upload upload) {
    this.upload = upload;
    this.charset =
        candidates().stream()
            .filter(this::fits)
            .findFirst()
            .orElseThrow(() -> Problem.invalid("file", "import.charset"));
    this.format = CSVFormat.RFC4180.builder().setDelimiter(delimiter()).get();
  }

  private List<Charset> candidates() {
    try (InputStream in = upload.open()) {
      byte[] mark = in.readNBytes(2);
      boolean wide = mark.length == 2 && (mark[0] & mark[1] & 0xFE) == 0xFE && mark[0] != mark[1];
      return wide ? List.of(mark[0] == (byte) 0xFF ? UTF_16LE : UTF_16BE) : CHARSETS;
    } catch (IOException e) {
      throw Sheet.unreadable();
    }
  }

  private char delimiter() {
    char[] some = new char[ENOUGH];
    try (Reader reader = new BufferedReader(strict(upload.open(), charset))) {
      int read = Math.max(reader.read(some), 0);
      return Stream.of(',', '\t', ';')
          .max(Comparator.comparingLong(of -> count(some, read, of)))
          .orElse(',');
    } catch (IOException e) {
      throw Sheet.unreadable();
    }
  }

  private static long count(char[] some, int length, char wanted) {
    return IntStream.range(0, length).filter(i -> some[i] == wanted).count();
  }

  /** Reads all of it, because the first wrong byte may be the last one. */
  private boolean fits(Charset candidate) {
    char[] some = new char[8192];
    try (Reader reader = strict(upload.open(), candidate)) {
      for (int read = reader.read(some); read >= 0; read = reader.read(some)) {
        for (int i = 0; i < read; i++) {
          if (some[i] == 0) {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw Sheet.unreadable();
    }
  }

  @Override
  public void rows(Consumer<SheetRow> each) {
    try (var reader = new BoundedReader(unmarked());
        CSVParser parser = CSVParser.parse(reader, format)) {
      Iterator<CSVRecord> records = parser.iterator();
      while (hasNext(records)) {
        reader.nextRecord();
        each.accept(row(records.next()));
      }
    } catch (IOException e) {
      throw Sheet.unreadable();
    }
  }

  /** The parser says that a file ends inside quotation marks by an unchecked exception. */
  private static boolean hasNext(Iterator<CSVRecord> records) {
    try {
      return records.hasNext();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw Sheet.unreadable();
    }
  }

  private static SheetRow row(CSVRecord csv) {
    List<String> cells = csv.stream().toList();
    return new SheetRow("", Math.toIntExact(csv.getRecordNumber()), cells, Set.of());
  }

  private Reader unmarked() throws IOException {
    InputStream bytes = new BufferedInputStream(upload.open());
    var reader = new java.io.PushbackReader(strict(bytes, charset));
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }

  private static Reader strict(InputStream bytes, Charset charset) {
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
