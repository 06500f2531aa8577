package cn.tongxin.notification.reminder;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.UUID;

/** What roster told about a household or an organisation, and who looks after it. */
sealed interface SubjectFact extends Sourced permits Fact.Pairing, Fact.Alone, SubjectFact.Served {

  /**
   * Where it is, and whether somebody has to look after it.
   *
   * @param about the household or organisation
   * @param since day from which that is so
   */
  record Served(UUID about, AreaCode area, LocalDate since, boolean served, long seq)
      implements SubjectFact {

    /** The same, where another word came before: what was so then is so since then. */
    Served after(Served before) {
      return served && before.served && before.since.isBefore(since)
          ? new Served(about, area, before.since, true, seq)
          : this;
    }
  }
}
