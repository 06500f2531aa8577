package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.member.Profile;
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
        name,
        area,
        address,
        categories,
        occupation,
        List.of(),
        Objects.requireNonNullElse(status, MemberStatus.ACTIVE),
        Objects.requireNonNullElse(cadenceDays, Profile.USUAL_CADENCE),
        null);
  }

  /** What is known, with what the row says of it; a blank cell says nothing. */
  Profile over(Profile known) {
    return new Profile(
        name,
        area,
        address == null ? known.address() : address,
        categories.isEmpty() ? known.categories() : categories,
        occupation == null ? known.occupation() : occupation,
        known.affiliations(),
        status == null ? known.status() : status,
        cadenceDays == null ? known.cadenceDays() : cadenceDays,
        known.nextContactOn());
  }
}
