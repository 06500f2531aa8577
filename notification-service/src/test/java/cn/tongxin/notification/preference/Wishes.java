package cn.tongxin.notification.preference;

import java.util.UUID;

/** Enters preferences without HTTP. */
public final class Wishes {
  public static void enter(MongoPreferences preferences, Preferences wishes) {
    if (!preferences.save(PreferenceDocument.of(wishes, 1, UUID.randomUUID()))) {
      throw new IllegalStateException("entered already");
    }
  }

  private Wishes() {}
}
