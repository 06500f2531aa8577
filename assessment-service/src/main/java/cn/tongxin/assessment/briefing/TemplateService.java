package cn.tongxin.assessment.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Reads the template, which is data. */
@Service
class TemplateService {
  private static final String PATH = "/briefing/template.json";

  private final Template template;

  TemplateService(JsonMapper json) {
    try (InputStream in = TemplateService.class.getResourceAsStream(PATH)) {
      this.template = json.readValue(Objects.requireNonNull(in, PATH), Template.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Template template() {
    return template;
  }
}
