package cn.tongxin.activity.visit;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** This service's copy of where members are served. */
@Repository
class MongoSubjects implements Subjects {
  /** Nobody is entered more often than this; a circle of mergers ends here too. */
  private static final int MOST_ENTRIES = 100;

  private final ScopedCollection<SubjectDocument> subjects;
  private final Mirror<SubjectDocument> mirror;

  MongoSubjects(MongoDatabase database) {
    MongoCollection<SubjectDocument> collection =
        database.getCollection("subjects", SubjectDocument.class);
    collection.createIndex(Indexes.ascending("into"), new IndexOptions().sparse(true));
    this.subjects = new ScopedCollection<>(collection);
    this.mirror = new Mirror<>(collection);
  }

  @Override
  public Optional<AreaCode> areaOf(Scope scope, UUID memberRef) {
    return subjects.find(scope, memberRef).map(SubjectDocument::area);
  }

  @Override
  public List<Subject> known(Scope scope, Collection<UUID> memberRefs) {
    return subjects.findAll(scope, memberRefs).stream().map(SubjectDocument::subject).toList();
  }

  @Override
  public List<UUID> countingFor(UUID memberRef) {
    Set<UUID> all = new LinkedHashSet<>(Set.of(memberRef));
    List<UUID> next = List.of(memberRef);
    while (!next.isEmpty() && all.size() <= MOST_ENTRIES) {
      next =
          subjects
              .find(Scope.platform(), Filters.in("into", next))
              .map(SubjectDocument::id)
              .into(new ArrayList<>());
      next.removeIf(entry -> !all.add(entry));
    }
    return List.copyOf(all);
  }

  @Override
  public Map<UUID, UUID> persons(Collection<UUID> entries) {
    Map<UUID, UUID> persons = new HashMap<>();
    new HashSet<>(tops(entries).values()).forEach(top -> persons.put(top, top));
    List<UUID> next = List.copyOf(persons.keySet());
    while (!next.isEmpty()) {
      List<SubjectDocument> below =
          subjects.find(Scope.platform(), Filters.in("into", next)).into(new ArrayList<>());
      below.removeIf(entry -> persons.containsKey(entry.id()));
      below.forEach(
          entry -> persons.put(entry.id(), persons.get(Objects.requireNonNull(entry.into()))));
      next = below.stream().map(SubjectDocument::id).toList();
    }
    return persons;
  }

  /** Of each entry the one in which its chain of mergers ends. */
  private Map<UUID, UUID> tops(Collection<UUID> entries) {
    Map<UUID, UUID> tops = new HashMap<>();
    entries.forEach(entry -> tops.put(entry, entry));
    for (int step = 0; step < MOST_ENTRIES; step++) {
      Map<UUID, UUID> into = new HashMap<>();
      subjects.findAll(Scope.platform(), new HashSet<>(tops.values())).stream()
          .filter(entry -> entry.into() != null)
          .forEach(entry -> into.put(entry.id(), Objects.requireNonNull(entry.into())));
      if (into.isEmpty()) {
        return tops;
      }
      tops.replaceAll((_, top) -> into.getOrDefault(top, top));
    }
    return tops;
  }

  void learn(List<SubjectDocument> news) {
    mirror.putAll(news);
  }
}
