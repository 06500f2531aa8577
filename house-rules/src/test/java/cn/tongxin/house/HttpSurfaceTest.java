package cn.tongxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What the services say that they answer is what clients are written against. */
class HttpSurfaceTest {
  private static final Pattern ROUTE = Pattern.compile("new Resource\\(\"([^\"]+)\", (\\w+)");

  static Stream<SurfaceRow> rows() {
    return SurfaceRow.all().stream();
  }

  static Stream<String> services() {
    return OpenApi.SERVICES.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theSurfaceIsAsAgreed(SurfaceRow row) {
    assertThat(row.against(OpenApi.of(row.service()))).isEmpty();
    assertThat(row.notYet()).matches("(issue \\d+)?");
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyPathIsBelowTheRootAndHasARouteToItsService(String service) {
    Map<String, String> routes = routes();
    String owner = service.toUpperCase(Locale.ROOT);
    assertThat(OpenApi.of(service).paths())
        .isNotEmpty()
        .allSatisfy(path -> assertThat(path).startsWith("/api/v1/"))
        .allSatisfy(path -> assertThat(routes).containsEntry(path.split("/")[3], owner));
    assertThat(routes).containsEntry(service + "-service.openapi.json", owner);
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyRequestHasAnIdOfItsOwnASentenceAndItsRefusals(String service) {
    List<JsonNode> operations = OpenApi.of(service).operations().toList();
    assertThat(operations.stream().map(operation -> operation.path("operationId").asString()))
        .doesNotContain("")
        .doesNotHaveDuplicates();
    assertThat(operations)
        .allSatisfy(one -> assertThat(one.path("summary").asString("")).endsWith("."))
        .allSatisfy(
            one -> assertThat(one.path("responses").propertyNames()).contains("401", "403", "429"));
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyAnswerThatHasContentHasAForm(String service) {
    assertThat(OpenApi.of(service).operations().map(one -> one.path("responses")))
        .flatExtracting(JsonNode::properties)
        .filteredOn(answer -> answer.getKey().matches("20[01]"))
        .isNotEmpty()
        .allSatisfy(answer -> assertThat(answer.getValue().findValue("schema")).isNotNull())
        .allSatisfy(answer -> assertThat(answer.getValue().path("content")).isNotEmpty());
  }

  @Test
  void whatIsLackingIsSeen() {
    assertThat(wrong("activity | GET | /api/v1/clock-ins | | |")).hasSize(1);
    assertThat(wrong("activity | PUT | /api/v1/visits/{id} | memberRef mood | |"))
        .containsExactly("mood");
    assertThat(wrong("activity | GET | /api/v1/visits | from | |")).containsExactly("from");
    assertThat(wrong("activity | GET | /api/v1/visits/{id} | | position |"))
        .containsExactly("position");
  }

  @Test
  void whatIsBuiltByNowIsSeen() {
    assertThat(wrong("activity | GET | /api/v1/visits | | | issue 4")).hasSize(1);
    assertThat(wrong("activity | GET | /api/v1/visits/{id} | | state mood | issue 4"))
        .containsExactly("state");
  }

  private static List<String> wrong(String line) {
    SurfaceRow row = SurfaceRow.of(line);
    return row.against(OpenApi.of(row.service()));
  }

  private static Map<String, String> routes() {
    Path file = Path.of("gateway/src/main/java/cn/tongxin/gateway/Resource.java");
    return ROUTE
        .matcher(House.read(file))
        .results()
        .collect(Collectors.toMap(route -> route.group(1), route -> route.group(2)));
  }
}
