package cn.tongxin.assessment.score;

import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A score as it is stored, under the id of its letter. */
record ScoreDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    int year,
    long basis,
    Score score)
    implements Outboxed, Listed {

  static ScoreDocument of(Scores.Computed computed, long version, Outgoing outgoing) {
    var letter = computed.letter();
    return new ScoreDocument(
        letter.id(),
        version,
        outgoing,
        letter.area().within(),
        letter.year() + "|" + letter.area(),
        letter.year(),
        computed.basis(),
        computed.score());
  }

  Scores.Published published() {
    return new Scores.Published(id, new AreaCode(within.getLast()), year, score);
  }
}
