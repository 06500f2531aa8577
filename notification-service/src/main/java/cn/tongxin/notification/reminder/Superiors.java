package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who is in the offices of a place and above it, on a day. */
final class Superiors {
  private static final int VILLAGE = 12;
  private static final int TOWNSHIP = 9;
  private static final int COUNTY = 6;
  private static final int STEP = 3;

  private final Map<AreaCode, List<Post>> posts;
  private final LocalDate day;

  /**
   * @param posts of the offices that are known
   */
  Superiors(Map<AreaCode, List<Post>> posts, LocalDate day) {
    this.posts = posts;
    this.day = day;
  }

  /** The offices of a place, from its own to the county's. */
  static List<String> line(AreaCode area) {
    List<String> line = new ArrayList<>();
    for (int end = Math.min(VILLAGE, area.value().length()); end >= COUNTY; end -= STEP) {
      line.add(area.value().substring(0, end));
    }
    return line;
  }

  /** The leader of the place's office at step 1, the office above at step 2. */
  List<String> of(AreaCode area, int step) {
    String code = asked(area, step).getLast();
    return step == 1 ? holders(code, List.of(Post.Kind.SECRETARY)) : holders(code, township());
  }

  /** The offices that are asked who is told, up to so many steps. */
  static List<String> asked(AreaCode area, int steps) {
    List<String> line = line(area);
    return line.subList(0, Math.min(steps, line.size()));
  }

  private static List<Post.Kind> township() {
    return List.of(Post.Kind.OFFICER, Post.Kind.DEPUTY);
  }

  /**
   * Who owes what an office owes: those in the posts of the nearest office in which somebody is;
   * where nothing is recorded, the officer and the deputy of the township as they sign in.
   *
   * @param own whether the village's own office may owe it
   */
  Owing owing(AreaCode area, boolean own) {
    List<String> asked = new ArrayList<>();
    for (String code : line(area)) {
      if (own || code.length() <= TOWNSHIP) {
        asked.add(code);
        List<String> people = holders(code, posts(code));
        if (!people.isEmpty()) {
          return new Owing(people, asked);
        }
      }
    }
    String code = area.value();
    String township = code.substring(0, Math.min(TOWNSHIP, code.length()));
    return new Owing(
        township.length() < TOWNSHIP
            ? List.of()
            : List.of("officer-" + township, "deputy-" + township),
        asked);
  }

  private static List<Post.Kind> posts(String code) {
    return code.length() == VILLAGE ? Post.Kind.of(new AreaCode(code)) : township();
  }

  private List<String> holders(String code, List<Post.Kind> wanted) {
    List<Post> held = posts.getOrDefault(new AreaCode(code), List.of());
    return wanted.stream()
        .flatMap(kind -> held.stream().filter(post -> post.post() == kind))
        .filter(post -> post.isHeldOn(day))
        .<String>flatMap(post -> Stream.ofNullable(post.officer()))
        .distinct()
        .toList();
  }

  /**
   * Who owes something because of a post.
   *
   * @param asked codes of the places whose offices decide that
   */
  record Owing(List<String> people, List<String> asked) {}
}
