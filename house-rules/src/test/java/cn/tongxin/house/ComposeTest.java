package cn.tongxin.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** There is no container engine where this is built: what can be known without one is held here. */
class ComposeTest {
  private static final Compose COMPOSE = Compose.ofTheHouse();

  static Stream<String> ours() {
    return COMPOSE.ours().stream();
  }

  static Stream<String> all() {
    return COMPOSE.services().stream();
  }

  @Test
  void allFiveServicesAreInIt() {
    assertThat(COMPOSE.ours())
        .containsExactlyInAnyOrder(
            "roster-service",
            "activity-service",
            "assessment-service",
            "notification-service",
            "gateway");
  }

  @ParameterizedTest
  @MethodSource("ours")
  void everyVariableIsOneThatTheServiceReads(String service) {
    assertThat(COMPOSE.unread(service)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ours")
  void everyVariableThatHasNoDefaultIsSet(String service) {
    List<String> needed =
        Compose.readBy(service).stream()
            .filter(name -> Compose.settings(service).contains("${" + name + "}"))
            .toList();
    assertThat(COMPOSE.environment(service).keySet()).containsAll(needed);
  }

  @Test
  void aVariableThatNobodyReadsIsSeen() {
    var planted =
        new Compose(
            "services: {gateway: {build: {}, environment: {TONGXIN_ROSTER_URI: a, TONGXIN_ROSTR:"
                + " b}}}");
    assertThat(planted.unread("gateway")).containsExactly("TONGXIN_ROSTR");
  }

  @ParameterizedTest
  @MethodSource("ours")
  void healthIsAskedWhereTheServiceTellsIt(String service) {
    assertThat(Compose.map(COMPOSE.service(service).get("healthcheck")).get("test"))
        .isEqualTo(
            List.of(
                "CMD",
                "bash",
                "/ready.sh",
                String.valueOf(Compose.number(service, "management", "server", "port")),
                "/actuator/health/readiness"));
    assertThat(COMPOSE.service(service).get("volumes").toString())
        .contains("./deploy/compose/ready.sh:/ready.sh:ro");
  }

  @Test
  void theGatewayFindsEachServiceAtItsPort() {
    COMPOSE
        .environment("gateway")
        .forEach(
            (name, value) -> {
              if (value.toString().contains("-service:")) {
                URI uri = URI.create(value.toString());
                assertThat(COMPOSE.ours()).contains(uri.getHost());
                assertThat(name)
                    .isEqualTo(
                        "TONGXIN_" + uri.getHost().replace("-service", "").toUpperCase() + "_URI");
                assertThat(uri.getPort())
                    .isEqualTo(Compose.number(uri.getHost(), "server", "port"));
              }
            });
    assertThat(COMPOSE.service("gateway").get("ports"))
        .isEqualTo(List.of("127.0.0.1:8080:" + Compose.number("gateway", "server", "port")));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void eachServiceHasItsOwnDatabaseAndTheBroker(String service) {
    Map<String, Object> given = COMPOSE.environment(service);
    if (service.equals("gateway")) {
      assertThat(given).doesNotContainKeys("TONGXIN_MONGODB_URI", "TONGXIN_KAFKA_BOOTSTRAP");
    } else {
      String database = service.replace("-service", "");
      assertThat(given.get("TONGXIN_MONGODB_URI").toString())
          .startsWith("mongodb://mongodb:27017/" + database + "?replicaSet=rs0");
      assertThat(given).containsEntry("TONGXIN_KAFKA_BOOTSTRAP", "kafka:9092");
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void aServiceStartsWhenAllItNeedsIsHealthy(String service) {
    Map<String, Object> needs = Compose.map(COMPOSE.service(service).get("depends_on"));
    assertThat(needs).isNotEmpty();
    needs.forEach(
        (other, condition) -> {
          String wanted =
              COMPOSE.service(other).containsKey("healthcheck")
                  ? "service_healthy"
                  : "service_completed_successfully";
          assertThat(condition).isEqualTo(Map.of("condition", wanted));
        });
  }

  @ParameterizedTest
  @MethodSource("all")
  void memoryIsBoundedAndImagesAreShortNamesWithAVersion(String service) {
    assertThat(COMPOSE.service(service)).containsKey("mem_limit");
    if (!COMPOSE.ours().contains(service)) {
      assertThat(COMPOSE.service(service).get("image").toString())
          .matches("([a-z]+/)?[a-z-]+:[0-9][\\w.-]*");
    }
  }

  @ParameterizedTest
  @MethodSource("ours")
  void itsDockerfileCopiesItsJarAndIsNotRoot(String service) {
    assertThat(Compose.map(COMPOSE.service(service).get("build")))
        .isEqualTo(Map.of("context", ".", "dockerfile", service + "/Dockerfile"));
    assertThat(Compose.dockerfile(service))
        .contains("COPY " + service + "/target/" + service + "-*-app.jar app.jar")
        .contains("-Djarmode=tools -jar app.jar extract --layers")
        .contains("-XX:AOTCacheOutput=app.aot")
        .contains("EXPOSE " + Compose.number(service, "server", "port"))
        .containsPattern("(?m)^USER [1-9]\\d+$")
        .doesNotContainPattern("(?m)^USER (root|0)");
    Compose.dockerfile(service)
        .lines()
        .filter(line -> line.startsWith("FROM"))
        .forEach(line -> assertThat(line).startsWith("FROM eclipse-temurin:25-"));
  }

  @Test
  void everyFileThatIsMountedExists() {
    all()
        .flatMap(
            name -> ((List<?>) COMPOSE.service(name).getOrDefault("volumes", List.of())).stream())
        .map(mount -> mount.toString().split(":")[0])
        .filter(source -> source.startsWith("./"))
        .forEach(source -> assertThat(Compose.exists(source)).as(source).isTrue());
  }

  @Test
  void theBrokerIsOfTheVersionOfTheParent() {
    String version = House.read(Path.of("pom.xml")).split("<kafka.version>")[1].split("<")[0];
    assertThat(COMPOSE.service("kafka")).containsEntry("image", "apache/kafka:" + version);
    assertThat(COMPOSE.service("topics")).containsEntry("image", "apache/kafka:" + version);
  }

  @Test
  void theRealmGivesTheClaimsThatTheServicesRead() {
    Map<String, Object> realm = new Yaml().load(House.read(Path.of("deploy/compose/realm.json")));
    String clients = realm.get("clients").toString();
    assertThat(clients).contains("included.custom.audience=tongxin", "oidc-sub-mapper");
    Stream.of("area", "roles", "permissions")
        .forEach(claim -> assertThat(clients).contains("claim.name=" + claim));
    assertThat(COMPOSE.environment("gateway").get("TONGXIN_ISSUER_URI").toString())
        .endsWith("/realms/" + realm.get("realm"));
    for (Object entry : (List<?>) realm.get("users")) {
      Map<String, Object> user = Compose.map(entry);
      assertThat(user.get("id")).isEqualTo(user.get("username"));
      assertThat(Compose.map(user.get("attributes"))).containsKeys("area", "roles");
    }
  }
}
