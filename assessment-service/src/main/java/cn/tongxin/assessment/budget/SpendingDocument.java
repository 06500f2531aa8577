package cn.tongxin.assessment.budget;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is kept, by its id; entries are never changed.
 *
 * @param line the line that it belongs to
 * @param day the line and the day: what is added up at once
 */
record SpendingDocument(
    @BsonId UUID id,
    long seq,
    List<String> within,
    String order,
    String line,
    String day,
    UUID projectId,
    Direction kind,
    long fen,
    LocalDate on,
    @Nullable UUID corrects)
    implements Sequenced, Listed {

  static SpendingDocument of(Spending s, long seq) {
    return new SpendingDocument(
        s.entryId(),
        seq,
        s.line().office().within(),
        s.on() + "|" + s.entryId(),
        s.line().toString(),
        s.line() + "|" + s.on(),
        s.projectId(),
        s.kind(),
        s.fen(),
        s.on(),
        s.corrects());
  }

  Spending spending() {
    return new Spending(id, projectId, LineKey.parse(line), kind, fen, on, corrects);
  }
}
