package cn.tongxin.assessment.letter;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import cn.tongxin.serving.errand.MongoErrands;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Letters in MongoDB. */
@Repository
class MongoLetters implements Letters, SignedLetters {
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final MongoCollection<LetterDocument> collection;
  private final ScopedCollection<LetterDocument> letters;
  private final Outbox<LetterDocument> outbox;
  private final EventEncoder encoder;
  private final MongoErrands<LetterDocument> errands;

  MongoLetters(MongoDatabase database, Relay relay, EventEncoder encoder, Clock clock) {
    this.collection = database.getCollection("letters", LetterDocument.class);
    collection.createIndex(Indexes.ascending("promise"), new IndexOptions().unique(true));
    collection.createIndex(Indexes.ascending("area"));
    collection.createIndex(Indexes.ascending("accountable"));
    this.letters = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.assessment.letter", relay);
    this.encoder = encoder;
    this.errands = new MongoErrands<>(collection, clock, LEASE);
  }

  @Override
  public Optional<Letter> byId(Scope scope, UUID id) {
    return letters.find(scope, id).map(document -> Letter.stored(document.snapshot()));
  }

  @Override
  public List<Letter> draftsOf(Scope scope, String accountable) {
    return letters
        .find(scope, Filters.eq("accountable", accountable))
        .into(new ArrayList<>())
        .stream()
        .filter(document -> document.signedBy() == null)
        .map(document -> Letter.stored(document.snapshot()))
        .toList();
  }

  @Override
  public Letter.Snapshot save(Scope scope, Letter letter) {
    Letter.Snapshot now = letter.snapshot();
    List<EventDraft> events = new ArrayList<>();
    if (letter.signedNow()) {
      events.add(signed(now));
    }
    if (letter.amendedNow()) {
      events.add(amended(now));
    }
    LetterDocument document = LetterDocument.of(now, encoder.append(now.outgoing(), events));
    outbox.save(document, ScopedCollection.guard(scope));
    return document.snapshot();
  }

  @Override
  public List<Letter> ofPlace(Scope scope, AreaCode area, int year) {
    return letters
        .find(scope, Filters.eq("promise", area + "|" + year))
        .map(document -> Letter.stored(document.snapshot()))
        .into(new ArrayList<>());
  }

  /** A letter whose parts have no letters yet, claimed for a while. */
  Optional<LetterDocument> claim() {
    return errands.claim();
  }

  /** Notes that the letters of all parts are there, unless the letter has others since. */
  void parted(LetterDocument claimed) {
    var _ =
        collection.updateOne(
            Filters.and(Filters.eq(claimed.id()), Filters.eq("version", claimed.version())),
            Updates.unset("errand"));
  }

  /**
   * Makes the letter of a part, or gives its draft the part's content.
   *
   * @throws ConcurrentChange if its place has another letter, or somebody changes it at once
   */
  void draftPart(UUID id, Letter.Content content) {
    Optional<Letter> there = byId(Scope.platform(), id);
    if (there.isEmpty()) {
      save(Scope.platform(), Letter.draft(id, content));
    } else if (there.get().snapshot().signedBy() == null && there.get().change(content)) {
      save(Scope.platform(), there.get());
    }
  }

  private static EventDraft amended(Letter.Snapshot s) {
    return new EventDraft(
        "cn.tongxin.assessment.letter-amended.v1",
        new Amended(s.id(), s.content().area(), s.content().year(), s.amendments().getLast().id()));
  }

  private static EventDraft signed(Letter.Snapshot s) {
    return new EventDraft(
        "cn.tongxin.assessment.letter-signed.v1",
        new Signed(s.id(), s.content().area(), s.content().year()));
  }

  @Override
  public Optional<SignedLetter> signed(Scope scope, UUID id) {
    return letters.find(scope, id).filter(d -> d.signedBy() != null).map(LetterDocument::signed);
  }

  @Override
  public List<SignedLetter> ofPlaces(Collection<String> areaCodes) {
    return letters
        .find(Scope.platform(), Filters.in("area", areaCodes))
        .into(new ArrayList<>())
        .stream()
        .filter(document -> document.signedBy() != null)
        .map(LetterDocument::signed)
        .toList();
  }

  @Override
  public List<SignedLetter> ofYear(Scope scope, int year) {
    return letters
        .find(
            scope,
            Filters.and(Filters.gte("order", year + "|"), Filters.lt("order", (year + 1) + "|")))
        .into(new ArrayList<>())
        .stream()
        .filter(document -> document.signedBy() != null)
        .map(LetterDocument::signed)
        .toList();
  }

  private record Signed(UUID letterId, AreaCode area, int year) {}

  private record Amended(UUID letterId, AreaCode area, int year, UUID amendmentId) {}
}
