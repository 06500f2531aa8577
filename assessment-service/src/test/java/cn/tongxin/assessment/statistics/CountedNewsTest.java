package cn.tongxin.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.AssessmentHttp;
import cn.tongxin.assessment.score.Credits;
import cn.tongxin.eventing.TestStore;
import com.mongodb.client.model.Filters;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AssessmentHttp
class CountedNewsTest {
  @Autowired private Credits credits;
  @Autowired private TestStore store;

  @Test
  void aVisitLetsItsTownshipAndMonthBeLookedAtAlsoWhenItIsHeardAgain() {
    UUID visit = UUID.randomUUID();
    credits.visitOn(visit, "410225188201", "2024-03-03");
    store.database().getCollection("statisticsWork").deleteMany(Filters.empty());

    credits.visitOn(visit, "410225188201", "2024-03-03");

    assertThat(
            store
                .database()
                .getCollection("statisticsWork")
                .countDocuments(Filters.eq("410225188|2024-03")))
        .isEqualTo(1);
  }
}
