package cn.tongxin.activity.gathering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long somebody who agreed to be named was there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NamedHours(
    @Nullable UUID memberRef, @Nullable String officer, int sessions, BigDecimal hours) {

  static List<NamedHours> of(Gathering.Snapshot s) {
    Map<String, List<Seen>> people = new LinkedHashMap<>();
    for (Attendance one : s.attendance()) {
      int minutes = s.plan().sessions().get(one.session() - 1).minutes();
      one.present()
          .forEach(
              who ->
                  people
                      .computeIfAbsent(who.person(), _ -> new ArrayList<>())
                      .add(new Seen(who, minutes)));
    }
    return people.values().stream().map(NamedHours::of).toList();
  }

  private static NamedHours of(List<Seen> seen) {
    Attendee who = seen.getFirst().who();
    int minutes = seen.stream().mapToInt(Seen::minutes).sum();
    return new NamedHours(who.memberRef(), who.officer(), seen.size(), Turnout.inHours(minutes));
  }

  private record Seen(Attendee who, int minutes) {}
}
