package cn.tongxin.activity;

import cn.tongxin.serving.PrivateNumber;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wrote a number into free text that should not be there. It is not refused, because
 * a person may have needed it said; it is named, so that it can be taken out.
 *
 * @param field where it is
 * @param found what it is
 */
public record Warning(String field, PrivateNumber found) {

  /** What should not be in this text; nothing where there is none. */
  public static List<Warning> about(String field, @Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(PrivateNumber.values())
            .filter(number -> number.isIn(text))
            .map(number -> new Warning(field, number))
            .toList();
  }
}
