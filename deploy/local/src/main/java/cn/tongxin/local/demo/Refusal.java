package cn.tongxin.local.demo;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A problem document in one line. */
final class Refusal {
  private Refusal() {}

  static String words(Request request, Answer answer) {
    JsonNode problem = answer.body();
    List<String> words = new ArrayList<>();
    words.add(request.line() + " as " + request.user() + ": " + answer.status());
    add(words, problem.path("title"));
    add(words, problem.path("detail"));
    for (JsonNode error : problem.path("errors")) {
      words.add(error.path("field").asString("") + " " + error.path("message").asString(""));
    }
    if (problem.has("traceId")) {
      words.add("trace " + problem.path("traceId").asString(""));
    }
    return String.join("; ", words);
  }

  private static void add(List<String> words, JsonNode text) {
    if (!text.asString("").isEmpty()) {
      words.add(text.asString(""));
    }
  }
}
