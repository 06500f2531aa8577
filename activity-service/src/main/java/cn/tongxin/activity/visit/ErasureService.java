package cn.tongxin.activity.visit;

import cn.tongxin.serving.CauseKind;
import cn.tongxin.serving.Receipts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Carries an erasure out in this service. The member is noted as erased first and the words are
 * looked for after that, while whoever records a visit writes the words first and looks for the
 * note after that: one of the two always sees the other.
 */
@Service
class ErasureService implements ErasedMembers {
  private final MongoErasedMembers erased;
  private final List<WordsOfMembers> words;
  private final Receipts receipts;

  ErasureService(MongoErasedMembers erased, List<WordsOfMembers> words, Receipts receipts) {
    this.erased = erased;
    this.words = words;
    this.receipts = receipts;
  }

  void carryOut(UUID memberRef, UUID erasureId) {
    erased.add(memberRef);
    receipts.issue(CauseKind.ERASURE, erasureId, forget(memberRef));
  }

  @Override
  public boolean contains(UUID memberRef) {
    return erased.contains(memberRef);
  }

  @Override
  public Set<UUID> among(Collection<UUID> memberRefs) {
    return memberRefs.isEmpty() ? Set.of() : erased.among(memberRefs);
  }

  @Override
  public int forget(UUID memberRef) {
    return words.stream().mapToInt(records -> records.forget(memberRef)).sum();
  }
}
