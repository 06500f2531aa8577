package cn.tongxin.assessment.review;

import cn.tongxin.assessment.letter.SignedLetters.SignedLetter;
import cn.tongxin.assessment.scheme.Period;
import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.EventDraft;
import cn.tongxin.eventing.EventEncoder;
import cn.tongxin.eventing.Outbox;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.eventing.Relay;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Findings in MongoDB. */
@Repository
class MongoFindings {
  private static final int TRIES = 5;

  private final ScopedCollection<FindingDocument> findings;
  private final Outbox<FindingDocument> outbox;
  private final EventEncoder encoder;

  MongoFindings(MongoDatabase database, Relay relay, EventEncoder encoder) {
    MongoCollection<FindingDocument> collection =
        database.getCollection("findings", FindingDocument.class);
    this.findings = new ScopedCollection<>(collection);
    this.outbox = new Outbox<>(collection, "tongxin.assessment.finding", relay);
    this.encoder = encoder;
  }

  /** Keeps a finding in place of the one before; the same again changes nothing. */
  FindingDocument put(Scope scope, SignedLetter letter, Finding finding, String by) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Optional<FindingDocument> held = findings.find(scope, finding.key());
          if (held.filter(one -> one.finding().equals(finding)).isPresent()) {
            return held.get();
          }
          FindingDocument next =
              document(
                  letter,
                  finding,
                  by,
                  held.map(FindingDocument::version).orElse(0L),
                  held.map(FindingDocument::outgoing).orElse(Outgoing.empty()));
          outbox.save(next, ScopedCollection.guard(scope));
          return next;
        });
  }

  private FindingDocument document(
      SignedLetter letter, Finding finding, String by, long version, Outgoing before) {
    EventDraft draft =
        new EventDraft(
            "cn.tongxin.assessment.finding-recorded.v1",
            new Recorded(
                letter.id(),
                letter.area(),
                letter.year(),
                finding.indicator(),
                finding.period(),
                finding.percent().toPlainString(),
                finding.on()));
    return new FindingDocument(
        finding.key(),
        version + 1,
        encoder.append(before, List.of(draft)),
        letter.area().within(),
        finding.key(),
        finding,
        by);
  }

  /** A page of what was found of a letter. */
  Page<FindingDocument> of(Scope scope, UUID letterId, PageQuery page) {
    return findings.page(
        scope,
        Filters.and(Filters.gte("order", letterId + "|"), Filters.lt("order", letterId + "}")),
        page);
  }

  /** The form in which it is published: see {@code contracts/events/assessment}. */
  private record Recorded(
      UUID letterId,
      AreaCode area,
      int year,
      String indicator,
      Period period,
      String percent,
      LocalDate on) {}
}
