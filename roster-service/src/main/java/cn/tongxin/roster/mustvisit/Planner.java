package cn.tongxin.roster.mustvisit;

import cn.tongxin.roster.festival.Feast;
import cn.tongxin.roster.festival.GreetingRule;
import cn.tongxin.roster.festival.Observance;
import cn.tongxin.roster.member.Care;
import cn.tongxin.roster.member.MasterKeyService;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Purpose;
import cn.tongxin.roster.member.Trigger;
import cn.tongxin.roster.member.Wishes;
import cn.tongxin.roster.pairing.Duty;
import cn.tongxin.roster.pairing.OfficerId;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works out which visits are owed to a member that begin in the coming twelve months. What was
 * announced stays so on a clock that is a little behind, for which it begins later than that.
 */
final class Planner {
  private final Wishes wishes;
  private final MasterKeyService master;
  private final Supplier<Territory> territory;

  Planner(Wishes wishes, MasterKeyService master, Supplier<Territory> territory) {
    this.wishes = wishes;
    this.master = master;
    this.territory = territory;
  }

  /** The last day of which windows are planned on a day: they begin within a year. */
  static LocalDate horizon(LocalDate today) {
    return today.plusYears(1);
  }

  /** The windows that differ from what they should be today, as they should be. */
  List<MustVisit> changes(
      @Nullable Member member, List<MustVisit> known, Observance observed, LocalDate today) {
    Map<UUID, Owed> due = member == null ? Map.of() : due(member, observed, today);
    List<MustVisit> changed = new ArrayList<>();
    Map<UUID, Owed> missing = new LinkedHashMap<>(due);
    Map<UUID, UUID> twins = twins(member, observed);
    for (MustVisit window : known) {
      Owed owed = missing.remove(window.id());
      if (owed != null) {
        window.announce(owed);
      } else if (!window.owed().to().isBefore(today)) {
        window.withdraw(twins.get(window.id()));
      }
      if (!window.facts().isEmpty()) {
        changed.add(window);
      }
    }
    missing.forEach(
        (id, owed) -> {
          if (!owed.from().isAfter(horizon(today))) {
            changed.add(MustVisit.announced(id, owed));
          }
        });
    return changed;
  }

  /** Of an entry that was merged into another one: the other's window for each of its own. */
  private Map<UUID, UUID> twins(@Nullable Member member, Observance observed) {
    UUID kept = member == null ? null : member.mergedInto();
    Map<UUID, UUID> twins = new HashMap<>();
    if (member != null && kept != null) {
      observed.feasts().forEach(feast -> twins.put(idOf(member.id(), feast), idOf(kept, feast)));
    }
    return twins;
  }

  private Map<UUID, Owed> due(Member member, Observance observed, LocalDate today) {
    Map<UUID, Owed> due = new LinkedHashMap<>();
    if (member.profile().status().isServed()) {
      greetings(member, observed, today, due);
      causes(member, observed.rule(), today, due);
    }
    return due;
  }

  private void greetings(Member member, Observance observed, LocalDate today, Map<UUID, Owed> due) {
    GreetingRule rule = observed.rule();
    Set<String> wished = rule.counts(member.profile()) ? wishes.kept(member) : Set.of();
    for (Feast feast : observed.feasts()) {
      LocalDate from = feast.day().minusDays(rule.daysBefore());
      LocalDate to = feast.day().plusDays(rule.daysAfter());
      if (!to.isBefore(today) && wished.contains(feast.key()) && agrees(member, from, today)) {
        due.put(idOf(member.id(), feast), owed(member, from, to, today));
      }
    }
  }

  private void causes(Member member, GreetingRule rule, LocalDate today, Map<UUID, Owed> due) {
    for (Trigger trigger : wishes.triggers(member, today)) {
      LocalDate to = trigger.notedOn().plusDays(rule.causeDays());
      if (!to.isBefore(today)) {
        due.put(idOf(member.id(), trigger), owed(member, trigger.notedOn(), to, today));
      }
    }
  }

  /** Whether the consent holds on the first day, or today where that is later. */
  private static boolean agrees(Member member, LocalDate from, LocalDate today) {
    return member.agrees(Purpose.GREETING, from.isBefore(today) ? today : from);
  }

  /** The window that follows from a trigger. */
  UUID idOf(UUID member, Trigger trigger) {
    return master.idOf("must-visit", member + " " + trigger.cause());
  }

  private UUID idOf(UUID member, Feast feast) {
    return idOf(member, feast.key(), feast.turn());
  }

  /** The window in which a member is greeted on one time of a festival. */
  UUID idOf(UUID member, String key, String turn) {
    return master.idOf("must-visit", member + " " + key + " " + turn);
  }

  private Owed owed(Member member, LocalDate from, LocalDate to, LocalDate today) {
    return new Owed(member.id(), member.profile().area(), officers(member, today), from, to);
  }

  /** Where nobody is on duty, the visit is owed by the township's own officer and deputy. */
  private List<String> officers(Member member, LocalDate today) {
    Care care = member.care();
    if (care != null && (care.to() == null || !care.to().isBefore(today))) {
      return List.of(care.officer(), care.deputy());
    }
    Duty duty = OfficerId.ofTownship(territory.get(), member.profile().area(), today);
    return List.of(duty.officer(), duty.deputy());
  }
}
