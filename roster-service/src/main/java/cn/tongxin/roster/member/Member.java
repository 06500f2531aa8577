package cn.tongxin.roster.member;

import cn.tongxin.roster.Revision;
import cn.tongxin.serving.AreaCode;
import cn.tongxin.serving.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person the office serves. Every change is a dated version, and none is ever overwritten. */
public final class Member {
  private static final String TAKEN_BACK = "taken back";

  private final Revision revision;
  private final List<MemberEvent> facts = new ArrayList<>();
  private MemberState state;

  Member(MemberState state, Revision revision) {
    this.state = state;
    this.revision = revision;
  }

  /** Begins to serve a person from a day on, which is not after the day of the entry. */
  public static Member registered(UUID id, Profile profile, LocalDate on, Entry entry) {
    return registered(id, profile, on, entry, null);
  }

  /**
   * Takes a person over who was served before and stands in a list since a day; what was owed until
   * then is not known here, so the first routine visit is owed from the day of the entry on.
   */
  public static Member takenOver(UUID id, Profile profile, LocalDate on, Entry entry) {
    return registered(id, profile, on, entry, on.isBefore(entry.day()) ? entry.day() : null);
  }

  private static Member registered(
      UUID id, Profile profile, LocalDate on, Entry entry, @Nullable LocalDate routineFrom) {
    MemberState first = MemberState.registered(id, profile, on, entry, routineFrom);
    Member member = new Member(first, Revision.none());
    member.facts.add(MemberEvent.registered(member));
    return member;
  }

  /**
   * Records that something else is true from the day of the entry on; a move is a verb of its own.
   */
  public void change(Profile profile, @Nullable String reason, Entry entry) {
    mustBeOpen();
    if (!profile.area().equals(profile().area())) {
      throw Problem.invalid("area", "member.area-by-move");
    }
    if (profile.equals(profile())) {
      return;
    }
    profile.mustFit(entry.day());
    mustAgreeTo(profile.standing(), entry.day());
    boolean told = profile.publishedLike(profile());
    appendFor(entry, reason, profile);
    if (!told) {
      facts.add(MemberEvent.changed(this));
    }
  }

  /**
   * Records again what was true before a version that was a mistake; somebody who was not known
   * before it is no longer served.
   *
   * @param before number of the version before the mistake; 0 if there was none
   * @param number whether the telephone number, which has no versions, was put back as well
   */
  public void takeBack(long before, boolean number, Entry entry) {
    long last = number();
    Profile then =
        versions()
            .numbered(before)
            .map(MemberVersion::profile)
            .orElseGet(() -> profile().with(MemberStatus.CLOSED));
    if (!then.area().equals(profile().area())) {
      move(then.area(), entry.day(), TAKEN_BACK, entry);
    }
    change(then, TAKEN_BACK, entry);
    if (number && number() == last) {
      note(TAKEN_BACK, entry);
    }
    if (number() > last) {
      state = state.with(versions().takingBack().all());
    }
  }

  /** Whether the last thing recorded was that a mistake was taken back. */
  public boolean isTakenBack() {
    return present().isTakenBack();
  }

  /** Whether the member is served again after that the registration was taken back as a mistake. */
  public boolean isReopened() {
    return versions().areReopened();
  }

  private void mustAgreeTo(Standing standing, LocalDate day) {
    boolean news = !standing.isNone() && !standing.equals(profile().standing());
    if (news && !agrees(Purpose.PUBLIC_PROFILE, day)) {
      throw Problem.conflict("member.no-public-consent");
    }
  }

  /**
   * Nothing changes any more of who is gone for good.
   *
   * @throws Problem 409 if so
   */
  void mustBeOpen() {
    if (profile().status().isFinal()) {
      throw Problem.conflict("member.final");
    }
  }

  /**
   * Leaves only what past counts rest on, without the member's key; answers whether that was news.
   */
  public boolean erase(UUID erasureId, Entry entry) {
    if (profile().status() == MemberStatus.ERASED) {
      return false;
    }
    state = Erasing.blanked(state, versions().latestOf(entry.day()), entry);
    facts.add(new MemberEvent.MemberErased(id(), erasureId, profile().area(), registeredOn()));
    return true;
  }

  /**
   * Moves the member to another place from a day on; what was recorded for later days moves along.
   *
   * @throws Problem 422 for a day before the registration or after today, 409 if the member moved
   *     after that day
   */
  public void move(AreaCode area, LocalDate effectiveOn, String reason, Entry entry) {
    mustBeOpen();
    Versions before = versions();
    Versions moved = new Move(area, effectiveOn, reason).after(before, entry);
    if (!moved.equals(before)) {
      AreaCode from = before.asOf(effectiveOn).orElseThrow().profile().area();
      state = state.with(moved.all());
      facts.add(MemberEvent.moved(this, from, effectiveOn));
    }
  }

