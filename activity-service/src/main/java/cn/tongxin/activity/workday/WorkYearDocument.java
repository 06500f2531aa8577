package cn.tongxin.activity.workday;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** A notice that a county entered, as it is stored. */
record WorkYearDocument(
    @BsonId String id, long version, List<String> within, String order, WorkYear noted)
    implements Listed {

  static WorkYearDocument of(AreaCode county, WorkYear year, long version) {
    String id = id(county, year.year());
    return new WorkYearDocument(id, version, county.within(), id, year);
  }

  static String id(AreaCode county, int year) {
    return county + ":" + year;
  }
}
