package cn.tongxin.roster.pairing;

import cn.tongxin.roster.member.MemberStatus;
import cn.tongxin.roster.office.VacantPost;
import cn.tongxin.roster.office.VacantPosts;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What is vacant today: members, households and organisations whom nobody looks after, behind them
 * pairings without a second person, and posts without anybody.
 */
@Service
final class VacancyService {
  private static final List<Kind> KINDS = List.of(Kind.values());

  private final KnownSubjects subjects;
  private final Pairings pairings;
  private final VacantPosts posts;
  private final Clock clock;

  VacancyService(KnownSubjects subjects, Pairings pairings, VacantPosts posts, Clock clock) {
    this.subjects = subjects;
    this.pairings = pairings;
    this.posts = posts;
    this.clock = clock;
  }

  /** What can be vacant. */
  enum Kind {
    /** Somebody whom nobody looks after. */
    MEMBER,
    /** A household that nobody looks after. */
    HOUSEHOLD,
    /** An active organisation that nobody looks after. */
    ORGANISATION,
    /** The place of the second person of a pairing, which a hand-over left empty. */
    SECOND_PERSON,
    /** A post of an office that nobody holds. */
    POST
  }

  /**
   * One vacancy: of a subject, in a pairing, or of a post.
   *
   * @param memberRef who is not looked after, where that is a member
   * @param subjectId what is not looked after, where that is a household or an organisation
   * @param since first day without anybody, where somebody was there before
   * @param pairingId the pairing whose second place is empty
   */
  record Vacancy(
      Kind kind,
      AreaCode area,
      @Nullable UUID memberRef,
      @Nullable UUID subjectId,
      @Nullable String name,
      @Nullable MemberStatus status,
      @Nullable String post,
      @Nullable LocalDate since,
      @Nullable UUID pairingId) {

    static Vacancy of(Pairing pairing) {
      LocalDate since = pairing.duty().from();
      return new Vacancy(
          Kind.SECOND_PERSON, pairing.area(), null, null, null, null, null, since, pairing.id());
    }

    static Vacancy of(Kind kind, Unpaired it) {
      boolean member = kind == Kind.MEMBER;
      return new Vacancy(
          kind,
          it.area(),
          member ? it.id() : null,
          member ? null : it.id(),
          it.name(),
          it.status(),
          null,
          null,
          null);
    }

    static Vacancy of(VacantPost post) {
      return new Vacancy(
          Kind.POST, post.area(), null, null, null, null, post.title(), post.since(), null);
    }
  }

  /**
   * A page in a place, of one kind or of all one after the other; the caller has seen to the scope.
   */
  Page<Vacancy> page(Territory territory, AreaCode within, @Nullable Kind kind, PageQuery query) {
    Kind current = kindOf(query.after(), kind == null ? Kind.MEMBER : kind);
    List<Vacancy> all = new ArrayList<>();
    String key = keyOf(query.after());
    while (true) {
      int left = query.limit() - all.size();
      Page<Vacancy> found = of(current, territory, within, new PageQuery(left, key));
      all.addAll(found.items());
      if (found.nextCursor() != null) {
        String next = PageQuery.of(1, found.nextCursor()).after();
        return new Page<>(all, PageQuery.encode(current + " " + next));
      }
      if (kind != null || current == KINDS.getLast()) {
        return new Page<>(all, null);
      }
      current = KINDS.get(KINDS.indexOf(current) + 1);
      key = null;
      if (all.size() == query.limit()) {
        return new Page<>(all, PageQuery.encode(current + " "));
      }
    }
  }

  private Page<Vacancy> of(Kind kind, Territory territory, AreaCode within, PageQuery query) {
    LocalDate today = ChinaDays.today(clock);
    Scope scope = territory.scope(within);
    return switch (kind) {
      case MEMBER, HOUSEHOLD, ORGANISATION ->
          subjects
              .of(SubjectKind.valueOf(kind.name()))
              .map(known -> known.vacant(scope, today, query))
              .orElseGet(() -> new Page<>(List.of(), null))
              .map(it -> Vacancy.of(kind, it));
      case SECOND_PERSON -> pairings.withoutSecond(scope, today, query).map(Vacancy::of);
      case POST -> posts.page(territory, within, today, query).map(Vacancy::of);
    };
  }

  /** A cursor is the kind that it leads on in, a blank, and that kind's own key. */
  private static Kind kindOf(@Nullable String after, Kind first) {
    if (after == null) {
      return first;
    }
    String name = after.substring(0, Math.max(0, after.indexOf(' ')));
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("cursor", "page.cursor"));
  }

  private static @Nullable String keyOf(@Nullable String after) {
    String key = after == null ? "" : after.substring(after.indexOf(' ') + 1);
    return key.isEmpty() ? null : key;
  }
}
