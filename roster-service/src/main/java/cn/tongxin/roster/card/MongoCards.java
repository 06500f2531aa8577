package cn.tongxin.roster.card;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Contacts of officers, and the cards of pairings, in MongoDB. */
@Repository
class MongoCards {
  private final MongoCollection<ContactDocument> contactDocuments;
  private final ScopedCollection<ContactDocument> contacts;
  private final MongoCollection<CardDocument> cardDocuments;
  private final ScopedCollection<CardDocument> cards;

  MongoCards(MongoDatabase database) {
    this.contactDocuments = database.getCollection("officerContacts", ContactDocument.class);
    this.contacts = new ScopedCollection<>(contactDocuments);
    this.cardDocuments = database.getCollection("cards", CardDocument.class);
    this.cards = new ScopedCollection<>(cardDocuments);
  }

  /** How this officer is reached, where the office lies in the scope. */
  Optional<ContactDocument> contact(Scope scope, String officer) {
    return contacts.find(scope, officer);
  }

  /** How this officer is reached: what a card of a pairing says, wherever the office lies. */
  Optional<Contact> printed(String officer) {
    return contacts.find(Scope.platform(), officer).map(ContactDocument::contact);
  }

  /**
   * Saves a contact as the version after the one that it was read as.
   *
   * @throws ConcurrentChange if somebody else was faster, or it lies outside the scope
   */
  void save(Scope scope, ContactDocument contact) {
    Bson before = before(contact.id(), contact.version(), ScopedCollection.guard(scope));
    save(contactDocuments, contact, contact.version(), before, contact.id());
  }

  /** The cards of a pairing that the scope covers. */
  Optional<CardDocument> cards(Scope scope, UUID pairing) {
    return cards.find(scope, pairing);
  }

  /**
   * Saves the cards of a pairing as the version after the one that they were read as.
   *
   * @throws ConcurrentChange if somebody else was faster
   */
  void save(CardDocument card) {
    save(
        cardDocuments,
        card,
        card.version(),
        before(card.id(), card.version(), Filters.empty()),
        card.id());
  }

  private static Bson before(Object id, long version, Bson guard) {
    return Filters.and(Filters.eq(id), Filters.eq("version", version - 1), guard);
  }

  private static <D> void save(
      MongoCollection<D> collection, D document, long version, Bson before, Object id) {
    try {
      if (version == 1) {
        collection.insertOne(document);
      } else if (collection.replaceOne(before, document).getMatchedCount() == 0) {
        throw new ConcurrentChange(id);
      }
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        throw new ConcurrentChange(id);
      }
      throw e;
    }
  }
}
