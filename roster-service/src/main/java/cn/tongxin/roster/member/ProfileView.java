package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is recorded of a member as it is answered: everything side by side. */
record ProfileView(
    String name,
    @Nullable Gender gender,
    @Nullable YearMonth birthMonth,
    AreaCode area,
    @Nullable String address,
    @Nullable UUID sponsor,
    List<String> categories,
    @Nullable String occupation,
    @Nullable String workplace,
    List<Affiliation> affiliations,
    List<String> publicRoles,
    List<String> honours,
    MemberStatus status,
    int cadenceDays,
    @Nullable LocalDate nextContactOn) {

  static ProfileView of(Profile profile) {
    Person person = profile.person();
    Residence residence = profile.residence();
    Work work = profile.work();
    return new ProfileView(
        person.name(),
        person.gender(),
        person.birthMonth(),
        residence.area(),
        residence.address(),
        residence.sponsor(),
        profile.categories(),
        work.occupation(),
        work.workplace(),
        work.affiliations(),
        profile.standing().publicRoles(),
        profile.standing().honours(),
        profile.status(),
        profile.rhythm().cadenceDays(),
        profile.rhythm().nextContactOn());
  }
}
