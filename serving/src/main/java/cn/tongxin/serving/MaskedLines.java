package cn.tongxin.serving;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Masks numbers of persons in every field of every log line, as {@code logging.structured} in
 * {@code serving.yml} says. No line of ours holds any; this is for those that libraries write.
 */
public final class MaskedLines implements StructuredLoggingJsonMembersCustomizer<Object> {

  @Override
  public void customize(JsonWriter.Members<Object> members) {
    members.applyingValueProcessor(
        JsonWriter.ValueProcessor.of(String.class, PrivateNumber::masked));
  }
}
