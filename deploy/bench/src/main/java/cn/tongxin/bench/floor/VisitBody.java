package cn.tongxin.bench.floor;

import java.util.List;
import java.util.UUID;

/** A completion as the floor reads it; it trusts the caller for the place. */
record VisitBody(
    UUID memberRef,
    String area,
    String purpose,
    String visitedOn,
    List<String> officers,
    String outcome) {}
