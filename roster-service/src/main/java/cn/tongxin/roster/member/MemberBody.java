package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as a client writes it; what a client read may be sent back as it is.
 *
 * @param registeredOn since when the office serves the member; the day of the entry where absent
 * @param reason why it is changed
 * @param mergedInto ignored: it is ours to say
 * @param version ignored: the condition is {@code If-Match}
 */
record MemberBody(
    @Nullable UUID id,
    @NotBlank(message = "required") String name,
    @Nullable Gender gender,
    @Nullable YearMonth birthMonth,
    @Nullable String phone,
    @NotNull(message = "required") AreaCode area,
    @Nullable @Size(max = 200, message = "too-long") String address,
    @Nullable @Size(max = 20, message = "too-many")
        List<@NotBlank(message = "required") String> categories,
    @Nullable @Size(max = 60, message = "too-long") String occupation,
    @Nullable @Size(max = 20, message = "too-many")
        List<@NotNull(message = "required") @Valid AffiliationBody> affiliations,
    @Nullable @Size(max = 100, message = "too-long") String workplace,
    @Nullable UUID sponsor,
    @Nullable @Size(max = 20, message = "too-many")
        List<@NotBlank(message = "required") @Size(max = 100, message = "too-long") String>
            publicRoles,
    @Nullable @Size(max = 20, message = "too-many")
        List<@NotBlank(message = "required") @Size(max = 100, message = "too-long") String> honours,
    @Nullable MemberStatus status,
    @Nullable
        @Min(value = 1, message = "member.cadence")
        @Max(value = 3660, message = "member.cadence")
        Integer cadenceDays,
    @Nullable LocalDate nextContactOn,
    @Nullable LocalDate registeredOn,
    @Nullable UUID mergedInto,
    @Nullable @Size(max = 200, message = "too-long") String reason,
    @Nullable Long version) {

  /** Why it is changed, where somebody says so. */
  @Nullable String why() {
    return blankToNull(reason);
  }

  /** The plain part. */
  Profile profile() {
    return new Profile(
        new Person(written(), gender, birthMonth),
        new Residence(area, blankToNull(address), sponsor),
        Categories.checked(Objects.requireNonNullElse(categories, List.of())),
        new Work(blankToNull(occupation), blankToNull(workplace), posts()),
        new Standing(publicRoles, honours),
        given(),
        new Rhythm(Objects.requireNonNullElse(cadenceDays, Rhythm.USUAL_CADENCE), nextContactOn));
  }

  private MemberStatus given() {
    if (status != null && status.isFinal()) {
      throw Problem.invalid("status", "malformed");
    }
    return Objects.requireNonNullElse(status, MemberStatus.ACTIVE);
  }

  private String written() {
    return PersonName.of(name).orElseThrow(() -> Problem.invalid("name", "member.name"));
  }

  private List<Affiliation> posts() {
    return Objects.requireNonNullElse(affiliations, List.<AffiliationBody>of()).stream()
        .map(AffiliationBody::affiliation)
        .toList();
  }

  /** The telephone number in its one form, or null. */
  @Nullable String number() {
    String given = blankToNull(phone);
    return given == null
        ? null
        : Phone.of(given).orElseThrow(() -> Problem.invalid("phone", "member.phone"));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** A post in an organisation as it is written. */
  record AffiliationBody(
      @NotNull(message = "required") UUID organisationId,
      @NotBlank(message = "required") @Size(max = 60, message = "too-long") String post,
      @NotNull(message = "required") LocalDate from,
      @Nullable LocalDate to) {

    Affiliation affiliation() {
      return new Affiliation(organisationId, post, from, to);
    }
  }
}
