package cn.tongxin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UsageTest {
  private static final Pattern COMMAND = Pattern.compile("(?m)^ {2}([a-z]+)");

  @Test
  void whatIsThereIsSaidAndWhatIsSaidIsThere() throws IOException {
    Set<String> said =
        COMMAND
            .matcher(Tongxin.usage())
            .results()
            .map(MatchResult::group)
            .map(String::strip)
            .collect(Collectors.toSet());
    assertThat(said).isEqualTo(Tongxin.commands());
  }
}
