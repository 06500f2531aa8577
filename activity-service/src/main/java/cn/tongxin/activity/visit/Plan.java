package cn.tongxin.activity.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a visit before it happens.
 *
 * @param memberRef whom it is to
 * @param plannedOn the day in Asia/Shanghai
 * @param officers who will go
 * @param mustVisitId the window it is to answer
 */
record Plan(
    UUID memberRef,
    Purpose purpose,
    LocalDate plannedOn,
    List<String> officers,
    @Nullable UUID mustVisitId) {}
