package cn.tongxin.roster.member;

import cn.tongxin.eventing.ConcurrentChange;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Wraps the members' keys anew when a newer master key is in the file. An older one may leave the
 * file when this has said that it wraps nothing more. Any number of instances may do this at once.
 */
@Service
final class RewrapService {
  private static final Logger log = LoggerFactory.getLogger(RewrapService.class);
  private static final int AT_ONCE = 500;

  private final MasterKeyService master;
  private final VaultService vault;
  private final Members members;

  /** Whether this instance has looked for members stored before the wrapping key was noted. */
  private boolean noted;

  RewrapService(MasterKeyService master, VaultService vault, Members members) {
    this.master = master;
    this.vault = vault;
    this.members = members;
  }

  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
  void sweep() {
    try {
      master.reread();
      int changed = rewrapAll();
      if (changed > 0) {
        log.atInfo()
            .addKeyValue("members", changed)
            .addKeyValue("newest", master.newest())
            .log("no member's key is wrapped by an older master key any more");
      }
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("error", e.getClass().getName()).log("left to the next sweep");
    }
  }

  private int rewrapAll() {
    int changed = 0;
    if (!noted) {
      changed += rewrapAll(() -> members.wrappedUnnoted(AT_ONCE));
      noted = true;
    }
    List<String> older = master.older();
    return older.isEmpty() ? changed : changed + rewrapAll(() -> members.wrappedBy(older, AT_ONCE));
  }

  private int rewrapAll(Supplier<List<Member>> next) {
    int changed = 0;
    for (List<Member> some = next.get(); !some.isEmpty(); some = next.get()) {
      some.forEach(vault::rewrap);
      changed += some.size();
      save(some);
    }
    return changed;
  }

  private void save(List<Member> some) {
    try {
      members.saveAll(some);
    } catch (ConcurrentChange e) {
      log.atDebug().log("some were changed meanwhile and come again");
    }
  }
}
