package cn.tongxin.assessment.score;

import cn.tongxin.eventing.EventTypes;
import cn.tongxin.serving.TerritoryListener;
import java.util.List;

/** All event types that this service reads. */
public final class ReadTypes {
  public static List<EventTypes<?>> all() {
    return List.of(
        cn.tongxin.assessment.receipt.ReadTypes.members(),
        cn.tongxin.assessment.place.ReadTypes.places(),
        cn.tongxin.assessment.budget.ReadTypes.spendings(),
        cn.tongxin.assessment.award.ReadTypes.teams(),
        VisitListener.TYPES,
        WindowListener.TYPES,
        RequestListener.TYPES,
        GatheringListener.TYPES,
        EntryListener.TYPES,
        FindingListener.TYPES,
        LetterListener.TYPES,
        cn.tongxin.assessment.figures.ReadTypes.enterprises(),
        TerritoryListener.TYPES);
  }

  private ReadTypes() {}
}
