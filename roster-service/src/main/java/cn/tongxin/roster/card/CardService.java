package cn.tongxin.roster.card;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.roster.pairing.Pairing;
import cn.tongxin.roster.pairing.Pairings;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Contacts and cards. A card is issued when somebody looks at it: then what would be printed today
 * is compared with what was printed last, so nothing has to be told when an officer, a telephone or
 * a pairing changes.
 */
@Service
class CardService {
  private static final int TRIES = 5;

  private final MongoCards cards;
  private final Pairings pairings;
  private final Clock clock;

  CardService(MongoCards cards, Pairings pairings, Clock clock) {
    this.cards = cards;
    this.pairings = pairings;
    this.clock = clock;
  }

  ContactDocument contact(Actor actor, String officer) {
    return cards
        .contact(actor.scope(), officer)
        .orElseThrow(() -> Problem.notFound("officer.unknown"));
  }

  /** A contact, and whether it was entered just now. */
  record Put(ContactDocument contact, boolean created) {}

  Put put(Actor actor, Contact wanted, @Nullable String ifMatch) {
    actor.scope().narrowedTo(wanted.area());
    try {
      return ConcurrentChange.retrying(TRIES, () -> tryPut(actor, wanted, ifMatch));
    } catch (ConcurrentChange outside) {
      throw Problem.notFound("officer.unknown");
    }
  }

  private Put tryPut(Actor actor, Contact wanted, @Nullable String ifMatch) {
    ContactDocument known = cards.contact(actor.scope(), wanted.officer()).orElse(null);
    if (known != null && known.contact().equals(wanted)) {
      return new Put(known, false);
    }
    if (known == null && ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    if (known != null) {
      if (ifMatch == null) {
        throw Problem.conflict("put.other-body");
      }
      EntityTag.mustMatch(ifMatch, known.version());
    }
    ContactDocument next = ContactDocument.of(wanted, known == null ? 1 : known.version() + 1);
    cards.save(actor.scope(), next);
    return new Put(next, known == null);
  }

  /** The valid card of a pairing, issued now where what it would say has changed. */
  CardView valid(Actor actor, UUID id) {
    Pairing pairing = pairing(actor, id);
    if (!pairing.duty().covers(today())) {
      throw Problem.conflict("card.not-on-duty");
    }
    CardDocument.Printed now = now(pairing);
    if (now == null) {
      throw Problem.conflict("card.no-contact", pairing.duty().officer());
    }
    CardDocument cards = ConcurrentChange.retrying(TRIES, () -> issued(actor, pairing, now));
    return CardView.of(id, java.util.Objects.requireNonNull(cards.last()), true);
  }

  private CardDocument issued(Actor actor, Pairing pairing, CardDocument.Printed now) {
    CardDocument known =
        cards
            .cards(actor.scope(), pairing.id())
            .orElseGet(() -> CardDocument.none(pairing.id(), pairing.area()));
    if (known.last() != null && known.last().printed().equals(now)) {
      return known;
    }
    CardDocument next = known.and(now, today());
    cards.save(next);
    return next;
  }

  /** A card by its number, and whether it is still the valid one. */
  CardView numbered(Actor actor, UUID id, int number) {
    Pairing pairing = pairing(actor, id);
    CardDocument known =
        cards.cards(actor.scope(), id).orElseThrow(() -> Problem.notFound("card.unknown"));
    CardDocument.Issue issue =
        known.issues().stream()
            .filter(card -> card.number() == number)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("card.unknown"));
    boolean valid =
        issue.equals(known.last())
            && pairing.duty().covers(today())
            && issue.printed().equals(now(pairing));
    return CardView.of(id, issue, valid);
  }

  private CardDocument.@Nullable Printed now(Pairing pairing) {
    return cards.printed(pairing.duty().officer()).map(CardDocument.Printed::of).orElse(null);
  }

  private Pairing pairing(Actor actor, UUID id) {
    return pairings.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("pairing.unknown"));
  }

  private LocalDate today() {
    return ChinaDays.today(clock);
  }
}
