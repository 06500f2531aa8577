package cn.tongxin.activity.lead;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The member who told of a lead and agreed that it is written down.
 *
 * @param consentedOn the day of that
 */
record Source(UUID memberRef, LocalDate consentedOn) {}
