package cn.tongxin.roster.intake;

import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.member.Person;
import cn.tongxin.roster.member.Profile;
import cn.tongxin.roster.member.Residence;
import cn.tongxin.roster.member.Rhythm;
import cn.tongxin.roster.member.Standing;
import cn.tongxin.roster.member.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row says of a member; null, or an empty list, where it says nothing. */
record RosterRow(
    String sheet,
    int row,
    Identity identity,
    Person person,
    @Nullable String phone,
    Residence residence,
    List<String> categories,
    Work work,
    Standing standing,
    Arrangements arrangements,
    @Nullable LocalDate registeredOn,
    @Nullable MemberStatus status) {

  /**
   * Whom it is about.
   *
   * @param id named by the row, or following from its content
   * @param named whether the row named it, as a row of an export does
   */
  record Identity(UUID id, boolean named) {}

  UUID memberId() {
    return identity.id();
  }

  boolean named() {
    return identity.named();
  }

  @Nullable String officer() {
    return arrangements.officer();
  }

  @Nullable String deputy() {
    return arrangements.deputy();
  }

  /** The profile of somebody who was not known. */
  Profile profile() {
    return new Profile(
        person,
        residence,
        categories,
        work,
        standing,
        Objects.requireNonNullElse(status, MemberStatus.ACTIVE),
        over(new Rhythm(Rhythm.USUAL_CADENCE, null)));
  }

  /**
   * What is known, with what the row says of it; a blank cell says nothing.
   *
   * @param takenBack whether the registration was a mistake that was taken back: this row is not
   */
  Profile over(Profile known, boolean takenBack) {
    boolean reopened = takenBack && status == null && known.status() == MemberStatus.CLOSED;
    Profile said = over(known);
    return reopened ? said.with(MemberStatus.ACTIVE) : said;
  }

  private Profile over(Profile known) {
    return new Profile(
        over(known.person()),
        over(known.residence()),
        categories.isEmpty() ? known.categories() : categories,
        over(known.work()),
        new Standing(
            over(standing.publicRoles(), known.standing().publicRoles()),
            over(standing.honours(), known.standing().honours())),
        over(status, known.status()),
        over(known.rhythm()));
  }

  private Rhythm over(Rhythm known) {
    LocalDate next = arrangements.nextContactOn();
    return new Rhythm(
        over(arrangements.cadenceDays(), known.cadenceDays()),
        next == null ? known.nextContactOn() : next);
  }

  private Person over(Person known) {
    return new Person(
        person.name(),
        person.gender() == null ? known.gender() : person.gender(),
        person.birthMonth() == null ? known.birthMonth() : person.birthMonth());
  }

  private Residence over(Residence known) {
    return new Residence(
        residence.area(),
        text(residence.address(), known.address()),
        residence.sponsor() == null ? known.sponsor() : residence.sponsor());
  }

  private Work over(Work known) {
    return new Work(
        text(work.occupation(), known.occupation()),
        text(work.workplace(), known.workplace()),
        known.affiliations());
  }

  private static <T> T over(@Nullable T said, T known) {
    return said == null ? known : said;
  }

  /** A spreadsheet keeps neither line breaks nor what separates the parts of a list. */
  private static List<String> over(List<String> said, List<String> known) {
    boolean same = said.isEmpty() || said.equals(WrittenList.of(WrittenList.joined(known)));
    return same ? known : said;
  }

  private static @Nullable String text(@Nullable String said, @Nullable String known) {
    boolean same = said == null || (known != null && said.equals(WrittenList.oneLine(known)));
    return same ? known : said;
  }
}
