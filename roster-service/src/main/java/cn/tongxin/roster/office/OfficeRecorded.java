package cn.tongxin.roster.office;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in an office is otherwise: the whole present state, without names and telephones.
 */
record OfficeRecorded(
    AreaCode area,
    List<Held> posts,
    List<Held> agents,
    List<Held> stationed,
    LocalDate effectiveOn) {

  /**
   * One person's days.
   *
   * @param post title of a post that every such office has; absent otherwise
   * @param officer id of the person, where there is one
   */
  record Held(
      @Nullable String post, @Nullable String officer, LocalDate from, @Nullable LocalDate to) {

    static Held of(@Nullable String post, Holder holder) {
      return new Held(post, holder.officer(), holder.from(), holder.to());
    }
  }

  static OfficeRecorded of(AreaCode area, Staffing staffing, LocalDate effectiveOn) {
    List<String> established = EstablishedPosts.of(area);
    List<Held> posts =
        staffing.posts().stream()
            .flatMap(
                post -> {
                  String title = established.contains(post.title()) ? post.title() : null;
                  return post.holders().stream().map(holder -> Held.of(title, holder));
                })
            .toList();
    return new OfficeRecorded(
        area, posts, held(staffing.agents()), held(staffing.stationed()), effectiveOn);
  }

  private static List<Held> held(List<Holder> holders) {
    return holders.stream().map(holder -> Held.of(null, holder)).toList();
  }
}
