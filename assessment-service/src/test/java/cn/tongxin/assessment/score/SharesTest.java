package cn.tongxin.assessment.score;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.scheme.Measure;
import cn.tongxin.serving.AreaCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {
  private static final Evidence ONE =
      new Evidence(
          "visit:1",
          Measure.VISITS,
          "",
          LocalDate.of(2026, 3, 1),
          UUID.randomUUID(),
          1,
          1,
          0,
          List.of(),
          null,
          Instant.EPOCH);

  /** So many villages with so many pieces each. */
  private static Map<TallyKey, List<Evidence>> backlog(int villages, int pieces) {
    return IntStream.range(0, villages)
        .mapToObj(n -> new TallyKey(new AreaCode("410225105%03d".formatted(201 + n)), 2026))
        .collect(Collectors.toMap(key -> key, _ -> Collections.nCopies(pieces, ONE)));
  }

  @Test
  void aShareHoldsWholeTalliesAndEachIsInOneShare() {
    Map<TallyKey, List<Evidence>> all = backlog(10, 100);

    List<Map<TallyKey, List<Evidence>>> shares = Shares.of(all);

    assertThat(shares).hasSize(4).filteredOn(share -> share.size() == 3).hasSize(3);
    assertThat(shares.stream().flatMap(share -> share.entrySet().stream()))
        .containsExactlyInAnyOrderElementsOf(all.entrySet());
  }
}
