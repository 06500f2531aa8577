package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a member in plain form; one dated version holds one of these.
 *
 * @param cadenceDays days between two routine visits
 * @param nextContactOn day by which an away member is to be contacted
 */
public record Profile(
    String name,
    AreaCode area,
    @Nullable String address,
    List<String> categories,
    @Nullable String occupation,
    List<Affiliation> affiliations,
    MemberStatus status,
    int cadenceDays,
    @Nullable LocalDate nextContactOn) {
  /** Days between two routine visits where nobody said otherwise. */
  public static final int USUAL_CADENCE = 90;

  /** Copies the lists. */
  public Profile {
    categories = List.copyOf(categories);
    affiliations = List.copyOf(affiliations);
  }

  Profile in(AreaCode other) {
    return new Profile(
        name,
        other,
        address,
        categories,
        occupation,
        affiliations,
        status,
        cadenceDays,
        nextContactOn);
  }

  /** Whether what others are told of the member is the same in both. */
  boolean publishedLike(Profile other) {
    return area.equals(other.area)
        && status == other.status
        && cadenceDays == other.cadenceDays
        && java.util.Objects.equals(nextContactOn, other.nextContactOn);
  }
}
