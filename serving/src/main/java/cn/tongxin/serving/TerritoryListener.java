package cn.tongxin.serving;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Learns from roster which places were merged; every service listens the same way. */
public final class TerritoryListener {
  /** What is read; the same for every service. */
  public static final EventTypes<PlaceMerged> TYPES =
      new EventTypes<PlaceMerged>()
          .on("cn.tongxin.roster.place-merged.v1", PlaceMerged.class, Function.identity());

  private final EventReader reader;
  private final Territories territories;
  private final List<MergerFollowUp> followUps;
  private final Receipts receipts;

  /** Hands what it reads to the territories, then to what follows, and confirms it. */
  public TerritoryListener(
      EventReader reader,
      Territories territories,
      List<MergerFollowUp> followUps,
      Receipts receipts) {
    this.reader = reader;
    this.territories = territories;
    this.followUps = followUps;
    this.receipts = receipts;
  }

  /** One poll. */
  @KafkaListener(topics = "tongxin.roster.territory")
  public void onTerritories(List<ConsumerRecord<String, byte[]>> poll) {
    learn(reader.read(poll, TYPES));
  }

  /** Takes over what was read, and sees to it that everything follows, also a second time. */
  public void learn(List<Received<PlaceMerged>> told) {
    told.forEach(
        event -> territories.learn(event.fact().county(), event.seq(), event.fact().merged()));
    for (Received<PlaceMerged> event : told) {
      PlaceMerged merger = event.fact();
      int changed = followUps.stream().mapToInt(then -> then.merged(merger, event.time())).sum();
      receipts.issue(CauseKind.PLACE_MERGE, merger.mergerId(), changed);
    }
  }

  /** What is read of a merger: the place, and all that were merged in its county so far. */
  public record PlaceMerged(
      UUID mergerId, AreaCode county, AreaCode code, AreaCode into, List<Redirect> redirects) {
    /** Checks that all is there. */
    public PlaceMerged {
      Objects.requireNonNull(mergerId);
      Objects.requireNonNull(county);
      Objects.requireNonNull(code);
      Objects.requireNonNull(into);
      redirects = List.copyOf(redirects);
      boolean elsewhere =
          redirects.stream()
              .anyMatch(r -> !r.code().isWithin(county) || !r.into().isWithin(county));
      if (elsewhere) {
        throw new IllegalArgumentException("a merger leaves the county");
      }
      var _ = Territory.of(merged(redirects));
    }

    private static Map<AreaCode, AreaCode> merged(List<Redirect> redirects) {
      Map<AreaCode, AreaCode> merged = new LinkedHashMap<>();
      redirects.forEach(redirect -> merged.put(redirect.code(), redirect.into()));
      return merged;
    }

    Map<AreaCode, AreaCode> merged() {
      return merged(redirects);
    }
  }

  /** One place that was merged. */
  public record Redirect(AreaCode code, AreaCode into) {
    /** Checks that all is there. */
    public Redirect {
      Objects.requireNonNull(code);
      Objects.requireNonNull(into);
    }
  }
}
