package cn.tongxin.activity.visit;

import cn.tongxin.eventing.Sequenced;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Listed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Where a member is served, as of one of roster's events.
 *
 * @param into the entry under which the member counts, where this one was merged; otherwise absent
 * @param registeredOn since when the office serves the member; absent where roster did not say
 */
record SubjectDocument(
    @BsonId UUID id,
    long seq,
    List<String> within,
    String order,
    @Nullable UUID into,
    @Nullable LocalDate registeredOn)
    implements Sequenced, Listed {

  static SubjectDocument of(UUID memberRef, long seq, AreaCode area) {
    return of(memberRef, seq, area, null, null);
  }

  static SubjectDocument of(
      UUID memberRef,
      long seq,
      AreaCode area,
      @Nullable UUID into,
      @Nullable LocalDate registeredOn) {
    return new SubjectDocument(
        memberRef, seq, area.within(), memberRef.toString(), into, registeredOn);
  }

  Subjects.Subject subject() {
    return new Subjects.Subject(id, area(), registeredOn);
  }

  AreaCode area() {
    return new AreaCode(within.getLast());
  }
}
