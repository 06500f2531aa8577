package cn.tongxin.assessment.score;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/** Of a tally as it is stored, its sums. */
record MonthlyDocument(@BsonId String id, List<String> within, String order, List<Sum> sums)
    implements Listed {

  /** Those of these months. */
  Stream<MonthlySums.MonthlySum> between(YearMonth from, YearMonth to) {
    AreaCode area = TallyKey.parse(id).area();
    return sums.stream()
        .filter(sum -> sum.month().compareTo(from.toString()) >= 0)
        .filter(sum -> sum.month().compareTo(to.toString()) <= 0)
        .map(
            sum ->
                new MonthlySums.MonthlySum(
                    area,
                    YearMonth.parse(sum.month()),
                    sum.measure(),
                    sum.tag(),
                    sum.done(),
                    sum.due()));
  }
}
