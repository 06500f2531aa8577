package cn.tongxin.assessment.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReviewWireTest {
  private static final AreaCode COUNTY = new AreaCode("410225");

  @Test
  void aReviewIsSentAsTheFrozenExamplesWithoutItsWordsAndWithoutAnybody() throws Exception {
    try (TestStore store = TestStore.embedded();
        Sent sent = Sent.acknowledged()) {
      MongoReviews reviews = reviews(store, sent);
      Review review = ReviewTest.objected();
      review.answer(ReviewTest.OBJECTION, ReviewTest.answer(Objection.Decision.UPHELD), null);

      reviews.save(Scope.of(COUNTY), review);

      assertThat(sent.types())
          .containsExactly(
              "cn.tongxin.assessment.finding-recorded.v1",
              "cn.tongxin.assessment.review-signed.v1",
              "cn.tongxin.assessment.review-objected.v1",
              "cn.tongxin.assessment.review-answered.v1");
      for (int i = 0; i < 4; i++) {
        String type = sent.types().get(i);
        String payload = new String(sent.records().get(i).value(), UTF_8);
        assertThat(Contracts.violations(type, payload)).isEmpty();
        assertThat(Contracts.tree(payload))
            .isEqualTo(Contracts.tree(Contracts.example(type, i == 0 ? 2 : 1)));
      }
      assertThat(store.watch().strange()).isEmpty();
    }
  }

  @Test
  void aReviewIsReadAsItWasSavedAndAnOpenObjectionIsSeen() throws Exception {
    try (TestStore store = TestStore.embedded();
        Sent sent = Sent.acknowledged()) {
      MongoReviews reviews = reviews(store, sent);
      Review.Snapshot saved = reviews.save(Scope.of(COUNTY), ReviewTest.objected());

      Review read =
          reviews.of(Scope.of(COUNTY), ReviewTest.KEY.letterId(), Period.YEAR_END).orElseThrow();

      assertThat(read.snapshot().objections()).isEqualTo(saved.objections());
      assertThat(read.snapshot().findings()).isEqualTo(saved.findings());
      assertThat(reviews.areOpen(COUNTY, 2026, Period.YEAR_END)).isTrue();
      assertThat(reviews.areOpen(COUNTY, 2026, Period.MID_YEAR)).isFalse();
      assertThat(reviews.areOpen(new AreaCode("410226"), 2026, Period.YEAR_END)).isFalse();
      assertThat(store.watch().strange()).isEmpty();
    }
  }

  private static MongoReviews reviews(TestStore store, Sent sent) {
    return new MongoReviews(
        store.database(), sent.relay(), Sent.encoder(JsonMapper.builder().build()));
  }
}
