package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Who holds which post, office by office, in MongoDB: those who are told, and those who owe. */
@Repository
class MongoOffices implements Escalations, OfficePosts, Stored<OfficePlan> {
  private final MongoStored<OfficeDocument, OfficePlan> offices;

  MongoOffices(MongoDatabase database) {
    this.offices =
        new MongoStored<>(
            database.getCollection("officePlans", OfficeDocument.class),
            OfficeDocument::plan,
            OfficeDocument::next);
  }

  @Override
  public List<OfficePlan> of(Collection<UUID> ids) {
    return offices.of(ids);
  }

  @Override
  public Set<UUID> saveAll(Collection<OfficePlan> plans, LocalDate today) {
    return offices.saveAll(plans, today);
  }

  @Override
  public List<UUID> turning(LocalDate today, int limit) {
    return offices.turning(today, limit);
  }

  @Override
  public List<String> holders(Collection<AreaCode> areas, Collection<String> posts, LocalDate day) {
    List<UUID> ids = areas.stream().map(area -> OfficeFact.idOf(area.value())).toList();
    return offices.of(ids).stream()
        .flatMap(plan -> plan.told().stream())
        .flatMap(office -> office.posts().stream())
        .filter(post -> post.isHeldOn(day) && posts.contains(String.valueOf(post.post())))
        .<String>flatMap(post -> Stream.ofNullable(post.officer()))
        .distinct()
        .toList();
  }

  @Override
  public List<Change> told(List<Change> changes, LocalDate day) {
    Set<UUID> asked =
        changes.stream()
            .flatMap(change -> change.put().stream())
            .filter(Reminder::asksOffices)
            .flatMap(reminder -> Superiors.line(reminder.area()).stream())
            .map(OfficeFact::idOf)
            .collect(Collectors.toSet());
    if (asked.isEmpty()) {
      return changes;
    }
    Map<AreaCode, List<Post>> posts = new HashMap<>();
    offices.of(asked).stream()
        .flatMap(plan -> plan.told().stream())
        .forEach(office -> posts.put(office.area(), office.posts()));
    Superiors superiors = new Superiors(posts, day);
    return changes.stream().map(change -> change.with(it -> it.toldTo(superiors))).toList();
  }
}
