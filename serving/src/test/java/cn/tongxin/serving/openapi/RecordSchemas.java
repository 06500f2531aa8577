package cn.tongxin.serving.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of itself beyond its types: which fields must be there, which may be null, and
 * what they are.
 */
final class RecordSchemas implements ModelConverter {
  private static final String REF = "#/components/schemas/";

  private final Javadoc javadoc;
  private final Map<String, Class<?>> named = new HashMap<>();

  RecordSchemas(Javadoc javadoc) {
    this.javadoc = javadoc;
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    JavaType java = Json.mapper().constructType(type.getType());
    if (schema != null && schema.get$ref() != null && java.isRecordType()) {
      String name = schema.get$ref().substring(REF.length());
      complete(name, java.getRawClass(), context.getDefinedModels().get(name));
    }
    return schema;
  }

  private void complete(String name, Class<?> type, @Nullable Schema<?> model) {
    Class<?> other = named.putIfAbsent(name, type);
    if (other != null && other != type) {
      throw new IllegalStateException("two records are named " + name + ": " + other + ", " + type);
    }
    if (model == null || model.getProperties() == null) {
      return;
    }
    model.setDescription(blankToNull(javadoc.getClassJavadoc(type)));
    model.setRequired(null);
    fields(type, model);
  }

  private void fields(Class<?> type, Schema<?> model) {
    Map<String, String> texts = javadoc.getRecordClassParamJavadoc(type);
    for (RecordComponent component : type.getRecordComponents()) {
      if (has(component, JsonUnwrapped.class)) {
        fields(component.getType(), model);
      } else {
        field(component, texts.getOrDefault(component.getName(), ""), model);
      }
    }
  }

  private static void field(RecordComponent component, String text, Schema<?> model) {
    Schema<?> property = (Schema<?>) model.getProperties().get(component.getName());
    property.setDescription(blankToNull(text));
    bound(property, has(component, NotBlank.class));
    if (isAlwaysThere(component)) {
      model.addRequiredItem(component.getName());
    }
    if (isSaidToBeNull(component)) {
      property.addType("null");
    }
  }

  /** What must not be blank has a character; a bound of nothing is none. */
  private static void bound(Schema<?> property, boolean notBlank) {
    if (notBlank) {
      property.setMinLength(1);
    } else if (Integer.valueOf(0).equals(property.getMinLength())) {
      property.setMinLength(null);
    }
    if (Integer.valueOf(0).equals(property.getMinItems())) {
      property.setMinItems(null);
    }
  }

  /** A missing field is left out of answers, so what must not be null is what must be there. */
  private static boolean isAlwaysThere(RecordComponent component) {
    return has(component, NotNull.class)
        || has(component, NotBlank.class)
        || isSaidToBeNull(component)
        || !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isSaidToBeNull(RecordComponent component) {
    JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
    return include != null && include.value() == JsonInclude.Include.ALWAYS;
  }

  private static boolean has(
      RecordComponent component, Class<? extends java.lang.annotation.Annotation> kind) {
    return Arrays.stream(component.getAccessor().getAnnotations()).anyMatch(kind::isInstance);
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
