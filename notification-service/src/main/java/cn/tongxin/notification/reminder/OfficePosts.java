package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Who holds which post, as roster has told. */
public interface OfficePosts {

  /** The people who hold one of these posts in one of these offices on a day. */
  List<String> holders(Collection<AreaCode> offices, Collection<String> posts, LocalDate day);
}
