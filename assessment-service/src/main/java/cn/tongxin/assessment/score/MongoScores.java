package cn.tongxin.assessment.score;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Scores in MongoDB. */
@Repository
class MongoScores implements Scores {
  private static final int TRIES = 20;

  private final ScopedCollection<ScoreDocument> scores;
  private final Outbox<ScoreDocument> outbox;
  private final EventEncoder encoder;

  MongoScores(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<ScoreDocument> collection =
        database.getCollection("scores", ScoreDocument.class);
    this.scores = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.assessment.score", relay);
    this.encoder = encoder;
  }

  @Override
  public Optional<Published> byLetter(Scope scope, UUID letterId) {
    return scores.find(scope, letterId).map(ScoreDocument::published);
  }

  @Override
  public Page<Published> list(Scope scope, @Nullable Integer year, PageQuery page) {
    return scores
        .page(scope, year == null ? Filters.empty() : Filters.eq("year", year), page)
        .map(ScoreDocument::published);
  }

  @Override
  public void put(Collection<Computed> computed) {
    ConcurrentChange.retrying(
        TRIES,
        () -> {
          outbox.saveAll(newer(computed));
          return true;
        });
  }

  private List<ScoreDocument> newer(Collection<Computed> computed) {
    List<UUID> ids = computed.stream().map(c -> c.letter().id()).toList();
    Map<UUID, ScoreDocument> held =
        scores.findAll(Scope.platform(), ids).stream()
            .collect(Collectors.toMap(ScoreDocument::id, Function.identity()));
    return computed.stream().flatMap(c -> next(c, held.get(c.letter().id())).stream()).toList();
  }

  private Optional<ScoreDocument> next(Computed computed, @Nullable ScoreDocument held) {
    if (held == null) {
      return Optional.of(document(computed, 1, Outgoing.empty(), List.of()));
    }
    boolean other =
        !computed.score().equals(held.score()) || !computed.midYear().equals(held.midYear());
    return other && computed.basis() > held.basis() && held.closed(Period.YEAR_END).isEmpty()
        ? Optional.of(document(computed, held.version() + 1, held.outgoing(), held.held()))
        : Optional.empty();
  }

  private ScoreDocument document(
      Computed computed, long version, Outgoing before, List<ScoreDocument.Closed> closed) {
    Outgoing outgoing = encoder.append(before, List.of(changed(computed)));
    return ScoreDocument.of(computed, version, outgoing, closed);
  }

  @Override
  public void close(SignedLetter letter, ClosingMark mark, Score score) {
    change(
        letter,
        held -> held.last(mark.period()).map(ScoreDocument.Closed::count).orElse(0) < mark.number(),
        held -> held.closing(mark, score));
  }

  @Override
  public void reopen(SignedLetter letter, ClosingMark mark) {
    change(
        letter,
        held ->
            held.last(mark.period())
                .map(one -> one.count() < mark.number() || isClosed(one, mark))
                .orElse(true),
        held -> held.reopening(mark));
  }

  private static boolean isClosed(ScoreDocument.Closed one, ClosingMark mark) {
    return one.count() == mark.number() && one.score() != null;
  }

  private void change(
      SignedLetter letter, Predicate<ScoreDocument> wanted, UnaryOperator<ScoreDocument> change) {
    boolean _ =
        ConcurrentChange.retrying(
            TRIES,
            () -> {
              scores
                  .find(Scope.platform(), letter.id())
                  .filter(wanted)
                  .ifPresent(held -> outbox.save(change.apply(held), Filters.empty()));
              return true;
            });
  }

  private static EventDraft changed(Computed computed) {
    SignedLetter letter = computed.letter();
    Score score = computed.score();
    return new EventDraft(
        "cn.tongxin.assessment.score-changed.v1",
        new Changed(
            letter.id(),
            letter.area(),
            letter.year(),
            text(score.total()),
            score.indicators().stream().map(MongoScores::line).toList(),
            score.asOf()));
  }

  private static ChangedLine line(Score.Line line) {
    return new ChangedLine(
        line.code(), text(line.actual()), text(line.target()), text(line.score()));
  }

  /** What is hidden is published as nothing. */
  private static String text(@Nullable BigDecimal number) {
    return number == null ? "0" : number.toPlainString();
  }
}
