package cn.tongxin.assessment.effort;

import cn.tongxin.assessment.scheme.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts the fields of records in the frozen description of the service that takes them. */
@Service
class FormService implements Forms {
  private static final String DESCRIPTION = "/forms/activity-service.openapi.json";

  /** The request by which each is recorded. */
  private static final Map<Measure, String> REQUESTS =
      new TreeMap<>(
          Map.of(
              Measure.VISITS, "/api/v1/visits/{id}/completion post",
              Measure.GATHERINGS, "/api/v1/gatherings/{id} put",
              Measure.REQUESTS, "/api/v1/service-requests/{id} put",
              Measure.ENTRIES, "/api/v1/projects/{id}/entries post"));

  private final List<Form> forms;

  FormService(JsonMapper json) {
    JsonNode described = read(json);
    this.forms =
        REQUESTS.entrySet().stream()
            .flatMap(one -> form(described, one.getKey(), one.getValue().split(" ")).stream())
            .toList();
  }

  private static JsonNode read(JsonMapper json) {
    try (InputStream in = FormService.class.getResourceAsStream(DESCRIPTION)) {
      return in == null ? json.createObjectNode() : json.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request that is not there yet has no form. */
  private static Optional<Form> form(JsonNode described, Measure measure, String[] request) {
    JsonNode body =
        described
            .path("paths")
            .path(request[0])
            .path(request[1])
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    String name = body.path("$ref").asString("");
    JsonNode schema =
        described
            .path("components")
            .path("schemas")
            .path(name.substring(name.lastIndexOf('/') + 1));
    int fields = schema.path("properties").size();
    return fields == 0
        ? Optional.empty()
        : Optional.of(new Form(measure, schema.path("required").size(), fields));
  }

  @Override
  public List<Form> all() {
    return forms;
  }
}
