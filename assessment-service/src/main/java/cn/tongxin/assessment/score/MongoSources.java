package cn.tongxin.assessment.score;

import cn.tongxin.eventing.BatchSave;
import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One kind of source in MongoDB, a document each. */
final class MongoSources<S extends Source, D extends Versioned & Listed> {
  private final ScopedCollection<D> sources;
  private final BatchSave<D> saves;
  private final Form<S, D> form;
  private final Supplier<UUID> ids;

  MongoSources(MongoCollection<D> collection, Form<S, D> form, Supplier<UUID> ids) {
    this.sources = ScopedCollection.withoutIndex(collection);
    this.saves = new BatchSave<>(collection);
    this.form = form;
    this.ids = ids;
  }

  /**
   * Lets each source learn its news; answers the evidence that follows, also where nothing was
   * news: we may have died before it was counted.
   */
  Map<TallyKey, List<Evidence>> learn(Map<UUID, List<Consumer<S>>> news) {
    return learn(news, (_, _) -> {});
  }

  /**
   * The same for somebody who hears of each source that learned, and as of which version.
   *
   * @param heard takes the source and its version
   */
  Map<TallyKey, List<Evidence>> learn(Map<UUID, List<Consumer<S>>> news, ObjLongConsumer<S> heard) {
    Map<TallyKey, List<Evidence>> evidence = new LinkedHashMap<>();
    Map<UUID, List<Consumer<S>>> left = new HashMap<>(news);
    while (!left.isEmpty()) {
      Set<Object> lost = attempt(left, evidence, heard);
      left.keySet().retainAll(lost);
    }
    return evidence;
  }

  private Set<Object> attempt(
      Map<UUID, List<Consumer<S>>> news,
      Map<TallyKey, List<Evidence>> evidence,
      ObjLongConsumer<S> heard) {
    Map<UUID, S> stored =
        sources.findAll(Scope.platform(), news.keySet()).stream()
            .map(form.read())
            .collect(Collectors.toMap(Source::id, Function.identity()));
    List<S> learned = new ArrayList<>();
    news.forEach(
        (id, facts) -> {
          S source = stored.containsKey(id) ? stored.get(id) : form.empty().apply(id);
          facts.forEach(fact -> fact.accept(source));
          learned.add(source);
        });
    Set<Object> lost = saves.save(changed(learned));
    learned.stream()
        .filter(source -> !lost.contains(source.id()))
        .forEach(
            source -> {
              collect(source, evidence);
              heard.accept(source, seq(source));
            });
    return lost;
  }

  private List<D> changed(List<S> sources) {
    UUID writer = ids.get();
    return sources.stream()
        .filter(Source::changed)
        .map(source -> form.write().apply(source, writer))
        .toList();
  }

  private static void collect(Source source, Map<TallyKey, List<Evidence>> evidence) {
    source
        .evidence(seq(source))
        .forEach((key, more) -> evidence.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(more));
  }

  private static long seq(Source source) {
    return source.changed() ? source.version() + 1 : source.version();
  }

  /** How a source is made, read and written. */
  record Form<S, D>(Function<UUID, S> empty, Function<D, S> read, BiFunction<S, UUID, D> write) {}
}
