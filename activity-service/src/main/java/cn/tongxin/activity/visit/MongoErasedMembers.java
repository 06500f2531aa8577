package cn.tongxin.activity.visit;

import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** This service's copy of who was erased; of no place, and never forgotten. */
@Repository
class MongoErasedMembers {
  private final MongoCollection<ErasedMemberDocument> collection;
  private final ScopedCollection<ErasedMemberDocument> members;

  MongoErasedMembers(MongoDatabase database) {
    this.collection = database.getCollection("erasedMembers", ErasedMemberDocument.class);
    this.members = new ScopedCollection<>(collection);
  }

  boolean contains(UUID memberRef) {
    return members.find(Scope.platform(), memberRef).isPresent();
  }

  Set<UUID> among(Collection<UUID> memberRefs) {
    return members.findAll(Scope.platform(), memberRefs).stream()
        .map(ErasedMemberDocument::id)
        .collect(Collectors.toSet());
  }

  void add(UUID memberRef) {
    collection.replaceOne(
        Filters.eq(memberRef),
        new ErasedMemberDocument(memberRef, List.of(), memberRef.toString()),
        new ReplaceOptions().upsert(true));
  }
}
