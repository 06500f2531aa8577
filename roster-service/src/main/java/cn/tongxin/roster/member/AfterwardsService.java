package cn.tongxin.roster.member;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Service;

/** Tells every feature that has something to do when members changed. */
@Service
@Primary
final class AfterwardsService implements MemberFollowUp {
  private final List<MemberFollowUp> features;

  AfterwardsService(List<MemberFollowUp> features) {
    this.features = List.copyOf(features);
  }

  @Override
  public void settle(Collection<UUID> members) {
    features.forEach(feature -> feature.settle(members));
  }
}
