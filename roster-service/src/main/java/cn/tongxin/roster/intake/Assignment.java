package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.Care;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.pairing.Duty;
import cn.tongxin.roster.pairing.OfficerId;
import cn.tongxin.roster.pairing.Pairing;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sees to it that a member is looked after by whom the row names, or by somebody at least. */
final class Assignment {
  private final Territory territory;
  private final LocalDate today;
  private final Supplier<UUID> ids;

  Assignment(Territory territory, LocalDate today, Supplier<UUID> ids) {
    this.territory = territory;
    this.today = today;
    this.ids = ids;
  }

  /** Answers whether anything has to change. */
  boolean assign(RosterRow row, Member member, List<Pairing> pairings, Batch batch) {
    if (row.named() && isCaredForAsSaid(row, member.care())) {
      return false;
    }
    Pairing last =
        pairings.stream().max(Comparator.comparing(pairing -> pairing.duty().from())).orElse(null);
    if (last == null) {
      begin(member, wanted(row, member.registeredOn()), batch);
      return true;
    }
    LocalDate end = last.duty().to();
    boolean goesOn = end != null && !end.isBefore(today) && !member.isReopened();
    if (goesOn && row.officer() == null) {
      return false;
    }
    return end == null ? replace(row, member, last, batch) : follow(row, member, end, batch);
  }

  /** A row of an export says who looks after the member now, and nobody if nobody does. */
  private boolean isCaredForAsSaid(RosterRow row, @Nullable Care now) {
    return row.officer() == null
        || (now != null && row.officer().equals(now.officer()) && agrees(row, now.deputy()));
  }

  private boolean follow(RosterRow row, Member member, LocalDate end, Batch batch) {
    LocalDate from = end.isBefore(today) ? today : end.plusDays(1);
    begin(member, wanted(row, from), batch);
    return true;
  }

  private boolean replace(RosterRow row, Member member, Pairing open, Batch batch) {
    Duty now = open.duty();
    boolean same =
        row.officer() == null || (row.officer().equals(now.officer()) && agrees(row, now.deputy()));
    if (same) {
      return false;
    }
    put(Hands.of(wanted(row, today)), member, open, batch);
    return true;
  }

  /** Puts a member into other hands from today on. */
  void put(Hands hands, Member member, Pairing open, Batch batch) {
    Duty now = open.duty();
    if (now.from().isBefore(today)) {
      open.change(now.until(today.minusDays(1)));
      batch.end(open);
      begin(member, hands.from(today), batch);
    } else {
      open.change(hands.from(now.from()));
      batch.start(open);
      batch.settle(member.id());
    }
  }

  /** Nobody looks after the member any longer: a pairing has a last day, and that is today. */
  void end(Member member, Pairing open, Batch batch) {
    LocalDate from = open.duty().from();
    open.change(open.duty().until(from.isAfter(today) ? from : today));
    batch.end(open);
    batch.settle(member.id());
  }

  private boolean agrees(RosterRow row, String deputy) {
    return row.deputy() == null
        || row.deputy().equals(deputy)
        || wanted(row, today).deputy().equals(deputy);
  }

  private void begin(Member member, Duty duty, Batch batch) {
    Pairing pairing = Pairing.started(ids.get(), member.id(), member.profile().area(), duty);
    batch.start(pairing);
    batch.settle(member.id());
  }

  /** Where a row names nobody, the township's own officer and deputy. */
  private Duty wanted(RosterRow row, LocalDate from) {
    Duty township = OfficerId.ofTownship(territory, row.residence().area(), from);
    String officer = Objects.requireNonNullElse(row.officer(), township.officer());
    String deputy = Objects.requireNonNullElse(row.deputy(), township.deputy());
    // Two persons look after a member: a row that names one twice gets the township's other one.
    if (deputy.equals(officer)) {
      deputy = officer.equals(township.deputy()) ? township.officer() : township.deputy();
    }
    return new Duty(officer, deputy, from, null);
  }
}
