package cn.tongxin.activity.gathering;

import cn.tongxin.activity.Warning;
import cn.tongxin.serving.AreaCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gathering as it is answered.
 *
 * @param attendance who was at each session so far
 * @param turnout what came of the attendance, once it was held
 * @param followUps ids of service requests that came of it
 * @param warnings what should not be in its minutes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GatheringView(
    UUID id,
    GatheringKind kind,
    AreaCode area,
    @Nullable UUID organisationId,
    String title,
    @Nullable String course,
    GatheringState state,
    List<Session> sessions,
    List<Material> materials,
    List<Invitation> invitations,
    @Nullable Integer quorum,
    List<Attendance> attendance,
    @Nullable LocalDate heldOn,
    @Nullable TurnoutView turnout,
    @Nullable String minutes,
    List<AgendaItemView> agenda,
    List<UUID> followUps,
    @Nullable String recordedBy,
    @Nullable String reason,
    @Nullable UUID seriesId,
    List<Warning> warnings,
    long version) {

  static GatheringView of(Gathering.Snapshot s) {
    GatheringPlan plan = s.plan();
    Holding held = s.holding();
    return new GatheringView(
        s.id(),
        plan.kind(),
        plan.area(),
        plan.organisationId(),
        plan.title(),
        plan.course(),
        s.state(),
        plan.sessions(),
        plan.materials(),
        plan.invitations(),
        plan.quorum(),
        s.attendance(),
        held == null ? null : held.heldOn(),
        s.turnout() == null ? null : TurnoutView.of(s.turnout(), NamedHours.of(s)),
        held == null ? null : held.minutes(),
        s.agenda().items().stream().map(AgendaItemView::of).toList(),
        s.followUps(),
        s.recording() == null ? null : s.recording().by(),
        s.reason(),
        s.seriesId(),
        Warning.about("minutes", held == null ? null : held.minutes()),
        s.version());
  }

  /**
   * How many came, and for how long.
   *
   * @param heads people at each session added up
   * @param distinctPeople different people
   * @param hours of the sessions together
   * @param hoursPerPerson on average
   * @param audiences how far each was reached
   * @param named hours of each person who agreed to be named
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TurnoutView(
      int sessions,
      int heads,
      int distinctPeople,
      BigDecimal hours,
      @Nullable BigDecimal hoursPerPerson,
      List<AudienceView> audiences,
      List<NamedHours> named) {

    static TurnoutView of(Turnout t, List<NamedHours> named) {
      return new TurnoutView(
          t.sessions(),
          t.heads(),
          t.distinctPeople(),
          t.hours(),
          t.hoursPerPerson(),
          t.audiences().stream().map(AudienceView::of).toList(),
          named);
    }
  }

  /**
   * An item of the agenda and what became of it.
   *
   * @param owner who sees to it
   * @param dueOn by when it is to be done
   * @param steps what was done with it, the first step first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AgendaItemView(
      UUID id,
      String subject,
      @Nullable String owner,
      @Nullable LocalDate dueOn,
      AgendaState state,
      List<AgendaItem.Step> steps) {

    static AgendaItemView of(AgendaItem item) {
      return new AgendaItemView(
          item.id(), item.subject(), item.owner(), item.dueOn(), item.state(), item.steps());
    }
  }

  /**
   * How far an audience was reached.
   *
   * @param percent of those who were invited, to the tenth; absent where nobody was
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AudienceView(Audience audience, int expected, int people, @Nullable BigDecimal percent) {

    static AudienceView of(Turnout.Coverage coverage) {
      return new AudienceView(
          coverage.audience(), coverage.expected(), coverage.people(), coverage.percent());
    }
  }
}
