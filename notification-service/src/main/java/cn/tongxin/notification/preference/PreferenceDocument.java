package cn.tongxin.notification.preference;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/** A person's preferences as they are stored. */
record PreferenceDocument(
    @BsonId String id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    Preferences preferences)
    implements Listed, Versioned {

  static PreferenceDocument of(Preferences preferences, long version, UUID writer) {
    return new PreferenceDocument(
        preferences.person(),
        version,
        writer,
        preferences.area().within(),
        preferences.person(),
        preferences);
  }
}
