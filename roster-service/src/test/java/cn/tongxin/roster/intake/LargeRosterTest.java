package cn.tongxin.roster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.roster.catalogue.TheCatalogue;
import cn.tongxin.roster.member.MasterKeyService;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Territory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** What a large roster holds in memory while it is gone through. */
class LargeRosterTest {
  private static final int ROWS = 100_000;
  private static final long MOST = 128L << 20;

  /** Every text is another one, so that all of them are in the table of shared texts. */
  private static byte[] roster() throws IOException {
    var file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("名册");
      List<String> header = List.of("姓名", "联系电话", "所属村", "住址", "单位及职务");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(0, i, header.get(i));
      }
      for (int i = 1; i <= ROWS; i++) {
        sheet.value(i, 0, "庚" + (char) ('一' + i % 5000) + (char) ('一' + i / 5000));
        sheet.value(i, 1, String.valueOf(13_000_000_000L + i));
        sheet.value(i, 3, "柳园村" + i + "号");
        sheet.value(i, 4, "第" + i + "厂厂长");
        if (i % 1000 == 0) {
          sheet.flush();
        }
      }
    }
    return file.toByteArray();
  }

  /** A village's own rows need not name it. */
  private static Places unasked() {
    return (Places)
        Proxy.newProxyInstance(
            Places.class.getClassLoader(),
            new Class<?>[] {Places.class},
            (_, method, _) -> {
              throw new AssertionError(method.toString());
            });
  }

  private static long live() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void aHundredThousandRowsNeedLittleMoreMemory() throws IOException {
    byte[] file = roster();
    long before = live();
    AtomicInteger rows = new AtomicInteger();
    AtomicLong most = new AtomicLong();

    Sheet sheet = Sheet.allIn(() -> new ByteArrayInputStream(file));
    HeaderReader headers = new HeaderReader(TheCatalogue.read(), ColumnMapping.none());
    FileCheck check = new FileCheck(headers, ROWS);
    sheet.rows(check);
    AreaCode village = new AreaCode("410225105201");
    PlaceBook places = new PlaceBook(village, Territory.plain(), unasked());
    RowReader reader =
        new RowReader(
            places,
            _ -> Optional.empty(),
            new MasterKeyService(new byte[32]),
            LocalDate.of(2026, 11, 22));
    RosterReading reading =
        new RosterReading(
            check.tables(),
            reader,
            0,
            part -> {
              if (rows.addAndGet(part.size()) % (ROWS / 2) == 0) {
                most.accumulateAndGet(live() - before, Math::max);
              }
            });
    sheet.rows(reading);
    reading.finish();

    System.out.println("100,000 rows: " + (most.get() >> 20) + " MiB more at most");
    assertThat(rows).hasValue(ROWS);
    assertThat(most).hasPositiveValue().hasValueLessThan(MOST);
  }
}
