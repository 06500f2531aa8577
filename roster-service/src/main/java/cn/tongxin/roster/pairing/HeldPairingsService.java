package cn.tongxin.roster.pairing;

import cn.tongxin.roster.HeldData;
import cn.tongxin.serving.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who looks after the member, and who did. */
@Service
final class HeldPairingsService implements HeldData {
  private final Pairings pairings;

  HeldPairingsService(Pairings pairings) {
    this.pairings = pairings;
  }

  @Override
  public Map<String, Object> of(Scope scope, UUID memberRef) {
    return Map.of(
        "pairings",
        pairings.ofMembers(scope, List.of(memberRef)).stream().map(PairingBody::of).toList());
  }
}
