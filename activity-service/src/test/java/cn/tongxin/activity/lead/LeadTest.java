package cn.tongxin.activity.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Source SOURCE = new Source(UUID.randomUUID(), TODAY);

  @Test
  void nothingIsWrittenOfAnybodyWithoutASourceWhoAgreed() {
    refused(lead(LeadKind.PERSON, LeadState.OPEN, null, "x", null), "lead.no-source");
    refused(
        lead(LeadKind.PERSON, LeadState.OPEN, agreed(TODAY.plusDays(1)), "x", null), "day.future");
    assertThatCode(() -> enter(lead(LeadKind.PERSON, LeadState.OPEN, SOURCE, "x", null)))
        .doesNotThrowAnyException();
  }

  @Test
  void aFirmOfTheRosterNeedsNoWords() {
    UUID firm = UUID.randomUUID();

    assertThatCode(() -> enter(lead(LeadKind.FIRM, LeadState.OPEN, null, null, firm)))
        .doesNotThrowAnyException();
    refused(lead(LeadKind.PERSON, LeadState.OPEN, null, null, firm), "lead.person");
    refused(lead(LeadKind.FIRM, LeadState.OPEN, null, null, null), "lead.nobody");
  }

  @Test
  void nothingIsKeptOfWhoDeclined() {
    refused(lead(LeadKind.PERSON, LeadState.DECLINED, SOURCE, "x", null), "lead.declined");
    assertThatCode(() -> enter(lead(LeadKind.PERSON, LeadState.DECLINED, SOURCE, null, null)))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsForgottenIsToldToNobody() {
    Lead lead =
        Lead.stored(enter(lead(LeadKind.PERSON, LeadState.OPEN, SOURCE, "x", null)).snapshot());

    lead.forgetWords();

    assertThat(lead.isToBeTold()).isFalse();
    assertThat(lead.snapshot().terms().about()).isNull();
  }

  private static Source agreed(LocalDate on) {
    return new Source(SOURCE.memberRef(), on);
  }

  private static Lead enter(LeadTerms terms) {
    return Lead.entered(UUID.randomUUID(), terms, NOW);
  }

  private static void refused(LeadTerms terms, String code) {
    assertThatThrownBy(() -> enter(terms))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.errors().getFirst().code()).isEqualTo(code));
  }

  private static LeadTerms lead(
      LeadKind kind,
      LeadState state,
      @Nullable Source source,
      @Nullable String about,
      @Nullable UUID organisationId) {
    return new LeadTerms(
        kind, new AreaCode("410225105201"), state, "a", source, about, organisationId, null, null);
  }
}
