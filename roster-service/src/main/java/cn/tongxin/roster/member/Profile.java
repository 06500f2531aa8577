package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What is recorded of a member in plain form; one dated version holds one of these. */
public record Profile(
    Person person,
    Residence residence,
    List<String> categories,
    Work work,
    Standing standing,
    MemberStatus status,
    Rhythm rhythm) {
  private static final YearMonth EARLIEST = YearMonth.of(1890, 1);

  /** Copies the list. */
  public Profile {
    categories = List.copyOf(categories);
  }

  /** The member's name. */
  public String name() {
    return person.name();
  }

  /** The place where the member is served. */
  public AreaCode area() {
    return residence.area();
  }

  Profile in(AreaCode other) {
    return new Profile(
        person, residence.movedTo(other), categories, work, standing, status, rhythm);
  }

  Profile with(Work other) {
    return new Profile(person, residence, categories, other, standing, status, rhythm);
  }

  Profile with(Residence other) {
    return new Profile(person, other, categories, work, standing, status, rhythm);
  }

  /** The same with another status. */
  public Profile with(MemberStatus other) {
    return new Profile(person, residence, categories, work, standing, other, rhythm);
  }

  Profile with(Standing other) {
    return new Profile(person, residence, categories, work, other, status, rhythm);
  }

  /**
   * Refuses what cannot be true on that day.
   *
   * @throws Problem 422 for a birth in the future or long past, or where nobody could say who is
   *     responsible for the member
   */
  void mustFit(LocalDate day) {
    YearMonth born = person.birthMonth();
    if (born != null && (born.isBefore(EARLIEST) || born.isAfter(YearMonth.from(day)))) {
      throw Problem.invalid("birthMonth", "member.birth-month");
    }
    if (!residence.assigned()) {
      throw Problem.invalid("sponsor", "member.sponsor");
    }
  }

  /** Whether what others are told of the member is the same in both. */
  boolean publishedLike(Profile other) {
    return area().equals(other.area()) && status == other.status && rhythm.equals(other.rhythm);
  }
}
