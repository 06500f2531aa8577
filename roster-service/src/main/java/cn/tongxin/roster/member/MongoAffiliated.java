package cn.tongxin.roster.member;

import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.conversions.Bson;

/**
 * Pages of the members of organisations; a cursor names the last one by the id, not by the name.
 */
final class MongoAffiliated {
  private final ScopedCollection<MemberDocument> members;

  MongoAffiliated(ScopedCollection<MemberDocument> members) {
    this.members = members;
  }

  Page<Member> page(Scope scope, Collection<UUID> organisations, PageQuery query) {
    List<Bson> all = new ArrayList<>();
    List<String> facets =
        organisations.stream().map(Facet::organisation).flatMap(f -> in(scope, f)).toList();
    all.add(
        facets.size() == 1
            ? Filters.eq("facets", facets.getFirst())
            : Filters.in("facets", facets));
    if (query.after() != null) {
      all.add(Filters.gt("order", orderOf(query.after())));
    }
    List<MemberDocument> found =
        members
            .find(scope, Filters.and(all))
            .sort(Sorts.ascending("order"))
            .limit(query.limit() + 1)
            .into(new ArrayList<>());
    List<MemberDocument> items = found.subList(0, Math.min(found.size(), query.limit()));
    return new Page<>(
        items.stream().map(MemberDocument::member).toList(),
        found.size() > items.size() ? PageQuery.encode(items.getLast().id().toString()) : null);
  }

  private static Stream<String> in(Scope scope, String facet) {
    return scope.places().stream().map(place -> place + " " + facet);
  }

  private String orderOf(String id) {
    try {
      return members
          .find(Scope.platform(), UUID.fromString(id))
          .map(MemberDocument::order)
          .orElseThrow(MongoAffiliated::strange);
    } catch (IllegalArgumentException e) {
      throw strange();
    }
  }

  private static Problem strange() {
    return Problem.invalid("cursor", "page.cursor");
  }
}
