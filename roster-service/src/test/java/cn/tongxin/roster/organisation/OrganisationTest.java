package cn.tongxin.roster.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

  @ParameterizedTest
  @CsvSource({
    "PLANNED, FORMING, true",
    "PLANNED, ACTIVE, true",
    "PLANNED, DISSOLVED, true",
    "FORMING, PLANNED, false",
    "FORMING, ACTIVE, true",
    "ACTIVE, FORMING, false",
    "ACTIVE, DISSOLVED, true",
    "PLANNED, MERGED, false",
    "FORMING, MERGED, false"
  })
  void aLifeGoesForwardOnly(Lifecycle before, Lifecycle after, boolean allowed) {
    Organisation organisation =
        Some.recorded(Some.profile(OrganisationKind.ASSOCIATION, "协会", before));
    var other = Some.profile(OrganisationKind.ASSOCIATION, "协会", after);
    var wanted = after == Lifecycle.MERGED ? Some.mergedInto(other, UUID.randomUUID()) : other;

    if (allowed) {
      organisation.change(wanted, Some.on(Some.TODAY));
      assertThat(organisation.lifecycle()).isEqualTo(after);
      assertThat(organisation.lifecycleSince()).isEqualTo(Some.TODAY);
    } else {
      assertThatThrownBy(() -> organisation.change(wanted, Some.on(Some.TODAY)))
          .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(409));
    }
  }

  @Test
  void nothingChangesAfterTheEnd() {
    Organisation organisation =
        Some.recorded(Some.profile(OrganisationKind.GROUP, "小组", Lifecycle.ACTIVE));
    organisation.change(
        Some.profile(OrganisationKind.GROUP, "小组", Lifecycle.DISSOLVED), Some.on(Some.TODAY));

    assertThatThrownBy(
            () ->
                organisation.change(
                    Some.profile(OrganisationKind.GROUP, "他组", Lifecycle.DISSOLVED),
                    Some.on(Some.TODAY)))
        .hasMessage("organisation.ended");
    assertThat(organisation.facts().getLast())
        .isInstanceOf(OrganisationEvent.OrganisationDissolved.class);
  }

  @Test
  void aKeyEnterpriseHasExactlyOneLiaisonOnEveryDayFromNowOn() {
    Contact first = Some.contact(ContactRole.LIAISON, "a", null, JUNE);
    Contact second = Some.contact(ContactRole.LIAISON, "b", JUNE.plusDays(1), null);

    Organisation enterprise = Some.recorded(Some.key(first, second));
    assertThat(enterprise.number()).isEqualTo(1);

    refused(() -> Some.recorded(Some.key()));
    refused(() -> Some.recorded(Some.key(first)));
    refused(() -> Some.recorded(Some.key(Some.contact(ContactRole.CONTACT, "a", null, null))));
    Contact tooEarly = Some.contact(ContactRole.LIAISON, "b", JUNE, null);
    refused(() -> Some.recorded(Some.key(first, tooEarly)));
    Contact afterAGap = Some.contact(ContactRole.LIAISON, "b", JUNE.plusDays(2), null);
    refused(() -> Some.recorded(Some.key(first, afterAGap)));
    // A gap before the day from which it holds is history, and stays as it was.
    enterprise.change(
        Some.key(Some.contact(ContactRole.LIAISON, "a", null, MARCH), second), Some.on(Some.TODAY));
  }

  @Test
  void aChamberHasOneOrTwoLegalAdvisersWhileItIsActive() {
    Contact a = Some.contact(ContactRole.LEGAL_ADVISER, "a", null, null);
    Contact b = Some.contact(ContactRole.LEGAL_ADVISER, "b", null, null);
    Contact c = Some.contact(ContactRole.LEGAL_ADVISER, "c", MARCH, JUNE);

    assertThat(chamber(Lifecycle.FORMING).number()).isEqualTo(1);
    assertThat(chamber(Lifecycle.ACTIVE, a).number()).isEqualTo(1);
    assertThat(chamber(Lifecycle.ACTIVE, a, b).number()).isEqualTo(1);
    refused(() -> chamber(Lifecycle.ACTIVE));
    refused(() -> chamber(Lifecycle.ACTIVE, a, b, c));
    Organisation forming = chamber(Lifecycle.FORMING);
    refused(
        () ->
            forming.change(
                Some.profile(OrganisationKind.CHAMBER, "商会", Lifecycle.ACTIVE),
                Some.on(Some.TODAY)));
  }

  private static Organisation chamber(Lifecycle lifecycle, Contact... contacts) {
    return Some.recorded(Some.profile(OrganisationKind.CHAMBER, "商会", lifecycle, contacts));
  }

  @Test
  void aTermThatEndsBeforeItBeginsAndTheSameContactTwiceAreRefused() {
    refused(() -> association(Some.contact(ContactRole.CONTACT, "a", JUNE, MARCH)));
    refused(() -> association(new Contact(null, ContactRole.CONTACT, null, null, null, null)));
    Contact once = Some.contact(ContactRole.CONTACT, "a", MARCH, JUNE);
    refused(() -> association(once, Some.contact(ContactRole.CONTACT, "a", JUNE, null)));
    association(once, Some.contact(ContactRole.CONTACT, "a", JUNE.plusDays(1), null));
    association(once, Some.contact(ContactRole.SECRETARY, "a", MARCH, null));
  }

  private static Organisation association(Contact... contacts) {
    return Some.recorded(
        Some.profile(OrganisationKind.ASSOCIATION, "协会", Lifecycle.ACTIVE, contacts));
  }

  @Test
  void everyChangeIsADatedVersionAndNoneBeginsBeforeTheLast() {
    Organisation organisation = association();
    organisation.change(
        Some.profile(OrganisationKind.ASSOCIATION, "新协会", Lifecycle.ACTIVE), Some.on(JUNE));

    assertThat(organisation.asOf(JUNE.minusDays(1)).orElseThrow().profile().name()).isEqualTo("协会");
    assertThat(organisation.asOf(JUNE).orElseThrow().profile().name()).isEqualTo("新协会");
    assertThat(organisation.asOf(MARCH.minusDays(1))).isEmpty();
    // A name is told to nobody.
    assertThat(organisation.facts()).hasSize(1);
    refused(
        () ->
            organisation.change(
                Some.profile(OrganisationKind.ASSOCIATION, "协会", Lifecycle.ACTIVE),
                Some.on(MARCH)));
  }

  @Test
  void noOrganisationBeginsAtItsEndOrGoesIntoItself() {
    refused(() -> Some.recorded(Some.profile(OrganisationKind.GROUP, "组", Lifecycle.DISSOLVED)));
    Organisation organisation = association();
    refused(
        () ->
            organisation.change(
                Some.mergedInto(organisation.profile(), organisation.id()), Some.on(Some.TODAY)));
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(422));
  }
}
