package cn.tongxin.roster.export;

import cn.tongxin.roster.member.Entry;
import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberFilter;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.place.Place;
import cn.tongxin.roster.place.Places;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Goes through all who are served in a place, page by page. */
@Service
final class ExportService {
  private static final int PAGE = 200;

  private final Members members;
  private final Places places;
  private final Clock clock;

  ExportService(Members members, Places places, Clock clock) {
    this.members = members;
    this.places = places;
    this.clock = clock;
  }

  /** Hands on a page after the other; no more than one of them is in memory. */
  void pages(Scope scope, Territory territory, Consumer<List<ExportRow>> each) {
    LocalDate today = Entry.dayOf(clock.instant());
    @Nullable String cursor = null;
    do {
      Page<Member> page = members.list(scope, MemberFilter.none(), PageQuery.of(PAGE, cursor));
      List<Member> served =
          page.items().stream().filter(m -> m.profile().status().isServed()).toList();
      each.accept(rows(served, territory, today));
      cursor = page.nextCursor();
    } while (cursor != null);
  }

  private List<ExportRow> rows(List<Member> served, Territory territory, LocalDate today) {
    Map<AreaCode, String> names =
        places
            .byCodes(
                served.stream()
                    .map(member -> member.profile().area())
                    .flatMap(area -> Stream.of(area, territory.at(9, area)))
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Place::code, Place::name));
    return served.stream()
        .map(
            member -> {
              AreaCode area = member.profile().area();
              return new ExportRow(
                  member,
                  member.readable(today),
                  names.get(territory.at(9, area)),
                  names.get(area));
            })
        .toList();
  }
}
