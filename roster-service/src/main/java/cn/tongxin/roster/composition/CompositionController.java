package cn.tongxin.roster.composition;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shares over HTTP. */
@RestController
@RequestMapping("/api/v1/composition")
final class CompositionController {
  private static final int VILLAGE = 12;
  private static final int SHARE_DIGITS = 4;

  private final CompositionService service;

  CompositionController(CompositionService service) {
    this.service = service;
  }

  /**
   * How the members in a place divide by category, age, place, or what is kept of them with consent
   * (sensitive; from the township up), counted last night.
   *
   * @throws Problem 404 if the place is not in the caller's scope, or its county is being counted
   *     for the first time just now
   */
  @GetMapping
  CompositionView get(
      Actor actor,
      @RequestParam @Nullable AreaCode within,
      @RequestParam(defaultValue = "category") String by) {
    actor.mustRead();
    AreaCode place = actor.scope().place(Objects.requireNonNullElse(within, actor.area()));
    Dimension dimension = dimension(by);
    mustBeWide(place, dimension);
    return CompositionView.of(service.at(actor.scope(), place), dimension);
  }

  private static void mustBeWide(AreaCode place, Dimension by) {
    if (place.value().length() > VILLAGE) {
      throw Problem.invalid("within", "composition.too-near");
    }
    if (by == Dimension.SENSITIVE && place.value().length() == VILLAGE) {
      throw Problem.invalid("within", "composition.sensitive-too-near");
    }
  }

  private static Dimension dimension(String by) {
    try {
      return Dimension.valueOf(by.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("by", "composition.by");
    }
  }

  /**
   * A table.
   *
   * @param countedOn the day whose members are counted
   */
  record CompositionView(
      AreaCode within, @Nullable Integer total, LocalDate countedOn, List<CellView> cells) {

    static CompositionView of(Compositions.Counted counted, Dimension by) {
      Composition table = counted.composition();
      List<CellView> cells =
          table.by(by).stream().map(cell -> CellView.of(cell, table.total())).toList();
      return new CompositionView(table.place(), table.total(), counted.day(), cells);
    }
  }

  /**
   * One count of it.
   *
   * @param share of the total, between 0 and 1
   */
  record CellView(
      String key, @Nullable Integer count, @Nullable BigDecimal share, boolean withheld) {

    static CellView of(Cell cell, @Nullable Integer total) {
      Integer count = cell.count();
      BigDecimal share =
          count == null || total == null || total == 0
              ? null
              : BigDecimal.valueOf(count)
                  .divide(BigDecimal.valueOf(total), SHARE_DIGITS, RoundingMode.HALF_UP);
      return new CellView(cell.key(), count, share, count == null);
    }
  }
}
