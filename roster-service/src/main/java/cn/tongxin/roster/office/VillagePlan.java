package cn.tongxin.roster.office;

import cn.tongxin.roster.Change;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a village. It is the village's and not its secretary's: a new one finds it as the old
 * one left it, with all its versions.
 */
final class VillagePlan {
  private final AreaCode village;
  private final Revision revision;
  private final List<PlanVersion> versions;
  private final List<VillagePlanRecorded> facts = new ArrayList<>();

  VillagePlan(AreaCode village, List<PlanVersion> versions, Revision revision) {
    this.village = village;
    this.versions = new ArrayList<>(versions);
    this.revision = revision;
  }

  /** The first plan of a village. */
  static VillagePlan begun(AreaCode village, Plan plan, @Nullable String secretary, Change change) {
    VillagePlan begun = new VillagePlan(village, List.of(), Revision.none());
    begun.append(plan, secretary, change);
    return begun;
  }

  /**
   * Another plan from a day on.
   *
   * @throws cn.tongxin.serving.Problem 422 for a day before the last change
   */
  void change(Plan plan, @Nullable String secretary, Change change) {
    change.mustFollow(versions.getLast().from());
    append(plan, secretary, change);
  }

  private void append(Plan plan, @Nullable String secretary, Change change) {
    versions.add(
        new PlanVersion(
            number() + 1,
            change.from(),
            change.at(),
            change.by(),
            change.reason(),
            secretary,
            plan));
    facts.add(new VillagePlanRecorded(village, number(), change.from()));
  }

  /** The plan of a day; nothing before the first. */
  Optional<PlanVersion> asOf(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.from().isAfter(day))
        .reduce((_, later) -> later);
  }

  AreaCode village() {
    return village;
  }

  PlanVersion present() {
    return versions.getLast();
  }

  /** How many versions there are: what {@code ETag} and {@code version} say. */
  long number() {
    return versions.size();
  }

  List<PlanVersion> versions() {
    return List.copyOf(versions);
  }

  Revision revision() {
    return revision;
  }

  List<VillagePlanRecorded> facts() {
    return List.copyOf(facts);
  }
}
