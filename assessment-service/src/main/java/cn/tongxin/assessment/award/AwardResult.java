package cn.tongxin.assessment.award;

import java.time.LocalDate;
import java.util.List;

/** The result of a call, by place; what it does not name is not awarded. */
record AwardResult(LocalDate publishedOn, List<Decision> decisions) {}
