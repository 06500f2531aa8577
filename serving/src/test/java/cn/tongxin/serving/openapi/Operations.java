package cn.tongxin.serving.openapi;

import cn.tongxin.serving.AreaCode;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * What every request has in common, and what a controller's Javadoc says of the one in hand: a
 * status of success other than 200 stands in {@code @return}, a refusal of its own in
 * {@code @throws Problem 409 if ...}.
 */
final class Operations implements OperationCustomizer {
  private static final Pattern SUCCESS = Pattern.compile("\\b20[01]\\b");
  private static final Map<String, String> USUAL_PARAMETERS =
      Map.of(
          "within", "only what lies in this place",
          "limit", "how many items at most",
          "cursor", "the nextCursor of the page before",
          "If-Match", "the ETag of what was read and is now changed");

  private final Javadoc javadoc;

  Operations(Javadoc javadoc) {
    this.javadoc = javadoc;
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    String controller = handler.getBeanType().getSimpleName().replace("Controller", "");
    String method = handler.getMethod().getName();
    operation.setTags(List.of(controller));
    operation.setOperationId(id(operation, StringUtils.uncapitalize(controller), method));
    if (String.valueOf(operation.getDescription()).equals(operation.getSummary())) {
      operation.setDescription(null);
    }
    parameters(operation).forEach(Operations::describe);
    textsAreTexts(operation);
    operation.setResponses(responses(operation, handler));
    return operation;
  }

  /** Two methods that answer one request in several forms are one; the first by name names it. */
  private static String id(Operation operation, String controller, String method) {
    String id = controller + StringUtils.capitalize(method);
    String other = operation.getOperationId();
    boolean named =
        other != null && other.matches(controller + "[A-Z].*") && other.compareTo(id) < 0;
    return named ? other : id;
  }

  private static List<Parameter> parameters(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  private static void describe(Parameter parameter) {
    if (parameter.getDescription() == null) {
      parameter.setDescription(USUAL_PARAMETERS.get(parameter.getName()));
    }
    if (parameter.getName().equals("limit")) {
      Schema<?> limit = parameter.getSchema();
      limit.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200)).setDefault(50);
    }
  }

  private ApiResponses responses(Operation operation, HandlerMethod handler) {
    Map<String, ApiResponse> all = new TreeMap<>(operation.getResponses());
    String returned = javadoc.getMethodJavadocReturn(handler.getMethod());
    ApiResponse success = all.remove("200");
    if (success != null) {
      filesAreBytes(success, handler);
      success.setDescription(returned.isEmpty() ? operation.getSummary() : returned);
      if (hasVersion(ResolvableType.forMethodReturnType(handler.getMethod()))) {
        success.addHeaderObject("ETag", eTag());
      }
      List<String> named = SUCCESS.matcher(returned).results().map(match -> match.group()).toList();
      (named.isEmpty() ? List.of("200") : named).forEach(status -> all.put(status, success));
    }
    usual(operation, handler).forEach(usual -> all.put(usual.status(), usual.reference()));
    javadoc
        .getMethodJavadocThrows(handler.getMethod())
        .forEach((status, why) -> all.put(status, Refusal.of(why)));
    ApiResponses sorted = new ApiResponses();
    sorted.putAll(all);
    return sorted;
  }

  /** A method that writes a file itself returns nothing that could be described. */
  private static void filesAreBytes(ApiResponse success, HandlerMethod handler) {
    RequestMapping mapping = handler.getMethodAnnotation(RequestMapping.class);
    if (handler.isVoid() && mapping != null && mapping.produces().length > 0) {
      MediaType bytes = new MediaType().schema(Frame.typed("string").format("binary"));
      Content content = Objects.requireNonNullElseGet(success.getContent(), Content::new);
      success.setContent(content.addMediaType(mapping.produces()[0], bytes));
    }
  }

  private static boolean hasVersion(ResolvableType returned) {
    Class<?> body = returned.getGeneric(0).resolve(Void.class);
    return returned.resolve() == ResponseEntity.class
        && body.isRecord()
        && Arrays.stream(body.getRecordComponents()).anyMatch(c -> c.getName().equals("version"));
  }

  private static Header eTag() {
    return new Header()
        .description("the version, for the If-Match of a write")
        .schema(Frame.typed("string"));
  }

  private static Set<Refusal> usual(Operation operation, HandlerMethod handler) {
    Set<Refusal> usual = EnumSet.of(Refusal.TOKEN, Refusal.FORBIDDEN, Refusal.BUSY);
    boolean body = operation.getRequestBody() != null;
    if (body || !parameters(operation).isEmpty()) {
      usual.add(Refusal.INVALID);
    }
    if (body || parameters(operation).stream().anyMatch(Operations::isNeededInQuery)) {
      usual.add(Refusal.UNREADABLE);
    }
    if (body) {
      usual.addAll(Set.of(Refusal.TOO_LARGE, Refusal.OTHER_MEDIA_TYPE));
    }
    if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(AreaCode.class)) {
      usual.add(Refusal.OUTSIDE);
    }
    return usual;
  }

  private static boolean isNeededInQuery(Parameter parameter) {
    return parameter.getIn().equals("query") && Boolean.TRUE.equals(parameter.getRequired());
  }

  /** A body that is read as bytes is a text where its media type says so. */
  private static void textsAreTexts(Operation operation) {
    if (operation.getRequestBody() != null) {
      MediaType csv = operation.getRequestBody().getContent().get("text/csv");
      if (csv != null) {
        csv.setSchema(Frame.typed("string"));
      }
    }
  }
}
