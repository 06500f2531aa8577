package cn.tongxin.assessment.letter;

import cn.tongxin.assessment.scheme.Indicator;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that takes a township's letter into parts. */
record DecompositionBody(
    @NotNull(message = "required") @Size(min = 1, max = 200)
        @Nullable List<@Valid @NotNull ChildBody> children) {

  /** The parts, each of the place that the named one was merged into. */
  List<LetterPart> parts(Actor actor, List<Indicator> indicators) {
    List<LetterPart> parts = new ArrayList<>();
    for (ChildBody child : Objects.requireNonNull(children)) {
      LetterPart part = child.part(actor);
      LetterRules.check(indicators, part.targets(), "children[" + parts.size() + "].targets");
      parts.add(part);
    }
    return parts;
  }

  /** One village's part. */
  record ChildBody(
      @NotNull(message = "required") @Nullable UUID id,
      @NotNull(message = "required") @Nullable AreaCode area,
      @NotBlank(message = "letter.no-accountable") @Size(max = 64) @Nullable String accountable,
      @NotNull(message = "required") @Size(min = 1, max = 50)
          @Nullable List<LetterBody.@Valid @NotNull TargetBody> targets) {

    LetterPart part(Actor actor) {
      return new LetterPart(
          Objects.requireNonNull(id),
          actor.territory().resolve(Objects.requireNonNull(area)),
          Objects.requireNonNull(accountable),
          Objects.requireNonNull(targets).stream().map(LetterBody.TargetBody::target).toList());
    }
  }
}
