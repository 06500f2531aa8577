package cn.tongxin.roster.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service team as a village's page shows it.
 *
 * @param leader id of the person who leads it, or the name of one who does not sign in
 * @param phone the leader's, of the office
 */
public record ServiceTeam(UUID id, String name, @Nullable String leader, @Nullable String phone) {}
