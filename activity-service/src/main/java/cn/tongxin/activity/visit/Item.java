package cn.tongxin.activity.visit;

import java.util.Set;
import java.util.UUID;

/** A completion with the id of its visit, which the client made. */
record Item(UUID id, Completion done) {

  /** The same without words, where its member is one of these. */
  Item without(Set<UUID> members) {
    return members.contains(done.memberRef()) ? new Item(id, done.withoutWords()) : this;
  }
}
