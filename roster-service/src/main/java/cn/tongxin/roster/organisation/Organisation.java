package cn.tongxin.roster.organisation;

import cn.tongxin.roster.Change;
import cn.tongxin.roster.Revision;
import cn.tongxin.roster.member.Care;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation that the office works with; every change is a dated version. */
public final class Organisation {
  private final UUID id;
  private final Revision revision;
  private final List<OrganisationVersion> versions;
  private final List<OrganisationEvent> facts = new ArrayList<>();
  private @Nullable Care care;

  Organisation(
      UUID id, List<OrganisationVersion> versions, @Nullable Care care, Revision revision) {
    this.id = id;
    this.versions = new ArrayList<>(versions);
    this.care = care;
    this.revision = revision;
  }

  /**
   * Enters an organisation that is planned, forming or active.
   *
   * @throws Problem 422 if that cannot be true of one
   */
  static Organisation recorded(UUID id, OrganisationProfile profile, Change change) {
    if (profile.lifecycle().isEnd()) {
      throw Problem.invalid("lifecycle", "organisation.begins");
    }
    Organisation organisation = new Organisation(id, List.of(), null, Revision.none());
    organisation.append(profile, change);
    organisation.tell(profile, change);
    return organisation;
  }

  /**
   * Records that something else is true from a day on.
   *
   * @throws Problem 409 if it has ended or cannot become that, 422 if that cannot be true
   */
  void change(OrganisationProfile profile, Change change) {
    OrganisationProfile before = profile();
    if (before.lifecycle().isEnd()) {
      throw Problem.conflict("organisation.ended");
    }
    if (before.kind() != profile.kind()) {
      throw Problem.conflict("organisation.kind");
    }
    if (!before.lifecycle().mayBecome(profile.lifecycle())) {
      throw Problem.conflict("organisation.lifecycle", before.lifecycle(), profile.lifecycle());
    }
    change.mustFollow(versions.getLast().from());
    append(profile, change);
    if (!profile.publishedLike(before)) {
      tell(profile, change);
    }
  }

  /**
   * Lets one officer take over what another is to it, from that day on; answers whether that was
   * news.
   */
  boolean handOver(String gone, String come, Change change) {
    OrganisationProfile before = profile();
    OrganisationProfile after = before.handedOver(gone, come, change.from());
    if (lifecycle().isEnd() || after.equals(before)) {
      return false;
    }
    Change now = change.notBefore(versions.getLast().from());
    append(after, now);
    tell(after, now);
    return true;
  }

  /** Whether something was recorded for that reason. */
  boolean wasChanged(String reason) {
    return versions.stream().anyMatch(version -> reason.equals(version.reason()));
  }

  /** Follows a place that was merged into another, wherever it stands in its life. */
  void follow(AreaCode old, AreaCode now, Change change) {
    OrganisationProfile there = profile().following(old, now);
    LocalDate from = change.notBefore(versions.getLast().from()).from();
    versions.add(
        new OrganisationVersion(
            number() + 1, from, change.at(), change.by(), change.reason(), there));
    if (!there.lifecycle().isEnd()) {
      facts.add(recorded(there, from));
    }
  }

  private void append(OrganisationProfile profile, Change change) {
    profile.check(change.from());
    if (id.equals(profile.mergedInto())) {
      throw Problem.invalid("mergedInto", "organisation.itself");
    }
    if (id.equals(profile.parent())) {
      throw Problem.invalid("parent", "organisation.parent-circle");
    }
    versions.add(
        new OrganisationVersion(
            number() + 1, change.from(), change.at(), change.by(), change.reason(), profile));
  }

  private void tell(OrganisationProfile now, Change change) {
    LocalDate on = change.from();
    facts.add(
        switch (now.lifecycle()) {
          case PLANNED, FORMING, ACTIVE -> recorded(now, on);
          case MERGED ->
              new OrganisationEvent.OrganisationMerged(
                  id, now.kind(), now.area(), Objects.requireNonNull(now.mergedInto()), on);
          case DISSOLVED ->
              new OrganisationEvent.OrganisationDissolved(id, now.kind(), now.area(), on);
        });
  }

  private OrganisationEvent recorded(OrganisationProfile now, LocalDate on) {
    return new OrganisationEvent.OrganisationRecorded(
        id,
        now.kind(),
        now.area(),
        now.lifecycle(),
        now.key(),
        now.parent(),
        now.villages(),
        now.posts(),
        on);
  }

  /** Notes who looks after it now; answers whether that was news. */
  boolean caredForBy(@Nullable Care now) {
    boolean news = !Objects.equals(now, care);
    care = now;
    return news;
  }

  /** The first day on which nobody looks after it, although somebody ought to. */
  Optional<LocalDate> vacantFrom() {
    if (lifecycle() != Lifecycle.ACTIVE || !kind().isServed()) {
      return Optional.empty();
    }
    return Optional.ofNullable(care == null ? lifecycleSince() : care.endsBefore());
  }

  /** What was true on a day; nothing before the first version. */
  Optional<OrganisationVersion> asOf(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.from().isAfter(day))
        .reduce((_, later) -> later);
  }

  /** Since when it stands where it stands in its life, as far as is recorded here. */
  LocalDate lifecycleSince() {
    LocalDate since = versions.getLast().from();
    for (OrganisationVersion version : versions.reversed()) {
      if (version.profile().lifecycle() != lifecycle()) {
        return since;
      }
      since = version.from();
    }
    return since;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** What it is called. */
  public String name() {
    return profile().name();
  }

  /** Where it is. */
  public AreaCode area() {
    return profile().area();
  }

  /** What it is. */
  public OrganisationKind kind() {
    return profile().kind();
  }

  /** Where it stands between plan and end. */
  public Lifecycle lifecycle() {
    return profile().lifecycle();
  }

  /** The one that it went into, where it did. */
  public @Nullable UUID mergedInto() {
    return profile().mergedInto();
  }

  OrganisationProfile profile() {
    return versions.getLast().profile();
  }

  /** How many versions there are: what {@code ETag} and {@code version} say. */
  long number() {
    return versions.size();
  }

  List<OrganisationVersion> versions() {
    return List.copyOf(versions);
  }

  /** Who looks after it, as far as it is noted here. */
  @Nullable Care care() {
    return care;
  }

  Revision revision() {
    return revision;
  }

  List<OrganisationEvent> facts() {
    return List.copyOf(facts);
  }
}
