package cn.tongxin.roster.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.serving.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A .csv file in UTF-8 or, where it cannot be that, in GB18030 (Excel's own on Chinese Windows).
 */
final class CsvDocument implements Sheet {
  private static final List<Charset> CHARSETS = List.of(UTF_8, Charset.forName("GB18030"));
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Upload upload;
  private final Charset charset;

  CsvDocument(Upload upload) {
    this.upload = upload;
    this.charset =
        CHARSETS.stream()
            .filter(this::fits)
            .findFirst()
            .orElseThrow(() -> Problem.invalid("file", "import.charset"));
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
        CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
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