  /**
   * Follows the own place into the one that it was merged into: from that day, or else since the
   * member is in it. Who is gone for good stays readable under the old code, and follows nowhere.
   */
  void follow(AreaCode into, LocalDate effectiveOn, String reason, Entry entry) {
    if (profile().status().isFinal()) {
      return;
    }
    move(into, versions().hereOn(effectiveOn), reason, entry);
  }

  /**
   * Counts under another entry from now on: both were of one person. Who was erased or merged
   * meanwhile stays so.
   */
  public void mergeInto(UUID keep, UUID mergeId, Entry entry) {
    if (profile().status().isFinal()) {
      return;
    }
    appendFor(entry, "merged", profile().with(MemberStatus.MERGED));
    state = state.mergedInto(keep);
    facts.add(MemberEvent.merged(this, keep, mergeId));
  }

  /** Counts by itself again, as it was before. */
  public void unmerge(UUID mergeId, UUID undoId, Entry entry) {
    if (profile().status() != MemberStatus.MERGED) {
      return;
    }
    Profile before = versions().beforeMerger();
    state = state.mergedInto(null);
    appendFor(entry, "unmerged", before);
    facts.add(MemberEvent.unmerged(this, mergeId, undoId));
  }

  /** The entry under which the person counts; null where that is this one. */
  public @Nullable UUID mergedInto() {
    Twin twin = state.twin();
    return twin == null ? null : twin.mergedInto();
  }

  /** A version that says who changed what has no versions of its own: the telephone number. */
  public void note(@Nullable String reason, Entry entry) {
    mustBeOpen();
    appendFor(entry, reason, profile());
  }

  private void appendFor(Entry entry, @Nullable String reason, Profile profile) {
    LocalDate from = versions().latestOf(entry.day());
    var next = new MemberVersion(versions().next(), from, entry.at(), entry.by(), reason, profile);
    state = state.with(versions().with(next).all());
  }

  void keep(Secret secret) {
    state = state.keeping(secret);
  }

  void agree(Purpose purpose, Consent consent) {
    mustBeOpen();
    become(state.agreed(state.agreements().with(purpose, consent)));
  }

  /** The next state, and by which days consents are to be renewed, where these are others. */
  private void become(MemberState next) {
    List<LocalDate> before = state.agreements().renewBy();
    state = next;
    List<LocalDate> renewBy = state.agreements().renewBy();
    if (!renewBy.equals(before)) {
      facts.add(new MemberEvent.ConsentsDated(id(), profile().area(), renewBy));
    }
  }

  /** Takes a consent back; what was kept on the strength of it is gone with it. */
  void disagree(Purpose purpose, LocalDate day) {
    become(state.ending(purpose, day));
  }

  /** Carries out what the day itself has ended; answers whether that was anything. */
  boolean lapse(LocalDate day) {
    MemberState before = state;
    become(Retention.lapsed(before, day));
    return !state.equals(before);
  }

  /** Notes that everything else knows of what ended. */
  void settled() {
    state = state.withUnsettled(null);
  }

  /** Notes who looks after the member now; answers whether that was news. */
  public boolean caredForBy(@Nullable Care care) {
    if (Objects.equals(care, state.care())) {
      return false;
    }
    state = state.under(care);
    return true;
  }

  /** What is true now, as far as it may be read on that day. */
  public Profile readable(LocalDate day) {
    return readable(present(), day);
  }

  /** What of a version may be read on that day: no more than the member agrees to. */
  Profile readable(MemberVersion version, LocalDate day) {
    return state.readable(version, day);
  }

  Versions versions() {
    return new Versions(state.versions());
  }

  /** The opaque id. */
  public UUID id() {
    return state.id();
  }

  /** What is true now. */
  public Profile profile() {
    return present().profile();
  }

  MemberVersion present() {
    return state.versions().getLast();
  }

  /** Since when the office serves the member. */
  public LocalDate registeredOn() {
    return state.versions().getFirst().from();
  }

  /** Who looks after the member, as far as it is noted here. */
  public @Nullable Care care() {
    return state.care();
  }

  /** How many versions there are: what {@code ETag} and {@code version} say. */
  public long number() {
    return state.versions().size();
  }

  /** Whether the member agreed to this, on that day. */
  public boolean agrees(Purpose purpose, LocalDate day) {
    return state.agreements().liveOn(purpose, day);
  }

  MemberState state() {
    return state;
  }

  Revision revision() {
    return revision;
  }

  List<MemberEvent> facts() {
    return List.copyOf(facts);
  }
}
