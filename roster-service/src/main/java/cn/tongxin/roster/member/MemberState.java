package cn.tongxin.roster.member;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of a member.
 *
 * @param versions by the day from which they hold, the present one last
 */
record MemberState(
    UUID id,
    List<MemberVersion> versions,
    List<Agreement> consents,
    @Nullable Secret secret,
    @Nullable Care care) {

  MemberState with(List<MemberVersion> other) {
    return new MemberState(id, List.copyOf(other), consents, secret, care);
  }

  /**
   * The same with this agreement in place of one for the same purpose; with none where it is null.
   */
  MemberState agreeing(Purpose purpose, @Nullable Consent consent) {
    List<Agreement> all =
        new ArrayList<>(consents.stream().filter(a -> a.purpose() != purpose).toList());
    if (consent != null) {
      all.add(new Agreement(purpose, consent));
    }
    return new MemberState(id, versions, List.copyOf(all), secret, care);
  }

  /** The same without public roles and honours, in every version. */
  MemberState withoutStanding() {
    return with(versions.stream().map(version -> version.with(Standing.none())).toList());
  }

  MemberState keeping(@Nullable Secret other) {
    return new MemberState(id, versions, consents, other, care);
  }

  MemberState under(@Nullable Care other) {
    return new MemberState(id, versions, consents, secret, other);
  }
}
