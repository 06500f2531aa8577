package cn.tongxin.roster.office;

import cn.tongxin.roster.Stint;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Who does what in an office.
 *
 * @param agents who serve the people of a village; at least one has a telephone
 * @param stationed officers sent to a village
 */
record Staffing(List<Post> posts, List<Holder> agents, List<Holder> stationed) {
  static final Staffing NONE = new Staffing(List.of(), List.of(), List.of());

  Staffing {
    posts = List.copyOf(posts);
    agents = List.copyOf(agents);
    stationed = List.copyOf(stationed);
  }

  /** The same where one officer took over from another. */
  Staffing handedOver(String gone, String come, LocalDate on) {
    return new Staffing(
        posts.stream()
            .map(it -> new Post(it.title(), Stint.handedOver(it.holders(), gone, come, on)))
            .toList(),
        Stint.handedOver(agents, gone, come, on),
        Stint.handedOver(stationed, gone, come, on));
  }

  /** Whether an officer does anything here on that day or later. */
  boolean names(String officer, LocalDate day) {
    return holders().anyMatch(holder -> holder.isOf(officer, day));
  }

  /** Everybody who does anything here, or did. */
  Stream<Holder> holders() {
    Stream<Holder> inPosts = posts.stream().flatMap(post -> post.holders().stream());
    return Stream.concat(inPosts, Stream.concat(agents.stream(), stationed.stream()));
  }

  /**
   * Lets pass what can be true of that office.
   *
   * @throws Problem 422 otherwise
   */
  void check(AreaCode office) {
    boolean village = EstablishedPosts.isVillage(office);
    must(village || agents.isEmpty(), "agents", "office.village-only");
    must(village || stationed.isEmpty(), "stationed", "office.village-only");
    must(
        posts.stream().map(Post::title).distinct().count() == posts.size(),
        "posts",
        "office.post-twice");
    for (int i = 0; i < posts.size(); i++) {
      // One post, one person: whoever they are, their days must not touch.
      check("posts[" + i + "].holders", posts.get(i).holders(), (_, _) -> true);
    }
    check("agents", agents, Holder::isSamePerson);
    check("stationed", stationed, Holder::isSamePerson);
    must(stationed.stream().noneMatch(s -> s.officer() == null), "stationed", "office.officer");
  }

  private static void check(
      String field, List<Holder> holders, BiPredicate<Holder, Holder> exclude) {
    for (int i = 0; i < holders.size(); i++) {
      Holder holder = holders.get(i);
      String at = field + "[" + i + "]";
      must(holder.called() != null, at, "contact.nobody");
      must(!holder.term().isBackward(), at + ".to", "ends-before");
      must(
          holders.subList(0, i).stream()
              .noneMatch(o -> exclude.test(o, holder) && o.term().overlaps(holder.term())),
          at + ".from",
          "dates-overlap");
    }
  }

  private static void must(boolean holds, String field, String code) {
    if (!holds) {
      throw Problem.invalid(field, code);
    }
  }
}
