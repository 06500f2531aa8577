package cn.tongxin.roster.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations are listed; null leaves open.
 *
 * @param parent the one that they belong to directly
 * @param q beginning of the name
 */
record OrganisationFilter(
    @Nullable OrganisationKind kind, @Nullable UUID parent, @Nullable String q) {}
