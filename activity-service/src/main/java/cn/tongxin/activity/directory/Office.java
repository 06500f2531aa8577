package cn.tongxin.activity.directory;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who does what in the office of a place. */
public record Office(AreaCode area, List<Holder> holders) {

  /** Who has a duty on a day. */
  public Optional<String> who(Duty duty, LocalDate day) {
    return Directory.who(holders, duty, day);
  }

  /** Whether the person works there on a day. */
  public boolean has(String officer, LocalDate day) {
    return holders.stream().anyMatch(one -> one.officer().equals(officer) && one.holdsOn(day));
  }
}
