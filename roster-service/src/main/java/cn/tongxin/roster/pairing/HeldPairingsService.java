package cn.tongxin.roster.pairing;

import cn.tongxin.roster.HeldData;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who looks after the member, who did, and on which days the member was visited. */
@Service
final class HeldPairingsService implements HeldData {
  private final Pairings pairings;
  private final MongoVisitDays visits;

  HeldPairingsService(Pairings pairings, MongoVisitDays visits) {
    this.pairings = pairings;
    this.visits = visits;
  }

  /** A day on which the member was visited, and by whom. */
  record VisitDay(LocalDate on, List<String> officers) {
    static VisitDay of(VisitDayDocument day) {
      return new VisitDay(day.on(), day.officers());
    }
  }

  @Override
  public Map<String, Object> of(Scope scope, UUID memberRef) {
    return Map.of(
        "pairings",
        pairings.ofMembers(scope, List.of(memberRef)).stream().map(PairingBody::of).toList(),
        "visitDays",
        visits.since(memberRef, LocalDate.EPOCH).stream().map(VisitDay::of).toList());
  }

  /** A visit that is told of again later comes back as a day and an opaque id, and no more. */
  @Override
  public void forget(UUID memberRef) {
    visits.forget(memberRef);
  }
}
