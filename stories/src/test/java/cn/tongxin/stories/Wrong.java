package cn.tongxin.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.TestHttp.Answer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A request that must be refused.
 *
 * @param status with which
 * @param what is wrong with it
 * @param request sends it with the header fields that are given
 */
record Wrong(int status, String what, Function<String[], Answer> request) {

  /** It is refused by a problem document, all of it in the language that was asked for. */
  void isRefusedIn(String language) {
    Answer answer = request.apply(new String[] {"Accept-Language", language});

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.get("type").asString()).startsWith("urn:tongxin:problem:");
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("traceId").asString()).matches("[0-9a-f]{32}");
    said(problem.get("title"), language);
    said(problem.get("detail"), language);
    JsonNode errors = problem.path("errors");
    assertThat(errors.isEmpty()).as(answer.body()).isEqualTo(status != 422);
    errors.forEach(error -> said(error.get("message"), language));
    errors.forEach(error -> assertThat(error.get("field").asString()).isNotEmpty());
  }

  /** In Chinese characters or without any. */
  static void said(JsonNode words, String language) {
    assertThat(words.asString())
        .matches(
            language.startsWith("zh") ? ".*\\p{IsHan}.*" : "[^\\p{IsHan}]*[a-z ]{4}[^\\p{IsHan}]*");
  }
}
