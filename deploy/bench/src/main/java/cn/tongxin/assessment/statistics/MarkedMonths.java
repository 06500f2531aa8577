package cn.tongxin.assessment.statistics;

import cn.tongxin.assessment.score.CountedNews;
import cn.tongxin.serving.Territory;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;

/** For the bench: months in which something was counted, marked to be told of. */
public final class MarkedMonths {

  /** As the service marks them; nobody tells of them here. */
  public static CountedNews in(MongoDatabase database) {
    MongoWork work = new MongoWork(database, Clock.systemUTC());
    return news -> work.mark(StatisticService.months(news, Territory.plain()));
  }

  private MarkedMonths() {}
}
