package cn.tongxin.assessment.rulebook;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.ChinaDays;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What can be done with the offices' rules. */
@Service
class RuleService {
  private static final int TRIES = 5;

  private final MongoRules rules;
  private final Clock clock;

  RuleService(MongoRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  LocalDate today() {
    return ChinaDays.today(clock);
  }

  /** The rule, where it lies in the caller's scope. */
  Rule existing(Actor actor, UUID id) {
    return rules.byId(actor.scope(), id).orElseThrow(() -> Problem.notFound("rule.unknown"));
  }

  /** Records a rule, or what it says from another day on; the same again changes nothing. */
  Rule put(Actor actor, UUID id, @Nullable String ifMatch, RuleBody body) {
    AreaCode place = actor.scope().place(body.place());
    RuleVersion wanted = body.version(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return ConcurrentChange.retrying(
        TRIES,
        () ->
            rules
                .byId(actor.scope(), id)
                .map(known -> changed(known, ifMatch, body, wanted))
                .orElseGet(() -> entered(id, ifMatch, place, body.about(), wanted)));
  }

  private Rule entered(
      UUID id, @Nullable String ifMatch, AreaCode place, RuleKind kind, RuleVersion first) {
    if (ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    return rules.save(Rule.entered(id, place, kind, first));
  }

  private Rule changed(Rule known, @Nullable String ifMatch, RuleBody body, RuleVersion wanted) {
    Rule.Snapshot before = known.snapshot();
    if (before.kind() != body.about() || !before.area().equals(body.place())) {
      throw Problem.conflict("rule.other");
    }
    if (known.has(wanted)) {
      return known;
    }
    EntityTag.mustName(ifMatch, before.version());
    known.change(wanted, today());
    return rules.save(known);
  }

  /** Ends a rule from a day on; the same again changes nothing. */
  Rule withdraw(Actor actor, UUID id, Withdrawal wanted) {
    return ConcurrentChange.retrying(
        TRIES,
        () -> {
          Rule rule = existing(actor, id);
          return rule.withdraw(wanted, today()) ? rules.save(rule) : rule;
        });
  }
}
