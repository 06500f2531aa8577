package cn.tongxin.roster.office;

import cn.tongxin.roster.Change;
import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The office of a county, township or village. Every place has one, recorded or not. */
final class Office {
  private final AreaCode area;
  private final Revision revision;
  private final List<OfficeVersion> versions;
  private final List<OfficeRecorded> facts = new ArrayList<>();

  Office(AreaCode area, List<OfficeVersion> versions, Revision revision) {
    this.area = area;
    this.versions = new ArrayList<>(versions);
    this.revision = revision;
  }

  /** An office of which nothing is recorded yet: its posts are vacant. */
  static Office unrecorded(AreaCode area) {
    return new Office(area, List.of(), Revision.none());
  }

  /**
   * Records who does what from a day on.
   *
   * @throws cn.tongxin.serving.Problem 422 if that cannot be true
   */
  void staff(Staffing staffing, Change change) {
    staffing.check(area);
    if (!versions.isEmpty()) {
      change.mustFollow(versions.getLast().from());
    }
    append(staffing, change);
  }

  /** Lets one officer take over from another on that day; answers whether that was news. */
  boolean handOver(String gone, String come, Change change) {
    Staffing after = staffing().handedOver(gone, come, change.from());
    if (after.equals(staffing())) {
      return false;
    }
    append(after, change.notBefore(versions.getLast().from()));
    return true;
  }

  /** Whether something was recorded for that reason. */
  boolean wasChanged(String reason) {
    return versions.stream().anyMatch(version -> reason.equals(version.reason()));
  }

  private void append(Staffing staffing, Change change) {
    versions.add(
        new OfficeVersion(
            number() + 1, change.from(), change.at(), change.by(), change.reason(), staffing));
    facts.add(OfficeRecorded.of(area, staffing, change.from()));
  }

  /** All its posts: the established ones first, then those that the office added. */
  List<Post> posts() {
    List<Post> recorded = staffing().posts();
    Stream<Post> established =
        EstablishedPosts.of(area).stream()
            .map(title -> named(title).orElseGet(() -> new Post(title, List.of())));
    Stream<Post> added = recorded.stream().filter(post -> !isEstablished(post));
    return Stream.concat(established, added).toList();
  }

  boolean isEstablished(Post post) {
    return EstablishedPosts.of(area).contains(post.title());
  }

  private Optional<Post> named(String title) {
    return staffing().posts().stream().filter(post -> post.title().equals(title)).findFirst();
  }

  /** Who holds a post on a day. */
  Optional<Holder> holder(String title, LocalDate day) {
    return named(title).flatMap(post -> post.holder(day));
  }

  /** The posts that nobody holds on a day. */
  List<Post> vacant(LocalDate day) {
    return posts().stream().filter(post -> post.holder(day).isEmpty()).toList();
  }

  /** Whether it is a village whose people have nobody to call on that day. */
  boolean lacksAgent(LocalDate day) {
    return EstablishedPosts.isVillage(area)
        && staffing().agents().stream()
            .noneMatch(agent -> agent.phone() != null && agent.holdsOn(day));
  }

  Staffing staffing() {
    return versions.isEmpty() ? Staffing.NONE : versions.getLast().staffing();
  }

  AreaCode area() {
    return area;
  }

  /** How many versions there are: what {@code ETag} and {@code version} say. */
  long number() {
    return versions.size();
  }

  List<OfficeVersion> versions() {
    return List.copyOf(versions);
  }

  Revision revision() {
    return revision;
  }

  List<OfficeRecorded> facts() {
    return List.copyOf(facts);
  }
}
