package cn.tongxin.activity.cadence;

import cn.tongxin.activity.gathering.GatheringKind;
import cn.tongxin.eventing.Outboxed;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it is stored.
 *
 * @param rule who owes what and how often; there is one of it
 * @param owed who owes what
 * @param dueOn when something is to be said of the next period: on its first day, then on the day
 *     after it; absent when the duty has ended
 * @param missed true while something is missed and not made up for, otherwise absent
 */
record CadenceDocument(
    @BsonId UUID id,
    long version,
    Outgoing outgoing,
    List<String> within,
    String order,
    String rule,
    String owed,
    @Nullable String dueOn,
    @Nullable Boolean missed,
    CadenceTerms terms,
    @Nullable Period next,
    Cadence.@Nullable Standing standing,
    @Nullable List<Cadence.Gap> gaps)
    implements Outboxed, Listed {

  static CadenceDocument of(Cadence.Snapshot s, long version, Outgoing outgoing) {
    CadenceTerms terms = s.terms();
    String owed = owed(terms.kind(), terms.area(), terms.organisationId());
    return new CadenceDocument(
        s.id(),
        version,
        outgoing,
        terms.area().within(),
        terms.area() + "|" + terms.kind() + "|" + s.id(),
        owed + "|" + terms.every(),
        owed,
        dueOn(s),
        s.gaps().isEmpty() ? null : true,
        terms,
        s.next(),
        s.standing(),
        s.gaps().isEmpty() ? null : s.gaps());
  }

  private static @Nullable String dueOn(Cadence.Snapshot s) {
    Period next = s.next();
    return next == null ? null : (s.standing() == null ? next.from() : next.over()).toString();
  }

  static String owed(GatheringKind kind, AreaCode area, @Nullable UUID organisationId) {
    return kind + "|" + (organisationId == null ? area : organisationId);
  }

  Cadence cadence() {
    return Cadence.stored(
        new Cadence.Snapshot(
            id,
            terms,
            next,
            standing,
            Objects.requireNonNullElse(gaps, List.of()),
            version,
            outgoing));
  }
}
