package cn.tongxin.roster.duplicate;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.household.LodgingService;
import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFollowUp;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.pairing.Duty;
import cn.tongxin.roster.pairing.Pairing;
import cn.tongxin.roster.pairing.Pairings;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Carries out that two entries are one person, or are not after all. Each step finds for itself
 * whether it was done before, so that whoever goes on after a crash comes to the same end.
 */
@Service
class MergeService {
  private static final int TRIES = 5;

  private final Duplicates duplicates;
  private final Members members;
  private final Pairings pairings;
  private final LodgingService lodging;
  private final MemberFollowUp followUp;

  MergeService(
      Duplicates duplicates,
      Members members,
      Pairings pairings,
      LodgingService lodging,
      MemberFollowUp followUp) {
    this.duplicates = duplicates;
    this.members = members;
    this.pairings = pairings;
    this.lodging = lodging;
    this.followUp = followUp;
  }

  /** What would go along if {@code gone} counted under {@code keep} from that day on. */
  Carried carried(Member gone, Member keep, LocalDate day) {
    List<Pairing> mine = held(gone.id(), day);
    boolean alone = held(keep.id(), day).isEmpty();
    Carried.Begun begun = null;
    if (alone && !mine.isEmpty()) {
      Duty duty = mine.getFirst().duty();
      UUID id = UUID.nameUUIDFromBytes(("merge:" + gone.id() + ":" + keep.id()).getBytes(UTF_8));
      begun =
          new Carried.Begun(
              id,
              keep.profile().area(),
              new Duty(duty.officer(), duty.deputy(), later(duty.from(), day), null));
    }
    UUID household = lodging.of(gone.id());
    boolean enters = household != null && lodging.of(keep.id()) == null;
    return new Carried(
        mine.stream().map(pairing -> new Carried.Ended(pairing.id(), pairing.duty())).toList(),
        begun,
        household,
        enters);
  }

  private List<Pairing> held(UUID member, LocalDate day) {
    return pairings.ofMembers(Scope.platform(), List.of(member)).stream()
        .filter(p -> p.duty().to() == null || !p.duty().to().isBefore(day))
        .toList();
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** Goes on with what was decided until it is done. */
  void carryOut(Duplicate duplicate) {
    Decision decision = Objects.requireNonNull(duplicate.decision());
    Carried carried = Objects.requireNonNull(decision.carried());
    if (duplicate.state() == DuplicateState.MERGING) {
      merge(duplicate, carried, decision.entry());
    } else if (duplicate.state() == DuplicateState.UNDOING) {
      undo(duplicate, carried, Objects.requireNonNull(duplicate.undone()));
    }
    followUp.settle(duplicate.pair().members());
    boolean _ = ConcurrentChange.retrying(TRIES, () -> complete(duplicate));
  }

  private void merge(Duplicate duplicate, Carried carried, Entry entry) {
    UUID keep = Objects.requireNonNull(duplicate.kept());
    for (Carried.Ended ended : carried.ended()) {
      pairing(ended.pairingId(), pairing -> pairing.endBefore(entry.day()));
    }
    Carried.Begun begun = carried.begun();
    if (begun != null && pairings.byId(Scope.platform(), begun.pairingId()).isEmpty()) {
      pairings.save(
          Scope.platform(), Pairing.started(begun.pairingId(), keep, begun.area(), begun.duty()));
    }
    member(duplicate.gone(), gone -> gone.mergeInto(keep, duplicate.pair().id(), entry));
    swap(carried, duplicate.gone(), carried.entered() ? keep : null);
  }

  private void undo(Duplicate duplicate, Carried carried, Entry entry) {
    UUID keep = Objects.requireNonNull(duplicate.kept());
    member(
        duplicate.gone(), gone -> gone.unmerge(duplicate.pair().id(), duplicate.undoId(), entry));
    Carried.Begun begun = carried.begun();
    if (begun != null) {
      pairing(begun.pairingId(), pairing -> pairing.endBefore(entry.day()));
    }
    carried
        .ended()
        .forEach(ended -> pairing(ended.pairingId(), it -> isRestored(it, ended.before())));
    if (carried.entered()) {
      swap(carried, keep, duplicate.gone());
    } else {
      swap(carried, null, duplicate.gone());
    }
  }

  private static boolean isRestored(Pairing pairing, Duty before) {
    boolean news = !pairing.duty().equals(before);
    pairing.change(before);
    return news;
  }

  private void pairing(UUID id, Predicate<Pairing> step) {
    boolean _ =
        ConcurrentChange.retrying(
            TRIES,
            () -> {
              Pairing found = pairings.byId(Scope.platform(), id).orElseThrow();
              boolean news = step.test(found);
              if (news) {
                pairings.save(Scope.platform(), found);
              }
              return news;
            });
  }

  private void member(UUID id, Consumer<Member> step) {
    boolean _ =
        ConcurrentChange.retrying(
            TRIES,
            () -> {
              Member member = members.byId(Scope.platform(), id).orElseThrow();
              long before = member.number();
              step.accept(member);
              boolean news = member.number() != before;
              if (news) {
                members.save(Scope.platform(), member);
              }
              return news;
            });
  }

  private void swap(Carried carried, @Nullable UUID leaving, @Nullable UUID entering) {
    if (carried.household() != null) {
      lodging.swap(carried.household(), leaving, entering);
    }
  }

  private boolean complete(Duplicate carriedOut) {
    Duplicate duplicate = duplicates.byId(Scope.platform(), carriedOut.pair().id()).orElseThrow();
    boolean same = duplicate.state() == carriedOut.state();
    if (same) {
      duplicate.complete();
      duplicates.save(duplicate);
    }
    return same;
  }
}
