package cn.tongxin.activity.household;

import cn.tongxin.eventing.EventReader;
import cn.tongxin.eventing.EventTypes;
import cn.tongxin.eventing.Received;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns from roster who lives together, and who looks after whom. */
@Component
class HouseholdListener {
  static final EventTypes<Home> HOMES =
      new EventTypes<Home>()
          .on("cn.tongxin.roster.household-recorded.v1", Home.class, Function.identity());
  static final EventTypes<Care> CARES =
      new EventTypes<Care>()
          .on("cn.tongxin.roster.pairing-started.v1", Started.class, Started::care)
          .on("cn.tongxin.roster.pairing-ended.v1", Ended.class, Ended::care);

  private final EventReader reader;
  private final MongoHouseholds households;

  HouseholdListener(EventReader reader, MongoHouseholds households) {
    this.reader = reader;
    this.households = households;
  }

  @KafkaListener(topics = "tongxin.roster.household")
  void onHouseholds(List<ConsumerRecord<String, byte[]>> poll) {
    List<Received<Home>> told = reader.read(poll, HOMES);
    households.learnHouseholds(
        told.stream().map(HouseholdListener::household).toList(),
        told.stream().map(HouseholdListener::state).toList());
  }

  @KafkaListener(topics = "tongxin.roster.pairing")
  void onPairings(List<ConsumerRecord<String, byte[]>> poll) {
    households.learnCares(reader.read(poll, CARES).stream().map(HouseholdListener::care).toList());
  }

  private static HouseholdStateDocument state(Received<Home> event) {
    Home home = event.fact();
    String id = home.householdId() + "|" + event.seq();
    return new HouseholdStateDocument(
        id,
        event.seq(),
        home.area().within(),
        id,
        home.householdId(),
        event.time(),
        home.memberRefs());
  }

  private static HouseholdDocument household(Received<Home> event) {
    Home home = event.fact();
    return new HouseholdDocument(
        home.householdId(),
        event.seq(),
        home.area().within(),
        home.householdId().toString(),
        home.memberRefs());
  }

  private static CareDocument care(Received<Care> event) {
    Care care = event.fact();
    return new CareDocument(
        care.pairingId(),
        event.seq(),
        care.area().within(),
        care.pairingId().toString(),
        care.subject().id(),
        care.from(),
        care.to());
  }

  /** What is read of a household. */
  record Home(UUID householdId, AreaCode area, List<UUID> memberRefs) {
    Home {
      Objects.requireNonNull(householdId);
      Objects.requireNonNull(area);
      memberRefs = List.copyOf(memberRefs);
    }
  }

  /** Who is looked after. */
  record Cared(UUID id) {
    Cared {
      Objects.requireNonNull(id);
    }
  }

  /** That somebody is looked after, until further notice or a day. */
  record Care(
      UUID pairingId, Cared subject, AreaCode area, LocalDate from, @Nullable LocalDate to) {
    Care {
      Objects.requireNonNull(pairingId);
      Objects.requireNonNull(subject);
      Objects.requireNonNull(area);
      Objects.requireNonNull(from);
    }
  }

  /** What is read of a pairing that started. */
  record Started(UUID pairingId, Cared subject, AreaCode area, LocalDate from) {
    Care care() {
      return new Care(pairingId, subject, area, from, null);
    }
  }

  /** What is read of a pairing that ended. */
  record Ended(UUID pairingId, Cared subject, AreaCode area, LocalDate from, LocalDate to) {
    Care care() {
      return new Care(pairingId, subject, area, from, Objects.requireNonNull(to));
    }
  }
}
