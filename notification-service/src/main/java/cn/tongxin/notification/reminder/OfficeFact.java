package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.UUID;

/**
 * Who holds which post in the office of a place.
 *
 * @param about made of the place's code
 */
record OfficeFact(UUID about, AreaCode area, List<Post> posts, long seq) implements Sourced {
  OfficeFact {
    posts = List.copyOf(posts);
  }

  static OfficeFact of(AreaCode area, List<Post> posts, long seq) {
    return new OfficeFact(idOf(area.value()), area, posts, seq);
  }

  /** The id of the office of the place with this code. */
  static UUID idOf(String code) {
    return Reminder.idOf("office:" + code);
  }
}
