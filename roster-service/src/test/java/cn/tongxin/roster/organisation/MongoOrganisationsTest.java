package cn.tongxin.roster.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.eventing.ConcurrentChange;
import cn.tongxin.eventing.RecordCodecs;
import cn.tongxin.eventing.Sent;
import cn.tongxin.eventing.TestStore;
import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Role;
import cn.tongxin.serving.Scope;
import cn.tongxin.serving.Territory;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonString;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@MethodSource("cn.tongxin.eventing.TestStore#all")
class MongoOrganisationsTest {
  private static final Scope HOME = Scope.of(Some.NANZHANG);
  private static final Scope ELSEWHERE = Scope.of(new AreaCode("410225106"));
  private static final AreaCode COUNTY = new AreaCode("410225");
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final OrganisationFilter ANY = new OrganisationFilter(null, null, null);

  private final TestStore store;
  private Sent sent;
  private Organisations organisations;
  private OrganisationCounts counts;

  MongoOrganisationsTest(TestStore store) {
    this.store = store;
  }

  @BeforeEach
  void empty() {
    store.database().drop();
    sent = Sent.unacknowledged();
    organisations =
        new MongoOrganisations(
            store.database(), sent.relay(), Sent.encoder(JsonMapper.builder().build()));
    counts = new MongoOrganisationCounts(store.database(), Territory::plain);
  }

  @AfterEach
  void nothingIsSentThatOneServerDoesNotUnderstand() {
    sent.close();
    assertThat(store.watch().strange()).isEmpty();
  }

  private Organisation saved(OrganisationProfile profile) {
    Organisation organisation = Some.recorded(profile);
    organisations.save(HOME, organisation);
    return organisation;
  }

  private Organisation saved(OrganisationKind kind, String name) {
    return saved(Some.profile(kind, name, Lifecycle.ACTIVE));
  }

  @Test
  void whatWasSavedIsReadAgainAndOnlyInItsScope() {
    Organisation saved =
        saved(Some.key(Some.contact(ContactRole.LIAISON, "a", null, Some.TODAY), later()));

    Organisation read = organisations.byId(HOME, saved.id()).orElseThrow();
    assertThat(read.versions()).isEqualTo(saved.versions());
    assertThat(organisations.byId(ELSEWHERE, saved.id())).isEmpty();
    assertThatThrownBy(() -> organisations.save(ELSEWHERE, read))
        .isInstanceOf(ConcurrentChange.class);
  }

  private static Contact later() {
    return Some.contact(ContactRole.LIAISON, "b", Some.TODAY.plusDays(1), null);
  }

  @Test
  void aPageIsByNameAndOfOneKind() {
    for (String name : List.of("丙", "甲", "乙")) {
      saved(OrganisationKind.GROUP, name);
      saved(OrganisationKind.BRANCH, name);
    }
    var groups = new OrganisationFilter(OrganisationKind.GROUP, null, null);

    var first = organisations.list(HOME, groups, new PageQuery(2, null));
    var rest = organisations.list(HOME, groups, PageQuery.of(2, first.nextCursor()));

    assertThat(first.items()).extracting(Organisation::name).containsExactly("丙", "乙");
    assertThat(rest.items()).extracting(Organisation::name).containsExactly("甲");
    assertThat(rest.nextCursor()).isNull();
    var named = new OrganisationFilter(null, null, "甲");
    assertThat(organisations.list(HOME, named, new PageQuery(9, null)).items()).hasSize(2);
    assertThat(organisations.list(ELSEWHERE, ANY, new PageQuery(9, null)).items()).isEmpty();
  }

  @Test
  void whoIsAboveCanBeNamedAndWhoIsBesideCannot() {
    Organisation own = saved(OrganisationKind.GROUP, "本村");
    Organisation chamber =
        saved(Some.at(Some.profile(OrganisationKind.BRANCH, "县", Lifecycle.ACTIVE), COUNTY));
    var ids = List.of(own.id(), chamber.id());

    assertThat(organisations.nameable(actor(Some.LIUYUAN), ids)).hasSize(2);
    assertThat(organisations.nameable(actor(COUNTY), ids)).hasSize(2);
    assertThat(organisations.nameable(actor(new AreaCode("410225106")), ids))
        .extracting(Organisation::id)
        .containsExactly(chamber.id());
    assertThat(organisations.nameable(actor(new AreaCode("410226")), ids)).isEmpty();
  }

  private static Actor actor(AreaCode area) {
    return new Actor("a", area, Set.of(Role.OFFICER), Set.of());
  }

