package cn.tongxin.serving;

import java.util.Arrays;
import java.util.Set;

/**
 * The person who signed in and acts now.
 *
 * @param id the token's subject
 * @param area the place whose affairs are this person's
 * @param roles what the person is to the platform
 * @param permissions further permissions, such as {@code sensitive}
 * @param territory where places lie at the moment
 */
public record Actor(
    String id, AreaCode area, Set<Role> roles, Set<String> permissions, Territory territory) {

  /** Somebody whose place, if it was merged into another, is now the other. */
  public Actor {
    area = territory.resolve(area);
  }

  /** Somebody in a county where nothing was merged. */
  public Actor(String id, AreaCode area, Set<Role> roles, Set<String> permissions) {
    this(id, area, roles, permissions, Territory.plain());
  }

  /** Where this person may see and change things. */
  public Scope scope() {
    return territory.inside(area);
  }

  /**
   * Lets pass who has one of the roles.
   *
   * @throws Problem 403 otherwise
   */
  public void mustBe(Role... anyOf) {
    if (Arrays.stream(anyOf).noneMatch(roles::contains)) {
      throw Problem.forbidden();
    }
  }

  /**
   * Lets pass who has a permission beside the role.
   *
   * @throws Problem 403 otherwise
   */
  public void mustHave(String permission) {
    if (!permissions.contains(permission)) {
      throw Problem.forbidden();
    }
  }

  /** Lets pass who records the office's work: county, officer, village. */
  public void mustRecord() {
    mustBe(Role.COUNTY, Role.OFFICER, Role.VILLAGE);
  }

  /** Lets pass who reads the office's work: all but the auditor. */
  public void mustRead() {
    mustBe(Role.COUNTY, Role.OFFICER, Role.VILLAGE, Role.LEADER);
  }
}
