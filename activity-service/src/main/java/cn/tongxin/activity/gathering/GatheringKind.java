package cn.tongxin.activity.gathering;

/** What people come together for. */
public enum GatheringKind {
  SYMPOSIUM(false),
  /** A course; its sessions are what is taught. */
  TRAINING(false),
  SPECIAL_COMMITTEE(true),
  QUARTERLY_MEETING(true),
  STUDY_DAY(false),
  DISCUSSION_DAY(false),
  PUBLICITY_DAY(false);

  private final boolean quorate;

  GatheringKind(boolean quorate) {
    this.quorate = quorate;
  }

  /** Whether it decides nothing unless enough people are there. */
  boolean needsQuorum() {
    return quorate;
  }
}
