package cn.tongxin.activity.directory;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An organisation, as far as this service needs to know it. */
public record Organisation(UUID id, AreaCode area, String kind, List<Holder> contacts) {

  /** Who has a duty on a day. */
  public Optional<String> who(Duty duty, LocalDate day) {
    return Directory.who(contacts, duty, day);
  }
}
