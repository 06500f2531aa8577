package cn.tongxin.roster.organisation;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which teams serve a village. */
public final class ServiceTeams {
  private final Organisations organisations;

  ServiceTeams(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The active ones, with who leads them on a day. */
  public List<ServiceTeam> serving(AreaCode village, LocalDate day) {
    return organisations.serving(village).stream()
        .filter(team -> team.lifecycle() == Lifecycle.ACTIVE)
        .map(team -> view(team, day))
        .toList();
  }

  private static ServiceTeam view(Organisation team, LocalDate day) {
    Optional<Contact> leader =
        team.profile().contacts().stream()
            .filter(c -> c.role() == ContactRole.LEADER && c.term().covers(day))
            .findFirst();
    return new ServiceTeam(
        team.id(),
        team.name(),
        leader.map(c -> Objects.requireNonNullElse(c.officer(), c.name())).orElse(null),
        leader.map(Contact::phone).orElse(null));
  }
}
