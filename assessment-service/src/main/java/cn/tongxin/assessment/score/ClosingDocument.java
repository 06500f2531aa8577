package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A period with its closings as it is stored; the errand is absent while nothing is to be done. */
record ClosingDocument(
    @BsonId String id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    int year,
    Period period,
    Closing.Stage stage,
    List<Closing.Round> rounds,
    @Nullable Errand errand)
    implements Outboxed, Listed {

  static String id(AreaCode county, int year, Period period) {
    return county + "|" + year + "|" + period;
  }

  static ClosingDocument of(Closing closing, long version, Outgoing outgoing, Instant now) {
    String id = id(closing.county(), closing.year(), closing.period());
    boolean waits =
        closing.stage() == Closing.Stage.CLOSING || closing.stage() == Closing.Stage.REOPENING;
    return new ClosingDocument(
        id,
        version,
        outgoing,
        closing.county().within(),
        id,
        closing.year(),
        closing.period(),
        closing.stage(),
        closing.rounds(),
        waits ? Errand.dueAt(now) : null);
  }

  Closing closing() {
    return new Closing(new AreaCode(within.getLast()), year, period, stage, rounds);
  }
}
