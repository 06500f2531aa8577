package cn.tongxin.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted, by the key of the last item seen and never by a number of items
 * to skip.
 *
 * @param limit how many items, 1 to 200
 * @param after the {@code order} of the last item seen, or null for the first page
 */
public record PageQuery(int limit, @Nullable String after) {
  private static final int DEFAULT = 50;
  private static final int MOST = 200;

  /**
   * Reads the parameters {@code limit} and {@code cursor}.
   *
   * @throws Problem 422 if either is not what this platform hands out
   */
  public static PageQuery of(@Nullable Integer limit, @Nullable String cursor) {
    int wanted = limit == null ? DEFAULT : limit;
    if (wanted < 1 || wanted > MOST) {
      throw Problem.invalid("limit", "page.limit", MOST);
    }
    return new PageQuery(wanted, cursor == null ? null : decode(cursor));
  }

  /** The cursor that leads behind this key; whoever has it can read the key. */
  public static String encode(String order) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(order.getBytes(UTF_8));
  }

  private static String decode(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("cursor", "page.cursor");
    }
  }
}
