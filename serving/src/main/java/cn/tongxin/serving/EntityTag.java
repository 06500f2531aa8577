package cn.tongxin.serving;

import org.jspecify.annotations.Nullable;

/** The version of a resource as {@code ETag} and {@code If-Match} carry it. */
public final class EntityTag {

  /** The header value for a version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Lets pass who has no condition or names the current version.
   *
   * @throws Problem 412 if the version is another
   */
  public static void mustMatch(@Nullable String ifMatch, long version) {
    if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(of(version))) {
      throw Problem.changedMeanwhile();
    }
  }

  /**
   * Lets pass who names the current version of what is to be changed.
   *
   * @throws Problem 409 if no version is named, 412 if it is another
   */
  public static void mustName(@Nullable String ifMatch, long version) {
    if (ifMatch == null) {
      throw Problem.conflict("put.other-body");
    }
    mustMatch(ifMatch, version);
  }

  private EntityTag() {}
}
