package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.errand.Errand;
import cn.tongxin.serving.errand.ErrandService;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
  Put put(
      Scope scope,
      AreaCode area,
      @Nullable String ifMatch,
      Map<String, Integer> leadDays,
      boolean onWorkingDays) {
    if (area.value().length() > TOWNSHIP) {
      throw Problem.invalid("area", "settings.office");
    }
    AreaCode place = scope.place(area);
    return ConcurrentChange.retrying(
        TRIES, () -> tryPut(scope, place, ifMatch, leadDays, onWorkingDays));
  }

  private Put tryPut(
      Scope scope,
      AreaCode area,
      @Nullable String ifMatch,
      Map<String, Integer> leadDays,
      boolean onWorkingDays) {
    SettingsDocument known = settings.of(scope, area).orElse(null);
    if (known != null && known.isTheSame(leadDays, onWorkingDays)) {
      return new Put(known, false);
    }
    mustBeKnown(known, ifMatch);
    SettingsDocument next =
        new SettingsDocument(
            area.value(),
            known == null ? 1 : known.version() + 1,
            UUID.randomUUID(),
            area.within(),
            area.value(),
            Map.copyOf(leadDays),
            onWorkingDays,
            Errand.dueAt(clock.instant()));
    if (!settings.save(next)) {
      throw new ConcurrentChange(area);
    }
    return new Put(next, known == null);
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
