package cn.tongxin.serving;

import cn.tongxin.eventing.Contracts;
import cn.tongxin.eventing.EventTypes;
import tools.jackson.databind.json.JsonMapper;

/** What a test needs to read as a running service does, without starting one. */
public final class RunningService {

  /** Reads the frozen example of every type; whatever it throws is a broken promise. */
  public static void readExamples(EventTypes<?> types) {
    Contracts.readExamples(types, json());
  }

  private static JsonMapper json() {
    JsonMapper.Builder builder = JsonMapper.builder();
    new ServingConfiguration().strictJson().customize(builder);
    return builder.build();
  }

  private RunningService() {}
}