  @Test
  void sumsAreOfAPlaceAndOfAllAboveIt() {
    saved(OrganisationKind.GROUP, "一");
    saved(OrganisationKind.GROUP, "二");
    counts.recount(Some.LIUYUAN);
    saved(Some.at(Some.profile(OrganisationKind.BRANCH, "三", Lifecycle.PLANNED), Some.NANZHANG));
    counts.recount(Some.NANZHANG);

    var village = new OrganisationCounts.PlaceCount(Some.LIUYUAN, List.of(groups(2)));
    var all = List.of(new KindCount(OrganisationKind.BRANCH, Lifecycle.PLANNED, 1), groups(2));
    assertThat(counts.of(HOME, Some.NANZHANG))
        .containsExactly(new OrganisationCounts.PlaceCount(Some.NANZHANG, all), village);
    assertThat(counts.of(Scope.of(COUNTY), COUNTY))
        .contains(new OrganisationCounts.PlaceCount(COUNTY, all));
    assertThat(counts.of(ELSEWHERE, Some.NANZHANG)).isEmpty();
  }

  private static KindCount groups(long number) {
    return new KindCount(OrganisationKind.GROUP, Lifecycle.ACTIVE, number);
  }

  @Test
  void manyAtOnceAreAllCounted() {
    var service = service(NOW);
    try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        String name = "组" + i;
        hands.execute(
            () -> service.around(List.of(Some.LIUYUAN), () -> saved(OrganisationKind.GROUP, name)));
      }
    }

    assertThat(counts.of(Scope.of(COUNTY), COUNTY).getFirst().counts()).containsExactly(groups(16));
    assertThat(counts.expectedBefore(NOW.plus(Duration.ofDays(1)), 9)).isEmpty();
  }

  @Test
  void whoIsOvertakenWhileCountingCountsAgain() {
    saved(OrganisationKind.GROUP, "一");
    Runnable overtaking =
        () -> {
          saved(OrganisationKind.GROUP, "二");
          counts.recount(Some.LIUYUAN);
        };
    var settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(store.uri()))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .codecRegistry(RecordCodecs.registry())
            .addCommandListener(new AfterTheFirstRead(overtaking))
            .build();
    try (MongoClient slow = MongoClients.create(settings)) {
      var database = slow.getDatabase(store.database().getName());
      new MongoOrganisationCounts(database, Territory::plain).recount(Some.LIUYUAN);
    }

    assertThat(counts.of(Scope.of(COUNTY), COUNTY).getFirst().counts()).containsExactly(groups(2));
  }

  /** Lets somebody else act once, between a count's reading and its writing. */
  private static final class AfterTheFirstRead implements CommandListener {
    private final AtomicReference<Runnable> act;
    private volatile int read = -1;

    AfterTheFirstRead(Runnable act) {
      this.act = new AtomicReference<>(act);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
      boolean counting =
          event
              .getCommand()
              .getString("find", new BsonString(""))
              .getValue()
              .equals("organisations");
      read = counting ? event.getRequestId() : read;
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
      Runnable once = event.getRequestId() == read ? act.getAndSet(null) : null;
      if (once != null) {
        once.run();
      }
    }
  }

  @Test
  void whoDiesBetweenSavingAndCountingIsCountedForLater() {
    counts.expect(Some.LIUYUAN, UUID.randomUUID(), NOW);
    saved(OrganisationKind.GROUP, "组");

    service(NOW.plus(Duration.ofMinutes(4))).sweep();
    assertThat(counts.of(HOME, Some.LIUYUAN).getFirst().counts()).isEmpty();
    service(NOW.plus(Duration.ofMinutes(6))).sweep();
    assertThat(counts.of(HOME, Some.LIUYUAN).getFirst().counts()).containsExactly(groups(1));
    assertThat(counts.expectedBefore(NOW.plus(Duration.ofDays(1)), 9)).isEmpty();
  }

  private CountService service(Instant now) {
    return new CountService(counts, UUID::randomUUID, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void whoWalksStopsAtACircleAndFollowsWhatWentIntoAnother() {
    Organisation old = saved(OrganisationKind.BRANCH, "旧");
    Organisation present = saved(OrganisationKind.BRANCH, "新");
    Organisation group =
        saved(Some.profile(OrganisationKind.GROUP, "组", Lifecycle.ACTIVE).below(old.id()));
    old.change(Some.mergedInto(old.profile().below(group.id()), present.id()), Some.on(Some.TODAY));
    organisations.save(HOME, read(old));
    Relations relations = new Relations(organisations);

    assertThat(relations.below(HOME, present.id()))
        .extracting(Organisation::id)
        .containsExactly(group.id());
    assertThat(relations.below(HOME, group.id())).isEmpty();
    assertThat(relations.present(actor(Some.LIUYUAN), old.id()).orElseThrow().id())
        .isEqualTo(present.id());
    assertThat(relations.withPredecessors(Some.LIUYUAN, present.id()))
        .containsExactlyInAnyOrder(present.id(), old.id());
    assertThatThrownBy(() -> relations.mustNotCircle(Some.LIUYUAN, present.id(), group.id()))
        .isInstanceOf(cn.tongxin.serving.Problem.class);
  }

  /** As it would be read: with the stored revision and what was changed. */
  private Organisation read(Organisation changed) {
    Organisation stored = organisations.byId(HOME, changed.id()).orElseThrow();
    return new Organisation(changed.id(), changed.versions(), null, stored.revision());
  }
}
