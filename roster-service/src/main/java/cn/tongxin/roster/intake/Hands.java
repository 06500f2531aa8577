package cn.tongxin.roster.intake;

import cn.tongxin.roster.pairing.Duty;
import java.time.LocalDate;

/** In whose hands a member is. */
record Hands(String officer, String deputy) {

  static Hands of(Duty duty) {
    return new Hands(duty.officer(), duty.deputy());
  }

  /** Their duty from a day on. */
  Duty from(LocalDate day) {
    return new Duty(officer, deputy, day, null);
  }
}
