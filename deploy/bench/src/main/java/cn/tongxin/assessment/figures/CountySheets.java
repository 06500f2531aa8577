package cn.tongxin.assessment.figures;

import cn.tongxin.assessment.score.MonthlySums;
import com.mongodb.client.MongoDatabase;

/** For the bench: sheets as the service makes them. */
public final class CountySheets {

  /** Of what a database holds. */
  public static Sheets of(MonthlySums sums, MongoDatabase database) {
    return new SheetService(sums, new MongoEnterprises(database));
  }

  private CountySheets() {}
}
