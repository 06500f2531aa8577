package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * That a member was visited, as it is stored; whoever may see the pairing may see it.
 *
 * @param officers who went; nobody where it was voided
 * @param mustVisitId the window that it answers, where it answers one
 */
record VisitDayDocument(
    @BsonId UUID id,
    long seq,
    List<String> within,
    String order,
    UUID memberRef,
    LocalDate on,
    List<String> officers,
    @Nullable UUID mustVisitId)
    implements Sequenced, Listed {

  static VisitDayDocument of(VisitListener.Visit visit, long seq) {
    return new VisitDayDocument(
        visit.id(),
        seq,
        List.of(),
        visit.id().toString(),
        visit.memberRef(),
        visit.on(),
        visit.officers(),
        visit.mustVisitId());
  }
}
