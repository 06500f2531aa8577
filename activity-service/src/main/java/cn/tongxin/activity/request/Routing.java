package cn.tongxin.activity.request;

import cn.tongxin.activity.directory.Directory;
import cn.tongxin.activity.directory.Duty;
import cn.tongxin.activity.directory.Office;
import cn.tongxin.activity.directory.Organisation;
import cn.tongxin.activity.visit.NeedKind;
import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who a request belongs to, so that whoever asks never needs to know. */
final class Routing {
  private static final int VILLAGE = 12;
  private static final int TOWNSHIP = 9;

  private final RoutingTable table;
  private final Directory directory;

  Routing(RoutingTable table, Directory directory) {
    this.table = table;
    this.directory = directory;
  }

  /** The first one of those whom the table names who is there on that day. */
  Optional<Desk> deskFor(
      NeedKind kind,
      @Nullable String subject,
      AreaCode place,
      Optional<Organisation> asking,
      LocalDate today) {
    return table.targets(kind, subject).stream()
        .flatMap(target -> find(target, place, asking, today).stream())
        .findFirst();
  }

  private Optional<Desk> find(
      RoutingTable.Target target, AreaCode place, Optional<Organisation> asking, LocalDate today) {
    return switch (target) {
      case AGENT -> in(place, VILLAGE, Duty.AGENT, today);
      case STATIONED -> in(place, VILLAGE, Duty.STATIONED, today);
      case SECRETARY -> in(place, VILLAGE, Duty.SECRETARY, today);
      case CONTACT -> in(place, VILLAGE, Duty.CONTACT, today);
      case OFFICER -> in(place, TOWNSHIP, Duty.OFFICER, today);
      case DEPUTY -> in(place, TOWNSHIP, Duty.DEPUTY, today);
      case TEAM -> team(place, today);
      case LIAISON -> asking.flatMap(it -> of(it, Duty.LIAISON, today));
      case LEGAL_ADVISER -> asking.flatMap(it -> of(it, Duty.LEGAL_ADVISER, today));
    };
  }

  private Optional<Desk> in(AreaCode place, int digits, Duty duty, LocalDate today) {
    AreaCode office = place.upTo(digits);
    return office.value().length() == digits
        ? directory.offices(List.of(office)).stream()
            .flatMap(it -> it.who(duty, today).stream())
            .map(officer -> new Desk(officer, Level.of(office)))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Desk> team(AreaCode place, LocalDate today) {
    return directory.teamsServing(place.upTo(VILLAGE)).stream()
        .flatMap(team -> of(team, Duty.LEADER, today).stream())
        .findFirst();
  }

  private Optional<Desk> of(Organisation asking, Duty duty, LocalDate today) {
    return asking
        .who(duty, today)
        .map(officer -> new Desk(officer, levelOf(officer, asking.area(), today)));
  }

  /** Who is to be asked in the office of a place: the first one in the order of its posts. */
  Optional<String> inOffice(AreaCode place, LocalDate today) {
    List<Duty> order =
        place.value().length() == VILLAGE
            ? List.of(Duty.AGENT, Duty.CONTACT, Duty.SECRETARY)
            : List.of(Duty.OFFICER, Duty.DEPUTY, Duty.OTHER);
    List<Office> offices = directory.offices(List.of(place));
    return order.stream()
        .flatMap(duty -> offices.stream().flatMap(office -> office.who(duty, today).stream()))
        .findFirst();
  }

  /** The level of the office in which a person works; of a place's where that is not known. */
  Level levelOf(String officer, AreaCode otherwise, LocalDate today) {
    return directory.officesOf(officer).stream()
        .filter(office -> office.has(officer, today))
        .map(office -> Level.of(office.area()))
        .reduce(Level::or)
        .orElseGet(() -> Level.of(otherwise));
  }

  /** What is known of a person's present work. */
  Presence presenceOf(String officer, AreaCode place, LocalDate today) {
    List<Office> offices = directory.officesOf(officer);
    List<Office> now = offices.stream().filter(office -> office.has(officer, today)).toList();
    if (offices.isEmpty()) {
      return Presence.UNKNOWN;
    }
    if (now.isEmpty()) {
      return Presence.DEPARTED;
    }
    return now.stream().anyMatch(office -> place.isWithin(office.area()))
        ? Presence.HERE
        : Presence.ELSEWHERE;
  }

  /** What can be known of a person. */
  enum Presence {
    HERE,
    ELSEWHERE,
    DEPARTED,
    UNKNOWN
  }

  /** Who answers for a request, and on which level. */
  record Desk(String officer, Level level) {}
}
