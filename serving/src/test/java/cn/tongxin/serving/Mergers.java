package cn.tongxin.serving;

import cn.tongxin.eventing.Received;
import cn.tongxin.serving.TerritoryListener.PlaceMerged;
import cn.tongxin.serving.TerritoryListener.Redirect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Mergers of one county as roster tells of them, one after the other. */
public final class Mergers {
  private final AreaCode county;
  private final List<Redirect> redirects = new ArrayList<>();

  public Mergers(AreaCode county) {
    this.county = county;
  }

  /** The event of the next merger. */
  public Received<PlaceMerged> merged(AreaCode code, AreaCode into) {
    redirects.add(new Redirect(code, into));
    UUID id = new UUID(0, redirects.size());
    return new Received<>(
        new PlaceMerged(id, county, code, into, List.copyOf(redirects)),
        county.value(),
        redirects.size(),
        Instant.parse("2026-11-22T02:00:00Z"),
        null);
  }
}
