package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.Outgoing;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * How offices want reminders. What is owed already is written anew in the background, by whichever
 * instance comes first; after a crash another begins anew, and what stands so is no change.
 */
@Service
class SettingsService {
  private static final int TRIES = 5;
  private static final int TOWNSHIP = 9;

  private final MongoSettings settings;
  private final RefreshService refresh;
  private final Clock clock;

  SettingsService(MongoSettings settings, RefreshService refresh, Clock clock) {
    this.settings = settings;
    this.refresh = refresh;
    this.clock = clock;
  }

  /** The work that follows from what was entered. */
  ErrandService<SettingsDocument> errands() {
    return new ErrandService<>("reminder-settings", settings::claim, this::carryOut);
  }

  private void carryOut(SettingsDocument entered) {
    refresh.owedIn(entered.area());
    settings.done(entered);
  }

  Optional<SettingsDocument> of(Scope scope, AreaCode area) {
    return settings.of(scope, area);
  }

  /** What is entered now, and whether nothing was before. */
  record Put(SettingsDocument document, boolean created) {}

  /**
   * Enters how an office wants reminders.
   *
   * @throws Problem 404 outside the scope, 409 if something else is entered and no version names
   *     it, 422 for a village
   */
  Put put(Scope scope, @Nullable String ifMatch, SettingsWire.Entered wanted) {
    if (wanted.area().value().length() > TOWNSHIP) {
      throw Problem.invalid("area", "settings.office");
    }
    var entered =
        new SettingsWire.Entered(
            scope.place(wanted.area()), wanted.leadDays(), wanted.onWorkingDays());
    return ConcurrentChange.retrying(TRIES, () -> tryPut(scope, ifMatch, entered));
  }

  private Put tryPut(Scope scope, @Nullable String ifMatch, SettingsWire.Entered entered) {
    SettingsDocument known = settings.of(scope, entered.area()).orElse(null);
    if (known != null && known.entered().equals(entered)) {
      return new Put(known, false);
    }
    mustBeKnown(known, ifMatch);
    return new Put(settings.enter(known, entered, clock.instant()), known == null);
  }

  /** Takes in what was published, perhaps from another database; what is known changes nothing. */
  void learn(SettingsWire.Entered told, long seq) {
    SettingsDocument _ = ConcurrentChange.retrying(TRIES, () -> tryLearn(told, seq));
  }

  private SettingsDocument tryLearn(SettingsWire.Entered told, long seq) {
    SettingsDocument known = settings.known(told.area()).orElse(null);
    Outgoing before = known == null ? Outgoing.empty() : known.outgoing();
    if (known != null && before.seq() >= seq) {
      return known;
    }
    return settings.save(
        SettingsDocument.next(
            known,
            told,
            clock.instant(),
            new Outgoing(seq, before.unsent(), before.since(), before.pending())));
  }

  private static void mustBeKnown(@Nullable SettingsDocument known, @Nullable String ifMatch) {
    if (known != null && ifMatch == null) {
      throw Problem.conflict("put.other-body");
    }
    if (known == null && ifMatch != null) {
      throw Problem.changedMeanwhile();
    }
    if (known != null) {
      EntityTag.mustMatch(ifMatch, known.version());
    }
  }
}
