package cn.tongxin.roster.household;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.pairing.Caretaking;
import cn.tongxin.roster.pairing.SubjectKind;
import cn.tongxin.serving.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who lives where, for features that take two entries of one person for one. */
@Service
public class LodgingService {
  private static final int TRIES = 5;

  private final Households households;
  private final Caretaking care;

  LodgingService(Households households, Caretaking care) {
    this.households = households;
    this.care = care;
  }

  /** The household in which the member lives, or null. */
  public @Nullable UUID of(UUID member) {
    return households.of(Scope.platform(), List.of(member)).stream()
        .map(Household::id)
        .findFirst()
        .orElse(null);
  }

  /** One leaves and one enters; who lives elsewhere by now stays there. */
  public void swap(UUID household, @Nullable UUID leaving, @Nullable UUID entering) {
    boolean _ = ConcurrentChange.retrying(TRIES, () -> trySwap(household, leaving, entering));
    care.settle(SubjectKind.HOUSEHOLD, List.of(household));
  }

  private boolean trySwap(UUID id, @Nullable UUID leaving, @Nullable UUID entering) {
    Household household = households.byId(Scope.platform(), id).orElseThrow();
    Roof roof = household.roof();
    List<UUID> living = new ArrayList<>(roof.members());
    boolean _ = leaving != null && living.remove(leaving);
    if (entering != null && of(entering) == null) {
      living.add(entering);
    }
    boolean news = household.change(roof.with(living));
    if (news) {
      households.save(Scope.platform(), household);
    }
    return news;
  }
}
