package cn.tongxin.roster.festival;

/** A calendar by which a day of the year may be said. */
enum CalendarKind {
  /** The civil one. */
  GREGORIAN,
  /** The Chinese one of months by the moon; a leap month has no festival. */
  LUNISOLAR,
  /** The Islamic one, as reckoned by Umm al-Qura. */
  HIJRI
}
