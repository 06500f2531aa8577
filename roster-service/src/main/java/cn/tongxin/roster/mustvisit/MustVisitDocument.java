package cn.tongxin.roster.mustvisit;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A window as it is stored: without its reason, as everywhere else. */
record MustVisitDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    UUID memberRef,
    AreaCode area,
    List<String> officers,
    LocalDate from,
    LocalDate to,
    boolean withdrawn)
    implements Outboxed, Listed {

  static MustVisitDocument of(MustVisit window, Outgoing outgoing) {
    Owed owed = window.owed();
    return new MustVisitDocument(
        window.id(),
        window.revision().version() + 1,
        outgoing,
        owed.area().within(),
        owed.from() + " " + window.id(),
        owed.memberRef(),
        owed.area(),
        owed.officers(),
        owed.from(),
        owed.to(),
        window.withdrawn());
  }

  MustVisit window() {
    Owed owed = new Owed(memberRef, area, officers, from, to);
    return new MustVisit(id, owed, withdrawn, new Revision(version, outgoing));
  }
}
