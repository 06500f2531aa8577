package cn.tongxin.roster.member;

import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All members. */
public interface Members {

  /** The member with this id, where the scope covers the present place. */
  Optional<Member> byId(Scope scope, UUID id);

  /** Those of the ids that are in the scope. */
  List<Member> byIds(Scope scope, Collection<UUID> ids);

  /** Who has one of these telephone numbers, by {@link VaultService#markOf}. */
  List<Member> byPhones(Scope scope, Collection<String> marks);

  /** At most {@code limit} of those who have the telephone number with this mark. */
  List<Member> called(Scope scope, String mark, int limit);

  /** A page by the sound of the names; of a name, first whom its beginning finds. */
  Page<Member> list(Scope scope, MemberFilter filter, PageQuery query);

  /** A page by the sound of the names: who has or had a post in one of these. */
  Page<Member> affiliated(Scope scope, Collection<UUID> organisations, PageQuery query);

  /** Whom nobody looks after on that day although the office serves them, the longest first. */
  Page<Member> vacant(Scope scope, LocalDate day, PageQuery query);

  /** A page of those recorded in exactly this place, by the sound of the names. */
  Page<Member> at(AreaCode place, PageQuery query);

  /** Away members who were to be contacted before that day, the longest overdue first. */
  Page<Member> overdue(Scope scope, LocalDate day, PageQuery query);

  /** The address book on that day, by place; of those whom {@code q} finds. */
  Page<Member> addressBook(Scope scope, String q, LocalDate day, PageQuery query);

  /** At most {@code limit} of those who were written and not compared with others yet. */
  List<Member> unmatched(int limit);

  /** At most {@code limit} of those who have one of these marks, see {@link Likeness}. */
  List<Member> alike(Collection<String> marks, int limit);

  /** Notes that these were compared as they were read; not of whom somebody changed since. */
  void matched(List<Member> compared);

  /** The entries that count under this one. */
  List<Member> mergedInto(UUID id);

  /** At most {@code limit} of those stored before it was noted which master key wraps theirs. */
  List<Member> wrappedUnnoted(int limit);

  /** Goes through all members in the scope, one after the other: for the service's own work. */
  void each(Scope scope, Consumer<? super Member> visitor);

  /** The next {@code limit} ids in the scope, behind {@code after}, of who expects visits. */
  List<UUID> greeted(Scope scope, @Nullable UUID after, int limit);

  /** Some whose own key is wrapped by one of these master keys. */
  List<Member> wrappedBy(Collection<String> masterKeys, int limit);

  /** Some of whom something is kept that is to be kept no more on that day. */
  List<Member> lapsing(LocalDate day, int limit);

  /** Some whom the office has not served for good since that day or longer, the longest first. */
  List<Member> closedBy(LocalDate day, int limit);

  /** Some who ended a consent while what hung on it may still stand elsewhere. */
  List<Member> unsettled(int limit);

  /**
   * Saves the member with what happened to it in one write.
   *
   * @throws cn.tongxin.eventing.ConcurrentChange if somebody else changed it meanwhile, or the id
   *     is taken
   */
  void save(Scope scope, Member member);

  /** Saves many at once, each in one write with its events; refuses as {@link #save} does. */
  void saveAll(List<Member> members);
}
