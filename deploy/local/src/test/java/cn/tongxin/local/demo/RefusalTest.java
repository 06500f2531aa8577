package cn.tongxin.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RefusalTest {

  @Test
  void aProblemDocumentBecomesOneLine() {
    String problem =
        """
        {"type": "urn:tongxin:problem:invalid", "title": "Not valid", "status": 422,
         "detail": "See the fields.", "traceId": "abc",
         "errors": [{"field": "area", "message": "is required"}]}
        """;
    Answer answer = new Answer(422, new JsonMapper().readTree(problem), 0, 0);

    assertThat(Refusal.words(Request.get("county", "/members"), answer))
        .isEqualTo(
            "GET /api/v1/members as county: 422; Not valid; See the fields.; area is required;"
                + " trace abc");
  }
}
