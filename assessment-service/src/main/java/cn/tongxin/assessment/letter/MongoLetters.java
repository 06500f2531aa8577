package cn.tongxin.assessment.letter;

import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Relay;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Letters in MongoDB. */
@Repository
class MongoLetters implements Letters, SignedLetters {
  private final ScopedCollection<LetterDocument> letters;
  private final Outbox<LetterDocument> outbox;
  private final EventEncoder encoder;

  MongoLetters(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<LetterDocument> collection =
        database.getCollection("letters", LetterDocument.class);
    collection.createIndex(Indexes.ascending("promise"), new IndexOptions().unique(true));
    collection.createIndex(Indexes.ascending("area"));
    collection.createIndex(Indexes.ascending("accountable"));
    this.letters = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.assessment.letter", relay);
    this.encoder = encoder;
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
    List<EventDraft> events = letter.signedNow() ? List.of(signed(now)) : List.of();
    LetterDocument document = LetterDocument.of(now, encoder.append(now.outgoing(), events));
    outbox.save(document, ScopedCollection.guard(scope));
    return document.snapshot();
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

  private record Signed(UUID letterId, AreaCode area, int year) {}
}
