package cn.tongxin.assessment.letter;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.AreaCode;

/** The two sides of a letter. */
public enum Side {
  /** The township or village that promises. */
  PROMISING,
  /** Who is above it. */
  RECEIVING;

  /** The side that somebody is on who sees the letter of this place. */
  public static Side of(Actor actor, AreaCode area) {
    AreaCode now = actor.territory().resolve(area);
    return actor.area().value().length() >= now.value().length() ? PROMISING : RECEIVING;
  }
}
