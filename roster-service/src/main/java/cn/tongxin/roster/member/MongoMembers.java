package cn.tongxin.roster.member;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Members in MongoDB. */
@Component
final class MongoMembers implements Members {
  private static final List<String> ORDERS =
      List.of(
          "names.characters",
          "names.initials",
          "names.given",
          "names.givenInitials",
          "names.givenCharacters",
          "names.other",
          "vacant",
          "contact",
          "book",
          "expects");

  private final ScopedCollection<MemberDocument> members;
  private final MongoMemberSearch search;
  private final MongoAffiliated affiliated;
  private final MongoLikeMembers like;
  private final Outbox<MemberDocument> outbox;
  private final EventEncoder encoder;

  MongoMembers(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<MemberDocument> collection =
        database.getCollection("members", MemberDocument.class);
    IndexOptions sparse = new IndexOptions().sparse(true);
    ORDERS.forEach(field -> collection.createIndex(Indexes.ascending("within", field)));
    collection.createIndex(Indexes.ascending("facets", "order"));
    collection.createIndex(Indexes.ascending("phoneMark"), sparse);
    collection.createIndex(Indexes.ascending("expects"), sparse);
    collection.createIndex(Indexes.ascending("wrappedBy"), sparse);
    collection.createIndex(Indexes.ascending("lapsesOn"), sparse);
    collection.createIndex(Indexes.ascending("closedOn"), sparse);
    collection.createIndex(Indexes.ascending("unsettled"), sparse);
    collection.createIndex(Indexes.ascending("state.twin.mergedInto"), sparse);
    this.members = new ScopedCollection<>(collection);
    this.search = new MongoMemberSearch(members);
    this.affiliated = new MongoAffiliated(members);
    this.like = new MongoLikeMembers(collection);
    this.outbox = new Outbox<>(collection, "tongxin.roster.member", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Member> byId(Scope scope, UUID id) {
    return members.find(scope, id).map(MemberDocument::member);
  }

  @Override
  public List<Member> byIds(Scope scope, Collection<UUID> ids) {
    return members.findAll(scope, ids).stream().map(MemberDocument::member).toList();
  }

  @Override
  public List<Member> byPhones(Scope scope, Collection<String> marks) {
    return members
        .find(scope, Filters.in("phoneMark", marks))
        .map(MemberDocument::member)
        .into(new ArrayList<>());
  }

  @Override
  public List<Member> called(Scope scope, String mark, int limit) {
    return members
        .find(scope, Filters.eq("phoneMark", mark))
        .limit(limit)
        .map(MemberDocument::member)
        .into(new ArrayList<>());
  }

  @Override
  public Page<Member> list(Scope scope, MemberFilter filter, PageQuery query) {
    return search.page(scope, filter, query);
  }

  @Override
  public Page<Member> affiliated(Scope scope, Collection<UUID> organisations, PageQuery query) {
    return affiliated.page(scope, organisations, query);
  }

  @Override
  public Page<Member> vacant(Scope scope, LocalDate day, PageQuery query) {
    return before("vacant", d -> Objects.requireNonNull(d.vacant()), scope, day.plusDays(1), query);
  }

  @Override
  public Page<Member> overdue(Scope scope, LocalDate day, PageQuery query) {
    return before("contact", d -> Objects.requireNonNull(d.contact()), scope, day, query);
  }

  @Override
  public Page<Member> addressBook(Scope scope, String q, LocalDate day, PageQuery query) {
    Bson entries =
        Filters.and(
            Filters.gte("book", ""),
            Filters.gte("bookUntil", day),
            MongoMemberSearch.found(NameKeys.plain(q)));
    return members
        .page(scope, entries, query, "book", d -> Objects.requireNonNull(d.book()))
        .map(MemberDocument::member);
  }

  private Page<Member> before(
      String field,
      Function<MemberDocument, String> value,
      Scope scope,
      LocalDate day,
      PageQuery query) {
    return members
        .page(scope, Filters.lt(field, day.toString()), query, field, value)
        .map(MemberDocument::member);
  }

  @Override
  public Page<Member> at(AreaCode place, PageQuery query) {
    return members
        .page(Scope.of(place), Filters.size("within", place.within().size()), query)
        .map(MemberDocument::member);
  }

  @Override
  public List<Member> unmatched(int limit) {
    return like.unmatched(limit);
  }

  @Override
  public List<Member> alike(Collection<String> marks, int limit) {
    return like.alike(marks, limit);
  }

  @Override
  public void matched(List<Member> compared) {
    like.matched(compared);
  }

  @Override
  public List<Member> mergedInto(UUID id) {
    return some(Filters.eq("state.twin.mergedInto", id), Integer.MAX_VALUE);
  }

  @Override
  public List<Member> wrappedUnnoted(int limit) {
    return some(
        Filters.and(Filters.exists("wrappedBy", false), Filters.exists("state.secret.key", true)),
        limit);
  }

  @Override
  public void each(Scope scope, Consumer<? super Member> visitor) {
    members.find(scope, Filters.empty()).map(MemberDocument::member).forEach(visitor);
  }

  @Override
  public List<UUID> greeted(Scope scope, @Nullable UUID after, int limit) {
    return members
        .find(scope, Filters.gt("expects", after == null ? "" : after.toString()))
        .sort(Sorts.ascending("expects"))
        .limit(limit)
        .map(MemberDocument::id)
        .into(new ArrayList<>());
  }

  @Override
  public List<Member> wrappedBy(Collection<String> masterKeys, int limit) {
    return some(Filters.in("wrappedBy", masterKeys), limit);
  }

  @Override
  public List<Member> lapsing(LocalDate day, int limit) {
    return some(Filters.lte("lapsesOn", day), limit);
  }

  @Override
  public List<Member> closedBy(LocalDate day, int limit) {
    return some(Filters.lte("closedOn", day), limit);
  }

  @Override
  public List<Member> unsettled(int limit) {
    return some(Filters.eq("unsettled", true), limit);
  }

  private List<Member> some(Bson filter, int limit) {
    return members
        .find(Scope.platform(), filter)
        .limit(limit)
        .map(MemberDocument::member)
        .into(new ArrayList<>());
  }

  @Override
  public void save(Scope scope, Member member) {
    outbox.save(document(member), ScopedCollection.guard(scope));
  }

  @Override
  public void saveAll(List<Member> changed) {
    outbox.saveAll(changed.stream().map(this::document).toList());
  }

  private MemberDocument document(Member member) {
    List<EventDraft> drafts = member.facts().stream().map(MongoMembers::draft).toList();
    return MemberDocument.of(member, encoder.append(member.revision().outgoing(), drafts));
  }

  private static EventDraft draft(MemberEvent event) {
    return switch (event) {
      case MemberEvent.MemberRegistered e ->
          new EventDraft("cn.tongxin.roster.member-registered.v1", e);
      case MemberEvent.MemberChanged e -> new EventDraft("cn.tongxin.roster.member-changed.v1", e);
      case MemberEvent.MemberMerged e -> new EventDraft("cn.tongxin.roster.member-merged.v1", e);
      case MemberEvent.MemberUnmerged e ->
          new EventDraft("cn.tongxin.roster.member-unmerged.v1", e);
      case MemberEvent.MemberMoved e -> new EventDraft("cn.tongxin.roster.member-moved.v1", e);
      case MemberEvent.ConsentsDated e ->
          new EventDraft("cn.tongxin.roster.member-consents-dated.v1", e);
      case MemberEvent.MemberErased e -> new EventDraft("cn.tongxin.roster.member-erased.v1", e);
    };
  }
}
