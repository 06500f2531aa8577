package cn.tongxin.roster.office;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Territory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The posts that nobody holds: worked out from the dates, so it is true the same day. */
public final class VacantPosts {
  private final Rounds rounds;

  VacantPosts(Rounds rounds) {
    this.rounds = rounds;
  }

  /** The vacant posts of the offices in a place, by code; the caller has seen to the scope. */
  public Page<VacantPost> page(
      Territory territory, AreaCode within, LocalDate day, PageQuery query) {
    return rounds.page(territory, within, query, office -> vacant(office, day));
  }

  private static List<Rounds.Found<VacantPost>> vacant(Office office, LocalDate day) {
    return office.vacant(day).stream()
        .sorted(Comparator.comparing(Post::title))
        .map(
            post ->
                new Rounds.Found<>(
                    office.area() + " " + post.title(),
                    new VacantPost(office.area(), post.title(), post.vacantSince(day))))
        .toList();
  }
}
