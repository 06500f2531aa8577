package cn.tongxin.roster.composition;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.bson.codecs.pojo.annotations.BsonId;

/** That a county's tables of a month were told, with those that are still to be sent. */
record MonthDocument(@BsonId String id, long version, Outgoing outgoing, LocalDate countedOn)
    implements Outboxed {

  static String id(AreaCode county, YearMonth month) {
    return county + "|" + month;
  }
}
