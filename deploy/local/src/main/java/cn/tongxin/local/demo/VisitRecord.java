package cn.tongxin.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit as it is sent: the body of a completion, in a batch with its id. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitRecord(
    UUID id,
    UUID memberRef,
    String purpose,
    LocalDate visitedOn,
    List<String> officers,
    @Nullable UUID mustVisitId,
    @Nullable String outcome) {}
