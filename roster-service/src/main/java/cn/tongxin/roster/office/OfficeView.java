package cn.tongxin.roster.office;

import cn.tongxin.roster.organisation.ServiceTeam;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;

/**
 * An office as it is answered, on a day.
 *
 * @param missing what it lacks on that day
 * @param teams the service teams of a village
 */
record OfficeView(
    AreaCode area,
    List<PostView> posts,
    List<Holder> agents,
    List<Holder> stationed,
    List<Gap> missing,
    List<ServiceTeam> teams,
    long version) {

  static OfficeView of(Office office, LocalDate day, List<ServiceTeam> teams) {
    Staffing staffing = office.staffing();
    return new OfficeView(
        office.area(),
        office.posts().stream().map(post -> PostView.of(office, post, day)).toList(),
        staffing.agents(),
        staffing.stationed(),
        Gap.of(office, day),
        teams,
        office.number());
  }

  /**
   * A post.
   *
   * @param established whether every office of this level has it
   * @param vacant whether nobody holds it on that day
   */
  record PostView(String title, boolean established, boolean vacant, List<Holder> holders) {

    static PostView of(Office office, Post post, LocalDate day) {
      return new PostView(
          post.title(), office.isEstablished(post), post.holder(day).isEmpty(), post.holders());
    }
  }
}
