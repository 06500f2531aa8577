package cn.tongxin.roster.member;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's post in an organisation, from a day on and perhaps to one. */
record Affiliation(UUID organisationId, String post, LocalDate from, @Nullable LocalDate to) {}
