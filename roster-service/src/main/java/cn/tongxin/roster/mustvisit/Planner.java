package cn.tongxin.roster.mustvisit;

import cn.tongxin.roster.festival.Feast;
import cn.tongxin.roster.festival.FestivalService;
import cn.tongxin.roster.member.Care;
import cn.tongxin.roster.member.MasterKeyService;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.Occasion;
import cn.tongxin.roster.member.Wishes;
import cn.tongxin.roster.pairing.Duty;
import cn.tongxin.roster.pairing.OfficerId;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works out which visits are owed to a member in the coming twelve months. */
final class Planner {
  private static final int DAYS_BEFORE = 7;
  private static final int DAYS_AFTER = 2;

  private final FestivalService festivals;
  private final Wishes wishes;
  private final MasterKeyService master;
  private final Supplier<Territory> territory;

  Planner(
      FestivalService festivals,
      Wishes wishes,
      MasterKeyService master,
      Supplier<Territory> territory) {
    this.festivals = festivals;
    this.wishes = wishes;
    this.master = master;
    this.territory = territory;
  }

  /** The windows that differ from what they should be today, as they should be. */
  List<MustVisit> changes(@Nullable Member member, List<MustVisit> known, LocalDate today) {
    Map<UUID, Owed> due = member == null ? Map.of() : due(member, today);
    List<MustVisit> changed = new ArrayList<>();
    Map<UUID, Owed> missing = new LinkedHashMap<>(due);
    for (MustVisit window : known) {
      Owed owed = missing.remove(window.id());
      if (owed != null) {
        window.announce(owed);
      } else if (!window.owed().to().isBefore(today)) {
        window.withdraw();
      }
      if (!window.facts().isEmpty()) {
        changed.add(window);
      }
    }
    missing.forEach((id, owed) -> changed.add(MustVisit.announced(id, owed)));
    return changed;
  }

  private Map<UUID, Owed> due(Member member, LocalDate today) {
    Map<UUID, Owed> due = new LinkedHashMap<>();
    if (!member.profile().status().isServed()) {
      return due;
    }
    for (Feast feast : festivals.between(today.minusDays(DAYS_AFTER), today.plusMonths(12))) {
      LocalDate from = feast.day().minusDays(DAYS_BEFORE);
      Set<Occasion> wished = wishes.of(member, from.isBefore(today) ? today : from);
      if (wished.contains(Occasion.valueOf(feast.key()))) {
        due.put(idOf(member.id(), feast), owed(member, feast.day(), from, today));
      }
    }
    return due;
  }

  private UUID idOf(UUID member, Feast feast) {
    return master.idOf("must-visit", member + " " + feast.key() + " " + feast.turn());
  }

  private Owed owed(Member member, LocalDate festival, LocalDate from, LocalDate today) {
    return new Owed(
        member.id(),
        member.profile().area(),
        officers(member, today),
        from,
        festival.plusDays(DAYS_AFTER));
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
