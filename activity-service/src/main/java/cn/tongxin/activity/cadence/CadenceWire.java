package cn.tongxin.activity.cadence;

import cn.tongxin.activity.gathering.GatheringKind;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The published form of what becomes known of a duty: see {@code contracts/events/activity}. */
final class CadenceWire {
  private static final String TYPE = "cn.tongxin.activity.cadence-";

  static EventDraft draft(CadenceEvent event) {
    return switch (event) {
      case CadenceEvent.Due(UUID id, CadenceTerms terms, Period period) ->
          new EventDraft(TYPE + "due.v1", Begun.of(id, terms, period));
      case CadenceEvent.Dropped(UUID id, CadenceTerms terms, Period period) ->
          new EventDraft(TYPE + "dropped.v1", Begun.of(id, terms, period));
      case CadenceEvent.Missed(UUID id, CadenceTerms terms, Period period, int held) ->
          new EventDraft(TYPE + "missed.v1", Judged.of(id, terms, period, held));
      case CadenceEvent.Met(UUID id, CadenceTerms terms, Period period, int held) ->
          new EventDraft(TYPE + "met.v1", Judged.of(id, terms, period, held));
    };
  }

  private record Begun(
      UUID cadenceId,
      AreaCode area,
      @Nullable UUID organisationId,
      String period,
      LocalDate from,
      LocalDate to) {
    static Begun of(UUID id, CadenceTerms terms, Period period) {
      return new Begun(
          id, terms.area(), terms.organisationId(), period.name(), period.from(), period.to());
    }
  }

  private record Judged(
      UUID cadenceId,
      GatheringKind kind,
      AreaCode area,
      @Nullable UUID organisationId,
      String period,
      LocalDate from,
      LocalDate to,
      int required,
      int held) {
    static Judged of(UUID id, CadenceTerms terms, Period period, int held) {
      return new Judged(
          id,
          terms.kind(),
          terms.area(),
          terms.organisationId(),
          period.name(),
          period.from(),
          period.to(),
          terms.atLeast(),
          held);
    }
  }

  private CadenceWire() {}
}
