package cn.tongxin.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDiaryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir Path data;

  @Test
  void theDayOfTheFirstLoadingStays() throws IOException {
    assertThat(DemoDiary.in(data, DAY).loadedOn()).isEqualTo(DAY);
    assertThat(DemoDiary.in(data, DAY.plusDays(40)).loadedOn()).isEqualTo(DAY);
  }

  @Test
  void everyStoryHasItsNumber() throws IOException {
    assertThat(DemoDiary.in(data, DAY).nextStory()).isEqualTo(1);
    assertThat(DemoDiary.in(data, DAY).nextStory()).isEqualTo(2);
  }
}
