package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one officer has to look after in one place, its parts included: counted anew whenever one of
 * that officer's pairings changed.
 *
 * @param seq number of the claim under which it was counted
 * @param at the place
 */
record LoadDocument(
    @BsonId String id,
    long seq,
    List<String> within,
    String order,
    String at,
    String officer,
    int first,
    int second,
    int total)
    implements Sequenced, Listed {

  static LoadDocument of(String at, Load load, long seq) {
    return new LoadDocument(
        load.officer() + " " + at,
        seq,
        new AreaCode(at).within(),
        load.officer() + " " + at,
        at,
        load.officer(),
        load.first(),
        load.second(),
        load.total());
  }

  Load load() {
    return new Load(officer, first, second);
  }
}
