package cn.tongxin.roster.mustvisit;

import cn.tongxin.serving.AreaCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A visit that is owed within a window. Why it is owed is not said.
 *
 * @param officers who owes it, the first person first
 * @param from first day
 * @param to last day
 */
record Owed(UUID memberRef, AreaCode area, List<String> officers, LocalDate from, LocalDate to) {}
