package cn.tongxin.roster.organisation;

import cn.tongxin.roster.member.Phone;
import cn.tongxin.roster.pairing.OfficerId;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as a client writes it; what a client read may be sent back as it is.
 *
 * @param effectiveOn first day on which this is true; the day of the entry where absent
 * @param reason why it is otherwise now
 * @param lifecycleSince ignored: follows from the history
 * @param version ignored: the condition is {@code If-Match}
 */
record OrganisationBody(
    @Nullable UUID id,
    @NotNull(message = "required") OrganisationKind kind,
    @NotBlank(message = "required") @Size(max = 100, message = "too-long") String name,
    @NotNull(message = "required") AreaCode area,
    @NotNull(message = "required") Lifecycle lifecycle,
    @Nullable LocalDate lifecycleSince,
    @Nullable Boolean key,
    @Nullable UUID parent,
    @Nullable UUID mergedInto,
    @Nullable @Size(max = 100, message = "too-many")
        List<@NotNull(message = "required") AreaCode> villages,
    @Nullable @Size(max = 50, message = "too-many")
        List<@NotNull(message = "required") @Valid Person> contacts,
    @Nullable LocalDate effectiveOn,
    @Nullable @Size(max = 200, message = "too-long") String reason,
    @Nullable Long version) {

  OrganisationProfile profile() {
    return new OrganisationProfile(
        kind,
        name.strip(),
        area,
        lifecycle,
        Boolean.TRUE.equals(key),
        parent,
        mergedInto,
        Objects.requireNonNullElse(villages, List.of()),
        Objects.requireNonNullElse(contacts, List.<Person>of()).stream()
            .map(Person::contact)
            .toList());
  }

  /** A contact as it is written. */
  record Person(
      @Nullable String officer,
      @NotNull(message = "required") ContactRole role,
      @Nullable @Size(max = 60, message = "too-long") String name,
      @Nullable String phone,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    Contact contact() {
      String id = blankToNull(officer);
      if (id != null && !OfficerId.isOne(id)) {
        throw Problem.invalid("contacts", "pairing.officer");
      }
      return new Contact(id, role, blankToNull(name), number(), from, to);
    }

    private @Nullable String number() {
      String given = blankToNull(phone);
      return given == null
          ? null
          : Phone.of(given).orElseThrow(() -> Problem.invalid("contacts", "member.phone"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }
}
