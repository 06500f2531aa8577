package cn.tongxin.roster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

  @ParameterizedTest
  @CsvSource({
    "1987.06, 1987-06",
    "1987-6, 1987-06",
    "1987年6月, 1987-06",
    "1987年06月份, 1987-06",
    "１９８７．０６, 1987-06",
    "198706, 1987-06",
    "19870612, 1987-06",
    "1987/6/12, 1987-06",
    "1987年6月12日, 1987-06",
    "1987-06-12 00:00:00, 1987-06",
    "31940, 1987-06",
    "31940.0, 1987-06",
    "8000, 1921-11"
  })
  void aMonthIsWrittenInManyWays(String written, YearMonth month) {
    assertThat(WrittenDay.month(written)).hasValue(month);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1987", "1987.13", "六月", "87.6", "2026-02-30", "5", "999999", "-1"})
  void whatIsNoMonthIsNotGuessedAt(String written) {
    assertThat(WrittenDay.month(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01",
    "2026.3.1, 2026-03-01",
    "2026年3月1日, 2026-03-01",
    "２０２６年３月１日, 2026-03-01",
    "20260301, 2026-03-01",
    "46082, 2026-03-01"
  })
  void aDayIsWrittenInManyWays(String written, LocalDate day) {
    assertThat(WrittenDay.day(written)).hasValue(day);
  }

  @ParameterizedTest
  @CsvSource({
    "13900000001, 13900000001",
    "139 0000 0001, 13900000001",
    "１３９００００００１１, 13900000011",
    "1.3900000001E10, 13900000001",
    "1.3900000001E+10, 13900000001",
    "13900000001.0, 13900000001",
    "+86 13900000001, 13900000001",
    "13900000001/13900000002, 13900000001",
    "13900000001、0371-22222222, 13900000001"
  })
  void aNumberIsKnownAgain(String written, String number) {
    assertThat(WrittenPhone.of(written)).hasValue(number);
  }

  @Test
  void aNumberThatLostItsFiguresIsNotTaken() {
    assertThat(WrittenPhone.isRounded("1.39E+10")).isTrue();
    assertThat(WrittenPhone.isRounded("1.3900000001E+10")).isFalse();
    assertThat(WrittenPhone.isRounded("13900000001")).isFalse();
    assertThat(WrittenPhone.isRounded("1E99")).isTrue();
  }

  @Test
  void severalTextsInOneCellComeBackAsTheyWere() {
    List<String> roles = List.of("县政协委员", "商会 副会长");

    assertThat(WrittenList.of(WrittenList.joined(roles))).isEqualTo(roles);
    assertThat(WrittenList.of("县政协委员;商会 副会长\n")).isEqualTo(roles);
  }
}
