package cn.tongxin.assessment.score;

import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.errand.Errand;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A closing as it is stored; the errand is absent once it is done. */
record ClosingDocument(
    @BsonId String id,
    List<String> within,
    String order,
    int year,
    Period period,
    Instant at,
    @Nullable Errand errand)
    implements Listed {

  static String id(AreaCode county, int year, Period period) {
    return county + "|" + year + "|" + period;
  }

  static ClosingDocument of(Closing closing) {
    String id = id(closing.county(), closing.year(), closing.period());
    return new ClosingDocument(
        id,
        closing.county().within(),
        id,
        closing.year(),
        closing.period(),
        closing.at(),
        Errand.dueAt(closing.at()));
  }

  Closing closing() {
    return new Closing(new AreaCode(within.getLast()), year, period, at, errand == null);
  }
}
