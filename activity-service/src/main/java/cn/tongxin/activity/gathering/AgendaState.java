package cn.tongxin.activity.gathering;

import org.jspecify.annotations.Nullable;

/** How far an item of an agenda has come; each state follows one other. */
enum AgendaState {
  PROPOSED,
  STUDIED,
  DECIDED,
  DEPLOYED,
  CHECKED,
  DONE;

  /** The state that it follows; null for the first. */
  @Nullable AgendaState before() {
    return switch (this) {
      case PROPOSED -> null;
      case STUDIED -> PROPOSED;
      case DECIDED -> STUDIED;
      case DEPLOYED -> DECIDED;
      case CHECKED -> DEPLOYED;
      case DONE -> CHECKED;
    };
  }
}
