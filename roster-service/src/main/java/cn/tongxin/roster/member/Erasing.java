package cn.tongxin.roster.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is left of an erased member: since when, where, in what state and of what category. */
final class Erasing {

  /** The state without key, consents and words; past counts find what they counted. */
  static MemberState blanked(MemberState state, LocalDate from, Entry entry) {
    List<MemberVersion> versions =
        new ArrayList<>(state.versions().stream().map(Erasing::blanked).toList());
    MemberVersion last = versions.getLast();
    versions.add(
        new MemberVersion(
            versions.size() + 1,
            from,
            entry.at(),
            entry.by(),
            null,
            blanked(last.profile(), MemberStatus.ERASED)));
    return new MemberState(
        state.id(), List.copyOf(versions), List.of(), null, null, null, null, null);
  }

  private static MemberVersion blanked(MemberVersion v) {
    return new MemberVersion(
        v.number(),
        v.from(),
        v.recordedAt(),
        v.recordedBy(),
        null,
        blanked(v.profile(), v.profile().status()));
  }

  private static Profile blanked(Profile profile, MemberStatus status) {
    return new Profile(
        Person.named(""),
        Residence.in(profile.area()),
        profile.categories(),
        Work.unknown(),
        Standing.none(),
        status,
        new Rhythm(profile.rhythm().cadenceDays(), null));
  }

  private Erasing() {}
}
