package cn.tongxin.roster.card;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The cards of one pairing as they are stored, the newest last.
 *
 * @param id of the pairing
 */
record CardDocument(
    @BsonId UUID id, long version, List<String> within, String order, List<Issue> issues)
    implements Listed {

  static CardDocument none(UUID pairing, AreaCode area) {
    return new CardDocument(pairing, 0, area.within(), pairing.toString(), List.of());
  }

  CardDocument and(Printed printed, LocalDate day) {
    Issue next = new Issue(issues.size() + 1, printed, day);
    return new CardDocument(
        id, version + 1, within, order, Stream.concat(issues.stream(), Stream.of(next)).toList());
  }

  @Nullable Issue last() {
    return issues.isEmpty() ? null : issues.getLast();
  }

  /** One card: its number among those of the pairing. */
  record Issue(int number, Printed printed, LocalDate issuedOn) {}

  /** What stands on a card. */
  record Printed(String officer, @Nullable String name, String phone, String hours) {
    static Printed of(Contact contact) {
      return new Printed(contact.officer(), contact.name(), contact.phone(), contact.hours());
    }
  }
}
