/** Briefings: documents made of records, for a place and a period. */
@NullMarked
package cn.tongxin.assessment.briefing;

import org.jspecify.annotations.NullMarked;
