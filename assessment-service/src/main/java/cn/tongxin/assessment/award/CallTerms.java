package cn.tongxin.assessment.award;

import java.time.LocalDate;
import java.util.List;

/**
 * What a call says.
 *
 * @param closesOn the last day on which submissions are taken
 * @param judges the ids that the panel signs in with
 */
record CallTerms(AwardKind kind, int year, String title, LocalDate closesOn, List<String> judges) {}
