package cn.tongxin.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class AdmissionFilterTest {
  private final JsonMapper json = JsonMapper.builder().build();
  private final Counter refused = new SimpleMeterRegistry().counter("refused");

  private AdmissionFilter filter(int places) {
    var words = new ResourceBundleMessageSource();
    words.setBasename("problems");
    words.setDefaultEncoding("UTF-8");
    Tracer tracer = mock(Tracer.class);
    when(tracer.currentSpan()).thenReturn(null);
    var writer = new ProblemWriter(words, json, tracer);
    return new AdmissionFilter(
        places, new PreparedRefusal(Problem.of(429, "busy"), writer), refused);
  }

  private static MockHttpServletRequest request(String header, String value) {
    var request = new MockHttpServletRequest("GET", "/api/v1/visits");
    request.addHeader(header, value);
    return request;
  }

  @Test
  void onePlaceIsGivenBackAndTakenAgain() throws Exception {
    var filter = filter(1);
    for (int i = 0; i < 3; i++) {
      var chain = new MockFilterChain();
      filter.doFilter(request("Accept", "*/*"), new MockHttpServletResponse(), chain);
      assertThat(chain.getRequest()).isNotNull();
    }
    assertThat(refused.count()).isZero();
  }

  @Test
  void oneMoreIsRefusedInTheCallersLanguageWithTheCallersTrace() throws Exception {
    var answer = new MockHttpServletResponse();
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    var request = request("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    request.addHeader("Accept-Language", "en-GB");
    filter(0).doFilter(request, answer, new MockFilterChain());
    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
    assertThat(document(answer))
        .containsEntry("type", "urn:tongxin:problem:busy")
        .containsEntry("title", "Busy")
        .containsEntry("traceId", trace);
    assertThat(refused.count()).isEqualTo(1);
  }

  @Test
  void aRefusalIsChineseWhereNoLanguageIsAskedForAndTrustsNoTrace() throws Exception {
    var answer = new MockHttpServletResponse();
    filter(0).doFilter(request("traceparent", "00-\"}<x>"), answer, new MockFilterChain());
    Map<String, Object> document = document(answer);
    assertThat(document.get("title")).isEqualTo("系统繁忙");
    assertThat(document.get("traceId").toString()).matches("[0-9a-f]{32}");
  }

  private Map<String, Object> document(MockHttpServletResponse answer) {
    return json.readValue(answer.getContentAsByteArray(), new TypeReference<>() {});
  }
}
