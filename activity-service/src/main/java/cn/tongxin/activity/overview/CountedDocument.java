package cn.tongxin.activity.overview;

import cn.tongxin.serving.Listed;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/** In which months a record was ever counted, so that it is taken out where it counts no more. */
record CountedDocument(@BsonId String id, List<String> within, String order, List<String> months)
    implements Listed {

  /** What a record adds, with nothing for each month in which it counted before. */
  Map<YearMonth, Map<String, Long>> completed(Map<YearMonth, Map<String, Long>> now) {
    Map<YearMonth, Map<String, Long>> all = new HashMap<>(now);
    months.forEach(month -> all.putIfAbsent(YearMonth.parse(month), Map.of()));
    return all;
  }
}
