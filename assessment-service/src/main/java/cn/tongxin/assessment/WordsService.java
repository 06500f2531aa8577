package cn.tongxin.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Says things in the reader's language. */
@Service
public class WordsService {
  private final MessageSource words;

  WordsService(MessageSource words) {
    this.words = words;
  }

  /** The words of this key, filled with the arguments as they are written. */
  public String say(Locale locale, String key, Object... arguments) {
    Object[] written = Arrays.stream(arguments).map(Object::toString).toArray();
    return Objects.requireNonNullElse(words.getMessage(key, written, key, locale), key);
  }
}
