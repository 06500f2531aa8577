package cn.tongxin.roster.member;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;

/** Who is still to be compared with whom, and by which marks. */
final class MongoLikeMembers {
  private final MongoCollection<MemberDocument> collection;
  private final ScopedCollection<MemberDocument> members;

  MongoLikeMembers(MongoCollection<MemberDocument> collection) {
    collection.createIndex(Indexes.ascending("unmatched"), new IndexOptions().sparse(true));
    collection.createIndex(Indexes.ascending("marks"));
    this.collection = collection;
    this.members = ScopedCollection.withoutIndex(collection);
  }

  List<Member> unmatched(int limit) {
    return some(Filters.eq("unmatched", true), limit);
  }

  List<Member> alike(Collection<String> marks, int limit) {
    return marks.isEmpty() ? List.of() : some(Filters.in("marks", marks), limit);
  }

  private List<Member> some(Bson filter, int limit) {
    return members
        .find(Scope.platform(), filter)
        .limit(limit)
        .map(MemberDocument::member)
        .into(new ArrayList<>());
  }

  void matched(List<Member> compared) {
    if (!compared.isEmpty()) {
      List<UpdateOneModel<MemberDocument>> all =
          compared.stream().map(MongoLikeMembers::matched).toList();
      var _ = collection.bulkWrite(all, new BulkWriteOptions().ordered(false));
    }
  }

  private static UpdateOneModel<MemberDocument> matched(Member member) {
    return new UpdateOneModel<>(
        Filters.and(Filters.eq(member.id()), Filters.eq("version", member.revision().version())),
        Updates.combine(
            Updates.set("state.twin.matched", Likeness.digest(Likeness.marks(member))),
            Updates.unset("unmatched")));
  }
}
