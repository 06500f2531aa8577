package cn.tongxin.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.serving.TestHttp.Answer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * One row of the table that walks every endpoint of a service: no token 401, wrong role 403,
 * sibling scope 404, parent scope fine.
 *
 * @param path with a thing that lies in the parent scope and not in the sibling scope
 * @param forAll whether it is the same for everybody, whatever the scope
 */
public record Endpoint(String method, String path, String type, byte[] body, boolean forAll) {

  public static Endpoint reading(String path) {
    return new Endpoint("GET", path, "", new byte[0], false);
  }

  public static Endpoint writing(String method, String path, String json) {
    return new Endpoint(method, path, "application/json", json.getBytes(UTF_8), false);
  }

  /** The same for everybody who may call it at all. */
  public Endpoint forEverybody() {
    return new Endpoint(method, path, type, body, true);
  }

  /** The four tests of this row. */
  public Stream<DynamicTest> tests(TestHttp http, String wrongRole, String sibling, String parent) {
    return Stream.of(
        test("no token", () -> refused(call(http, ""), 401)),
        test("wrong role", () -> refused(call(http, wrongRole), 403)),
        test("sibling scope", () -> siblingMaySee(call(http, sibling))),
        test("parent scope", () -> assertThat(call(http, parent).status()).isBetween(200, 299)));
  }

  private DynamicTest test(String who, org.junit.jupiter.api.function.Executable check) {
    return DynamicTest.dynamicTest(method + " " + path + ": " + who, check);
  }

  private Answer call(TestHttp http, String token) {
    return http.send(token, method, path, type, body);
  }

  private void siblingMaySee(Answer answer) {
    if (forAll) {
      assertThat(answer.status()).isBetween(200, 299);
    } else {
      refused(answer, 404);
    }
  }

  private static void refused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.type()).isEqualTo("application/problem+json");
    assertThat(answer.json().get("type").asString()).startsWith("urn:tongxin:problem:");
  }
}
