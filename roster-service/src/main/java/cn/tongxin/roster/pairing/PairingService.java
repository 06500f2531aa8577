package cn.tongxin.roster.pairing;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with one pairing. */
@Service
final class PairingService {
  private static final int TRIES = 5;

  private final KnownSubjects subjects;
  private final Pairings pairings;
  private final Caretaking care;
  private final MongoVisitDays visits;
  private final Clock clock;

  PairingService(
      KnownSubjects subjects,
      Pairings pairings,
      Caretaking care,
      MongoVisitDays visits,
      Clock clock) {
    this.subjects = subjects;
    this.pairings = pairings;
    this.care = care;
    this.visits = visits;
    this.clock = clock;
  }

  /** A pairing, and whether it was begun just now. */
  record Put(Pairing pairing, boolean created) {}

  Put put(Actor actor, UUID id, @Nullable String ifMatch, PairingBody body) {
    if (body.id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "id.other");
    }
    Put put = trying(actor, id, () -> tryPut(actor, id, ifMatch, body));
    care.settle(body.subject().kind(), List.of(body.subject().id()));
    return new Put(get(actor, id), put.created());
  }

  private Put tryPut(Actor actor, UUID id, @Nullable String ifMatch, PairingBody body) {
    AreaCode area = areaOf(actor, body.subject().subject());
    return pairings
        .byId(actor.scope(), id)
        .map(known -> new Put(change(actor, known, ifMatch, body), false))
        .orElseGet(() -> new Put(start(actor, id, ifMatch, area, body), true));
  }

  private AreaCode areaOf(Actor actor, Subject subject) {
    Subjects known =
        subjects
            .of(subject.kind())
            .orElseThrow(() -> Problem.invalid("subject.kind", "pairing.kind-unknown"));
    return known
        .areaOf(actor.scope(), subject.id())
        .orElseThrow(() -> Problem.notFound("pairing.subject-unknown"));
  }

  private Pairing start(
      Actor actor, UUID id, @Nullable String ifMatch, AreaCode area, PairingBody body) {
    if (ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    Terms terms = Terms.agreed(body.kindOrCare(), body.every(), body.from());
    Subject subject = body.subject().subject();
    Pairing pairing = Pairing.started(id, subject, area, body.duty(), terms);
    mustBeAlone(actor, pairing, body.duty());
    pairings.save(actor.scope(), pairing);
    return pairing;
  }

  private Pairing change(Actor actor, Pairing pairing, @Nullable String ifMatch, PairingBody body) {
    boolean same =
        pairing.subject().equals(body.subject().subject())
            && pairing.terms().kind() == body.kindOrCare();
    boolean sameTerms = pairing.terms().every() == body.every();
    if (same && sameTerms && pairing.duty().equals(body.duty())) {
      return pairing;
    }
    if (ifMatch == null || !same) {
      throw Problem.conflict("put.other-body");
    }
    EntityTag.mustMatch(ifMatch, pairing.revision().version());
    pairing.change(body.duty(), sameTerms ? pairing.terms() : agreedNow(body));
    mustBeAlone(actor, pairing, body.duty());
    pairings.save(actor.scope(), pairing);
    return pairing;
  }

  /** What is agreed later holds from then on, and makes no period before it a missed one. */
  private Terms agreedNow(PairingBody body) {
    LocalDate today = ChinaDays.today(clock);
    LocalDate since = body.from().isAfter(today) ? body.from() : today;
    return Terms.agreed(body.kindOrCare(), body.every(), since);
  }

  private void mustBeAlone(Actor actor, Pairing pairing, Duty duty) {
    boolean taken =
        pairings.ofSubjects(actor.scope(), List.of(pairing.subject().id())).stream()
            .filter(other -> !other.id().equals(pairing.id()))
            .filter(other -> other.terms().kind() == pairing.terms().kind())
            .anyMatch(other -> other.duty().overlaps(duty));
    if (taken) {
      throw Problem.conflict("pairing.taken");
    }
  }

  Pairing get(Actor actor, UUID id) {
    return pairings.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("pairing.unknown"));
  }

  /** Whether contact was kept as agreed; null where nothing was agreed, or no visit can tell. */
  @Nullable Contacts contacts(Pairing pairing) {
    Every every = pairing.terms().every();
    if (every == null || pairing.subject().kind() != SubjectKind.MEMBER) {
      return null;
    }
    LocalDate today = ChinaDays.today(clock);
    List<LocalDate> days =
        visits.since(pairing.memberId(), Contacts.first(every, today)).stream()
            .filter(day -> pairing.isCare() || day.officers().contains(pairing.duty().officer()))
            .map(VisitDayDocument::on)
            .toList();
    return Contacts.of(pairing.duty(), pairing.terms(), days, today);
  }

  Page<Pairing> list(
      Scope scope, @Nullable String officer, @Nullable UUID subject, PageQuery query) {
    return pairings.list(scope, officer, subject, query);
  }

  private <T> T trying(Actor actor, UUID id, Supplier<T> step) {
    try {
      return ConcurrentChange.retrying(TRIES, step);
    } catch (ConcurrentChange e) {
      throw pairings.byId(actor.scope(), id).isEmpty()
          ? Problem.notFound("pairing.unknown")
          : Problem.conflict("busy");
    }
  }
}
