package cn.tongxin.roster.pairing;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others are told of a pairing. */
sealed interface PairingEvent {

  /** Somebody looks after a subject from a day on, or the persons or the place changed. */
  record PairingStarted(
      UUID pairingId,
      Subject subject,
      AreaCode area,
      String officer,
      String deputy,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable Every every)
      implements PairingEvent {}

  /** The pairing has a last day. */
  record PairingEnded(
      UUID pairingId,
      Subject subject,
      AreaCode area,
      String officer,
      String deputy,
      LocalDate from,
      LocalDate to)
      implements PairingEvent {}
}
