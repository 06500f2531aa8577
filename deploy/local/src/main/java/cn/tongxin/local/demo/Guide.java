package cn.tongxin.local.demo;

import cn.tongxin.local.Console;
import cn.tongxin.local.platform.Options;
import cn.tongxin.local.platform.Part;
import cn.tongxin.local.platform.Ports;
import java.nio.file.Path;

/** Where to look, once the story is told: lines to paste into a terminal. */
final class Guide {
  private final Options options;
  private final Ports ports;

  Guide(Options options, Ports ports) {
    this.options = options;
    this.ports = ports;
  }

  void print(Story story) {
    Console.print("\nWhere to look");
    Console.print("   the API           " + ports.uri(Part.GATEWAY) + "/api/v1/");
    Console.print(
        "   readiness         http://127.0.0.1:%d/actuator/health/readiness"
            .formatted(ports.management(Part.ACTIVITY)));
    Console.print(
        "   metrics           http://127.0.0.1:%d/actuator/prometheus"
            .formatted(ports.management(Part.ACTIVITY)));
    Console.print("   logs              " + options.data().resolve("logs"));
    Console.print(
        "   users             county, leader, auditor, officer-410225105 (to 107),"
            + " deputy-410225105, village-410225105201 (to 212)");
    Console.print(
        "   why this score    "
            + curl(story, "/scores/" + story.letter() + "/evidence?indicator=VISITS"));
    Console.print("   the visit         " + curl(story, "/visits/" + story.visit()));
    Console.print("   the inbox         " + curl(story, "/inbox?limit=5"));
  }

  private String curl(Story story, String path) {
    return "curl -s -H \"Authorization: Bearer $(%s)\" '%s/api/v1%s'"
        .formatted(token(story.officer()), ports.uri(Part.GATEWAY), path);
  }

  private String token(String user) {
    Path usual = Options.in(options.root()).data();
    String data = options.data().equals(usual) ? "" : " --data '" + options.data() + "'";
    return "'%s' token %s%s".formatted(options.root().resolve("tongxin"), user, data);
  }
}
