package cn.tongxin.serving.openapi;

import cn.tongxin.serving.AreaCode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What stands around the requests of every service: who it is, the token, the problem document. */
record Frame(String service) implements OpenApiCustomizer {
  private static final String CONVENTIONS =
      """
      Every request needs a bearer token; what lies outside the token's area does not exist (404). \
      A field that is not described is refused (422). A field that has no value is left out of \
      answers. Writes with If-Match change only what was read. Refusals are RFC 9457 problem \
      documents in the language of Accept-Language (zh-CN or en). A PUT of the same body again gets \
      the same answer.\
      """;

  @Override
  public void customise(OpenAPI api) {
    api.info(new Info().title("Tongxin " + service).version("1").description(CONVENTIONS));
    api.servers(List.of(new Server().url("/").description("the gateway")));
    api.tags(null);
    api.security(List.of(new SecurityRequirement().addList("token")));
    Components components = api.getComponents();
    components.addSecuritySchemes(
        "token",
        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
    components.addSchemas("Problem", problem());
    for (Refusal refusal : Refusal.values()) {
      components.addResponses(refusal.name(), refusal.response());
    }
  }

  static Schema<?> typed(String type) {
    Schema<?> schema = new Schema<>();
    schema.setTypes(Set.of(type));
    return schema;
  }

  /** A place's code, with the sentence that says what it is. */
  static Schema<?> areaCode(String sentence) {
    return typed("string").pattern("^" + AreaCode.FORM + "$").description(sentence);
  }

  private static Schema<?> problem() {
    Schema<?> error = object(Map.of("field", typed("string"), "message", typed("string")));
    error.required(List.of("field", "message"));
    Schema<?> errors = typed("array").items(error);
    return object(
            Map.of(
                "type",
                    typed("string")
                        .format("uri")
                        .description("stable name of this kind of refusal"),
                "title", typed("string"),
                "status", typed("integer").format("int32"),
                "detail", typed("string"),
                "instance", typed("string").format("uri"),
                "traceId", typed("string"),
                "errors", errors.description("the wrong fields, for 422")))
        .required(List.of("type", "title", "status"))
        .description("Why a request was refused, as RFC 9457 has it.");
  }

  private static Schema<?> object(Map<String, Schema<?>> properties) {
    Schema<?> schema = typed("object");
    new TreeMap<>(properties).forEach(schema::addProperty);
    return schema;
  }
}
