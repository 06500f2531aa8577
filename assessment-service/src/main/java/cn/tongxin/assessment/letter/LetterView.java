package cn.tongxin.assessment.letter;

import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is answered.
 *
 * @param children the letters that its promises were taken apart into
 * @param amendment one that waits for the other side
 * @param amendments those that hold, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterView(
    UUID id,
    UUID schemeId,
    int year,
    AreaCode area,
    String accountable,
    List<Target> targets,
    @Nullable UUID parent,
    State state,
    @Nullable String signedBy,
    List<LetterPart> children,
    @Nullable AmendmentView amendment,
    List<AmendmentView> amendments,
    long version) {

  static LetterView of(Letter.Snapshot s) {
    Letter.Content c = s.content();
    Amendment open = s.open();
    return new LetterView(
        s.id(),
        c.schemeId(),
        c.year(),
        c.area(),
        c.accountable(),
        c.targets(),
        c.parent(),
        s.signedBy() == null ? State.DRAFT : State.SIGNED,
        s.signedBy(),
        s.parts(),
        open == null ? null : AmendmentView.of(open),
        s.amendments().stream().map(AmendmentView::of).toList(),
        s.version());
  }

  /** Where a letter stands. */
  enum State {
    DRAFT,
    SIGNED
  }

  /** An amendment as it is answered. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AmendmentView(
      UUID id,
      String accountable,
      List<Target> targets,
      String reason,
      Side side,
      String proposedBy,
      @Nullable String signedBy,
      @Nullable Instant on) {

    static AmendmentView of(Amendment a) {
      Amendment.Terms t = a.terms();
      return new AmendmentView(
          a.id(),
          t.accountable(),
          t.targets(),
          t.reason(),
          a.side(),
          a.proposedBy(),
          a.signedBy(),
          a.on());
    }
  }
}
