package cn.tongxin.notification.reminder;

import cn.tongxin.eventing.Mirror;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.ScopedCollection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** A copy of who holds which post, office by office, in MongoDB. */
@Repository
class MongoOffices implements Escalations {
  private static final int VILLAGE = 12;
  private static final int STEP = 3;
  private static final int COUNTY = 6;

  private final ScopedCollection<OfficeDocument> offices;
  private final Mirror<OfficeDocument> mirror;

  MongoOffices(MongoDatabase database) {
    MongoCollection<OfficeDocument> collection =
        database.getCollection("offices", OfficeDocument.class);
    this.offices = ScopedCollection.withoutIndex(collection);
    this.mirror = new Mirror<>(collection);
  }

  void putAll(Collection<OfficeDocument> told) {
    mirror.putAll(told);
  }

  @Override
  public List<Change> told(List<Change> changes, LocalDate day) {
    Set<AreaCode> areas =
        changes.stream()
            .flatMap(change -> change.put().stream())
            .filter(reminder -> reminder.escalation().stepsUp() > 0)
            .map(Reminder::area)
            .collect(Collectors.toSet());
    if (areas.isEmpty()) {
      return changes;
    }
    Superiors superiors = above(areas, day);
    return changes.stream().map(change -> change.toldTo(superiors)).toList();
  }

  private Superiors above(Set<AreaCode> areas, LocalDate day) {
    Set<String> codes = new HashSet<>();
    areas.forEach(area -> codes.addAll(List.of(office(area), above(area))));
    Map<String, List<Post>> posts = new HashMap<>();
    offices
        .findAll(Scope.platform(), codes)
        .forEach(office -> posts.put(office.id(), office.posts()));
    return (area, step) ->
        step == 1
            ? holders(posts.get(office(area)), EnumSet.of(Post.Kind.SECRETARY), day)
            : holders(posts.get(above(area)), EnumSet.of(Post.Kind.OFFICER, Post.Kind.DEPUTY), day);
  }

  /** The place whose office it is: a village's, or a township's. */
  private static String office(AreaCode area) {
    return area.value().substring(0, Math.min(VILLAGE, area.value().length()));
  }

  private static String above(AreaCode area) {
    String office = office(area);
    return office.substring(0, Math.max(COUNTY, office.length() - STEP));
  }

  private static List<String> holders(
      @Nullable List<Post> posts, Set<Post.Kind> wanted, LocalDate day) {
    return (posts == null ? Stream.<Post>empty() : posts.stream())
        .filter(post -> post.post() != null && wanted.contains(post.post()) && post.isHeldOn(day))
        .<String>flatMap(post -> Stream.ofNullable(post.officer()))
        .distinct()
        .toList();
  }
}
