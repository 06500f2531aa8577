package cn.tongxin.activity.gathering;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A series as it is stored. */
record SeriesDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    String madeUntil,
    SeriesTerms terms)
    implements Versioned, Listed {

  static SeriesDocument of(Series series, UUID writer) {
    return new SeriesDocument(
        series.id(),
        series.version() + 1,
        writer,
        series.terms().plan().area().within(),
        series.terms().plan().kind() + "|" + series.id(),
        series.madeUntil().toString(),
        series.terms());
  }

  Series series() {
    return new Series(id, terms, LocalDate.parse(madeUntil), version);
  }
}
