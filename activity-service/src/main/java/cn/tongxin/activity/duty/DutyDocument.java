package cn.tongxin.activity.duty;

import cn.tongxin.eventing.Versioned;
import cn.tongxin.serving.Listed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A duty roster as it is stored.
 *
 * @param people everybody who is on duty by it
 */
record DutyDocument(
    @BsonId UUID id,
    long version,
    UUID writer,
    List<String> within,
    String order,
    List<String> people,
    DutyRoster roster)
    implements Versioned, Listed {

  static DutyDocument of(DutyRoster roster, UUID writer) {
    return new DutyDocument(
        roster.id(),
        roster.version() + 1,
        writer,
        roster.area().within(),
        roster.area() + "|" + roster.id(),
        Stream.concat(
                roster.officers().stream(),
                roster.substitutions().stream().map(DutyRoster.Substitution::officer))
            .distinct()
            .toList(),
        roster);
  }

  DutyRoster duty() {
    return new DutyRoster(
        id,
        roster.area(),
        roster.place(),
        roster.days(),
        roster.from(),
        roster.to(),
        roster.officers(),
        roster.substitutions(),
        roster.handovers(),
        version);
  }
}
