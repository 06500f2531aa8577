package cn.tongxin.roster.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many organisations of one kind stand where in their life. */
record KindCount(OrganisationKind kind, Lifecycle lifecycle, long number) {

  /** One of what an organisation is. */
  static KindCount one(OrganisationKind kind, Lifecycle lifecycle) {
    return new KindCount(kind, lifecycle, 1);
  }

  /** All of them added up, each kind and stage once, in the order of the code lists. */
  static List<KindCount> sum(Collection<KindCount> counts) {
    Map<OrganisationKind, Map<Lifecycle, Long>> sums =
        counts.stream()
            .collect(
                Collectors.groupingBy(
                    KindCount::kind,
                    TreeMap::new,
                    Collectors.groupingBy(
                        KindCount::lifecycle,
                        TreeMap::new,
                        Collectors.summingLong(KindCount::number))));
    List<KindCount> all = new ArrayList<>();
    sums.forEach(
        (kind, stages) ->
            stages.forEach((stage, number) -> all.add(new KindCount(kind, stage, number))));
    return List.copyOf(all);
  }
}
