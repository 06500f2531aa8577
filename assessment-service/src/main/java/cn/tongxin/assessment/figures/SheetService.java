package cn.tongxin.assessment.figures;

import cn.tongxin.assessment.score.MonthlySums;
import cn.tongxin.assessment.score.MonthlySums.CountedRecord;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes sheets of the sums that are kept for scores, and of what roster tells of enterprises. */
@Service
class SheetService implements Sheets {
  private final MonthlySums sums;
  private final MongoEnterprises enterprises;

  SheetService(MonthlySums sums, MongoEnterprises enterprises) {
    this.sums = sums;
    this.enterprises = enterprises;
  }

  @Override
  public List<Sheet> of(Scope scope, YearMonth from, YearMonth to) {
    Drawing drawing = new Drawing(enterprises.in(scope), scope);
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      drawing.contacts(month);
    }
    sums.of(scope, from, to).forEach(drawing::add);
    return drawing.sheets();
  }

  @Override
  public Page<CountedRecord> records(
      Scope scope, Figure figure, YearMonth from, YearMonth to, PageQuery page) {
    if (!figure.isDistinct()) {
      return sums.records(scope, figure.behind(from, to), page);
    }
    Contacted contacted = Contacted.of(enterprises.in(scope), scope, from, to);
    return figure == Figure.KEY_ENTERPRISES_CONTACTED
        ? contacted.page(page)
        : sums.records(scope, contacted.visits(figure.behind(from, to)), page);
  }
}
