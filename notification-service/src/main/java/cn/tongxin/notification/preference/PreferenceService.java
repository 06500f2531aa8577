package cn.tongxin.notification.preference;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.notification.channel.Channels;
import cn.tongxin.serving.EntityTag;
import cn.tongxin.serving.Problem;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what each person has entered for himself or herself. */
@Service
class PreferenceService {
  private static final int TRIES = 5;

  private final MongoPreferences preferences;
  private final Channels channels;

  PreferenceService(MongoPreferences preferences, Channels channels) {
    this.preferences = preferences;
    this.channels = channels;
  }

  Optional<PreferenceDocument> of(String person) {
    return preferences.of(person);
  }

  /** What is entered now, and whether nothing was before. */
  record Put(PreferenceDocument document, boolean created) {}

  Put put(Preferences wanted, @Nullable String ifMatch) {
    wanted.channels().forEach(channels::check);
    return ConcurrentChange.retrying(TRIES, () -> tryPut(wanted, ifMatch));
  }

  private Put tryPut(Preferences wanted, @Nullable String ifMatch) {
    PreferenceDocument known = preferences.of(wanted.person()).orElse(null);
    if (known != null && known.preferences().equals(wanted)) {
      return new Put(known, false);
    }
    mustBeKnown(known, ifMatch);
    PreferenceDocument next =
        PreferenceDocument.of(wanted, known == null ? 1 : known.version() + 1, UUID.randomUUID());
    if (!preferences.save(next)) {
      throw new ConcurrentChange("preferences");
    }
    return new Put(next, known == null);
  }

  private static void mustBeKnown(@Nullable PreferenceDocument known, @Nullable String ifMatch) {
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
