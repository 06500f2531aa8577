package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.member.Person;
import cn.tongxin.roster.member.Profile;
import cn.tongxin.roster.member.Residence;
import cn.tongxin.roster.member.Rhythm;
import cn.tongxin.roster.member.Standing;
import cn.tongxin.roster.member.Work;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row says of a member; null where it says nothing. */
record RosterRow(
    int row,
    @Nullable String number,
    String name,
    @Nullable String phone,
    AreaCode area,
    @Nullable String address,
    List<String> categories,
    @Nullable String occupation,
    @Nullable String officer,
    @Nullable String deputy,
    @Nullable Integer cadenceDays,
    @Nullable LocalDate registeredOn,
    @Nullable MemberStatus status) {

  /** By what the same person is known again in this file or in the next one. */
  String identity() {
    String township = area.upTo(9).value();
    if (number != null) {
      return "number " + township + " " + number;
    }
    return phone != null
        ? "phone " + township + " " + name + " " + phone
        : "place " + area + " " + name;
  }

  /** The profile of somebody who was not known. */
  Profile profile() {
    return new Profile(
        Person.named(name),
        new Residence(area, address, null),
        categories,
        new Work(occupation, null, List.of()),
        Standing.none(),
        Objects.requireNonNullElse(status, MemberStatus.ACTIVE),
        new Rhythm(Objects.requireNonNullElse(cadenceDays, Rhythm.USUAL_CADENCE), null));
  }

  /** What is known, with what the row says of it; a blank cell says nothing. */
  Profile over(Profile known) {
    return new Profile(
        new Person(name, known.person().gender(), known.person().birthMonth()),
        new Residence(
            area,
            address == null ? known.residence().address() : address,
            known.residence().sponsor()),
        categories.isEmpty() ? known.categories() : categories,
        new Work(
            occupation == null ? known.work().occupation() : occupation,
            known.work().workplace(),
            known.work().affiliations()),
        known.standing(),
        status == null ? known.status() : status,
        new Rhythm(
            cadenceDays == null ? known.rhythm().cadenceDays() : cadenceDays,
            known.rhythm().nextContactOn()));
  }
}
