package cn.tongxin.roster.member;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Finds members along one index after the other, and reads no more for a page than a few times its
 * length: what is left is behind the next cursor. A cursor names the last member by the id, never
 * by the name.
 */
final class MongoMemberSearch {
  private static final int READS_PER_ITEM = 4;
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
  private static final Pattern CURSOR = Pattern.compile("([0-6]):([0-9a-f-]{36})?");

  private final ScopedCollection<MemberDocument> members;

  MongoMemberSearch(ScopedCollection<MemberDocument> members) {
    this.members = members;
  }

  /** Whose name or given name begins so, in one filter for a short list. */
  static Bson found(String text) {
    return Filters.or(
        NameKey.beginningWith(text).stream()
            .map(
                key ->
                    Filters.and(
                        Filters.gte(key.field(), text), Filters.lt(key.field(), text + LAST)))
            .toList());
  }

  Page<Member> page(Scope scope, MemberFilter filter, PageQuery query) {
    Walk walk = new Walk(scope, filter, query.limit());
    if (query.after() != null) {
      walk.continueAt(query.after());
    }
    walk.fill();
    return walk.page();
  }

  /** A member that was found, and by the how-manyth key. */
  private record Hit(MemberDocument member, int way) {
    String cursor() {
      return way + ":" + member.id();
    }
  }

  /** The work on one page. */
  private final class Walk {
    private final Scope scope;
    private final MemberFilter filter;
    private final String text;
    private final List<NameKey> ways;
    private final int limit;
    private final List<Hit> hits = new ArrayList<>();
    private int reads;
    private int way;
    private @Nullable MemberDocument last;

    Walk(Scope scope, MemberFilter filter, int limit) {
      this.scope = scope;
      this.filter = filter;
      this.text = filter.text();
      this.ways = NameKey.beginningWith(text);
      this.limit = limit;
      this.reads = READS_PER_ITEM * (limit + 1);
    }

    void continueAt(String cursor) {
      var parts = CURSOR.matcher(cursor);
      if (!parts.matches() || Integer.parseInt(parts.group(1)) >= ways.size()) {
        throw Problem.invalid("cursor", "page.cursor");
      }
      way = Integer.parseInt(parts.group(1));
      last =
          parts.group(2) == null
              ? null
              : members
                  .find(Scope.platform(), UUID.fromString(parts.group(2)))
                  .orElseThrow(() -> Problem.invalid("cursor", "page.cursor"));
    }

    void fill() {
      while (way < ways.size() && hits.size() <= limit && reads > 0) {
        int wanted = Math.min(reads, limit + 1 - hits.size());
        List<MemberDocument> read = read(ways.get(way), wanted);
        read.stream().filter(this::isWanted).forEach(found -> hits.add(new Hit(found, way)));
        reads -= read.size();
        boolean done = read.size() < wanted;
        last = done ? null : read.getLast();
        way += done ? 1 : 0;
      }
    }

    private List<MemberDocument> read(NameKey key, int wanted) {
      List<Bson> all = new ArrayList<>();
      List<String> places = scope.places();
      String facet = text.isEmpty() && !places.isEmpty() ? filter.facet() : null;
      if (facet != null) {
        all.add(oneOf("facets", places.stream().map(place -> place + " " + facet).toList()));
      }
      String behind = last == null ? null : key.of(last);
      all.add(behind == null ? Filters.gte(key.field(), text) : Filters.gt(key.field(), behind));
      all.add(Filters.lt(key.field(), text + LAST));
      return members
          .find(scope, Filters.and(all))
          .sort(Sorts.ascending(key.field()))
          .limit(wanted)
          .into(new ArrayList<>());
    }

    private static Bson oneOf(String field, List<String> values) {
      return values.size() == 1 ? Filters.eq(field, values.getFirst()) : Filters.in(field, values);
    }

    /** Who was found by an earlier key is not found once more. */
    private boolean isWanted(MemberDocument found) {
      return filter.accepts(found)
          && ways.subList(0, way).stream().noneMatch(key -> key.begins(found, text));
    }

    Page<Member> page() {
      List<Member> items = hits.stream().limit(limit).map(hit -> hit.member().member()).toList();
      if (hits.size() > limit) {
        return new Page<>(items, PageQuery.encode(hits.get(limit - 1).cursor()));
      }
      boolean done = way == ways.size();
      return new Page<>(
          items, done ? null : PageQuery.encode(way + ":" + (last == null ? "" : last.id())));
    }
  }
}
