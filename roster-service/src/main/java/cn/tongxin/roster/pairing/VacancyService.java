package cn.tongxin.roster.pairing;

import cn.tongxin.roster.member.Member;
import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.member.Members;
import cn.tongxin.roster.office.VacantPost;
import cn.tongxin.roster.office.VacantPosts;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is vacant today: members whom nobody looks after, and behind them posts without anybody. */
@Service
final class VacancyService {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** A cursor that begins with it leads on among the posts. */
  private static final String POSTS = "posts ";

  private final Members members;
  private final VacantPosts posts;
  private final Clock clock;

  VacancyService(Members members, VacantPosts posts, Clock clock) {
    this.members = members;
    this.posts = posts;
    this.clock = clock;
  }

  /** What can be vacant. */
  enum Kind {
    /** Somebody whom nobody looks after. */
    MEMBER,
    /** A post of an office that nobody holds. */
    POST
  }

  /**
   * One vacancy: of a member, or of a post.
   *
   * @param since first day without anybody, for a post that somebody held
   */
  record Vacancy(
      Kind kind,
      AreaCode area,
      @Nullable UUID memberRef,
      @Nullable String name,
      @Nullable MemberStatus status,
      @Nullable String post,
      @Nullable LocalDate since) {

    static Vacancy of(Member member) {
      var profile = member.profile();
      return new Vacancy(
          Kind.MEMBER, profile.area(), member.id(), profile.name(), profile.status(), null, null);
    }

    static Vacancy of(VacantPost post) {
      return new Vacancy(Kind.POST, post.area(), null, null, null, post.title(), post.since());
    }
  }

  /** A page in a place, of one kind or of all; the caller has seen to the scope. */
  Page<Vacancy> page(Territory territory, AreaCode within, @Nullable Kind kind, PageQuery query) {
    String after = query.after();
    if (kind == Kind.POST || (after != null && after.startsWith(POSTS))) {
      return posts(territory, within, query);
    }
    LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
    Page<Vacancy> found = members.vacant(territory.scope(within), today, query).map(Vacancy::of);
    int left = query.limit() - found.items().size();
    if (found.nextCursor() != null || kind == Kind.MEMBER) {
      return found;
    }
    if (left == 0) {
      return new Page<>(found.items(), PageQuery.encode(POSTS));
    }
    Page<Vacancy> more = posts(territory, within, new PageQuery(left, POSTS));
    List<Vacancy> all = new ArrayList<>(found.items());
    all.addAll(more.items());
    return new Page<>(all, more.nextCursor());
  }

  private Page<Vacancy> posts(Territory territory, AreaCode within, PageQuery query) {
    LocalDate today = LocalDate.now(clock.withZone(SHANGHAI));
    Page<VacantPost> found =
        posts.page(territory, within, today, new PageQuery(query.limit(), key(query.after())));
    String next = found.nextCursor();
    return new Page<>(
        found.items().stream().map(Vacancy::of).toList(),
        next == null ? null : PageQuery.encode(POSTS + PageQuery.of(1, next).after()));
  }

  private static @Nullable String key(@Nullable String after) {
    if (after == null || after.equals(POSTS)) {
      return null;
    }
    if (!after.startsWith(POSTS)) {
      throw Problem.invalid("cursor", "page.cursor");
    }
    return after.substring(POSTS.length());
  }
}
