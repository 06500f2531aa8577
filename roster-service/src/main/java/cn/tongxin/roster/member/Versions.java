package cn.tongxin.roster.member;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dated versions of one member, at least one.
 *
 * @param all by the day from which they hold, the present one last
 */
record Versions(List<MemberVersion> all) {

  Versions {
    all = List.copyOf(all);
  }

  MemberVersion present() {
    return all.getLast();
  }

  /** The number that the next one gets. */
  long next() {
    return all.size() + 1L;
  }

  /** What was true on a day; nothing before the first. */
  Optional<MemberVersion> asOf(LocalDate day) {
    return all.stream().filter(version -> !version.from().isAfter(day)).reduce((_, later) -> later);
  }

  Optional<MemberVersion> numbered(long number) {
    return all.stream().filter(version -> version.number() == number).findFirst();
  }

  /** The present one begins no earlier than the one before it. */
  LocalDate latestOf(LocalDate day) {
    LocalDate last = present().from();
    return day.isBefore(last) ? last : day;
  }

  /** That day, or the first one since which the member is in the present place without a break. */
  LocalDate hereOn(LocalDate day) {
    LocalDate since = all.getFirst().from();
    for (int i = 1; i < all.size(); i++) {
      boolean came = !all.get(i).area().equals(all.get(i - 1).area());
      since = came ? all.get(i).from() : since;
    }
    return since.isAfter(day) ? since : day;
  }

  /**
   * Since when the office no longer serves the member; null where it does, or the entry is final.
   */
  @Nullable LocalDate closedSince() {
    LocalDate since = null;
    for (MemberVersion version : all) {
      if (version.profile().status() != MemberStatus.CLOSED) {
        since = null;
      } else if (since == null) {
        since = version.from();
      }
    }
    return since;
  }

  /**
   * Since when the office serves the member again; null where it never ceased to, or does not. What
   * was merged meanwhile was served under the other entry.
   */
  @Nullable LocalDate servedAgainSince() {
    LocalDate since = null;
    boolean closed = false;
    for (MemberVersion version : all) {
      MemberStatus status = version.profile().status();
      if (status == MemberStatus.CLOSED) {
        since = null;
        closed = true;
      } else if (closed && status.isServed()) {
        since = version.from();
        closed = false;
      }
    }
    return since;
  }

  /** Whether the one before the present one took a registration back that was a mistake. */
  boolean areReopened() {
    if (all.size() < 2) {
      return false;
    }
    MemberVersion before = all.get(all.size() - 2);
    return before.isTakenBack()
        && before.profile().status() == MemberStatus.CLOSED
        && present().profile().status() != MemberStatus.CLOSED;
  }

  Versions with(MemberVersion version) {
    List<MemberVersion> more = new ArrayList<>(all);
    more.add(version);
    return new Versions(more);
  }

  /** With a move before those that hold from later days on, which move along. */
  Versions with(MemberVersion move, List<MemberVersion> later) {
    List<MemberVersion> more = new ArrayList<>(all.subList(0, all.size() - later.size()));
    more.add(move);
    later.forEach(version -> more.add(version.movedTo(move.area())));
    return new Versions(more);
  }

  /** What was true of an entry before it was merged into another. */
  Profile beforeMerger() {
    return all.reversed().stream()
        .map(MemberVersion::profile)
        .filter(profile -> profile.status() != MemberStatus.MERGED)
        .findFirst()
        .orElseThrow();
  }

  /** With the mark that the present one takes a mistake back. */
  Versions takingBack() {
    List<MemberVersion> marked = new ArrayList<>(all);
    marked.set(all.size() - 1, present().takingBack());
    return new Versions(marked);
  }

  Page<MemberVersion> page(PageQuery query) {
    List<MemberVersion> rest =
        all.stream()
            .filter(version -> query.after() == null || version.key().compareTo(query.after()) > 0)
            .toList();
    if (rest.size() <= query.limit()) {
      return new Page<>(rest, null);
    }
    List<MemberVersion> items = rest.subList(0, query.limit());
    return new Page<>(items, PageQuery.encode(items.getLast().key()));
  }
}
