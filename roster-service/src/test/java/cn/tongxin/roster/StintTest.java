package cn.tongxin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StintTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate NEXT = LocalDate.of(2027, 1, 1);

  private record Part(String officer, Term term) implements Stint<Part> {
    static Part of(String officer, @Nullable LocalDate from, @Nullable LocalDate to) {
      return new Part(officer, new Term(from, to));
    }

    @Override
    public Part in(Term days) {
      return new Part(officer, days);
    }

    @Override
    public Part by(String other) {
      return new Part(other, term);
    }

    @Override
    public boolean repeats(Part other) {
      return officer.equals(other.officer) && term.overlaps(other.term);
    }
  }

  private static List<Part> handedOver(Part... all) {
    return Stint.handedOver(List.of(all), "gone", "come", TODAY);
  }

  @Test
  void whatHasBegunEndsTheDayBeforeAndTheOtherGoesOn() {
    assertThat(handedOver(Part.of("gone", MARCH, null)))
        .containsExactly(Part.of("gone", MARCH, TODAY.minusDays(1)), Part.of("come", TODAY, null));
    assertThat(handedOver(Part.of("gone", null, NEXT)))
        .containsExactly(Part.of("gone", null, TODAY.minusDays(1)), Part.of("come", TODAY, NEXT));
  }

  @Test
  void whatHasNotBegunIsTheOthersAndWhatIsOverStays() {
    assertThat(handedOver(Part.of("gone", NEXT, null)))
        .containsExactly(Part.of("come", NEXT, null));
    Part over = Part.of("gone", MARCH, TODAY.minusDays(1));
    assertThat(handedOver(over)).containsExactly(over);
    assertThat(over.isOf("gone", TODAY)).isFalse();
    assertThat(over.isOf("gone", MARCH)).isTrue();
  }

  @Test
  void whoHasThePartAlreadyKeepsItAsLongAsEitherWouldHave() {
    assertThat(handedOver(Part.of("come", MARCH, NEXT), Part.of("gone", MARCH, null)))
        .containsExactly(Part.of("come", MARCH, null), Part.of("gone", MARCH, TODAY.minusDays(1)));
    assertThat(handedOver(Part.of("gone", MARCH, NEXT), Part.of("come", MARCH, null)))
        .containsExactly(Part.of("gone", MARCH, TODAY.minusDays(1)), Part.of("come", MARCH, null));
  }

  @Test
  void othersAreLeftAlone() {
    Part other = Part.of("other", MARCH, null);
    assertThat(handedOver(other)).containsExactly(other);
  }
}
