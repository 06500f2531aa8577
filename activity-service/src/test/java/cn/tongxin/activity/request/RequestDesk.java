package cn.tongxin.activity.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tongxin.activity.visit.MembersByHand;
import cn.tongxin.eventing.Sent;
import cn.tongxin.serving.StandIns;
import cn.tongxin.serving.TestHttp;
import cn.tongxin.serving.TestHttp.Answer;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;

/** The requests of one member, as an officer sends them. */
record RequestDesk(TestHttp http, UUID member, MockProducer<String, byte[]> sent) {

  /** Of somebody who is served in a village since just now. */
  static RequestDesk opened(ApplicationContext service, TestHttp http) {
    UUID member = UUID.randomUUID();
    new MembersByHand(service).served(member, "410225105201");
    MockProducer<String, byte[]> sent =
        service
            .<MockProducer<String, byte[]>>getBeanProvider(
                ResolvableType.forClassWithGenerics(MockProducer.class, String.class, byte[].class))
            .getObject();
    return new RequestDesk(http, member, sent);
  }

  Answer put(String path, String body, String... headers) {
    return http.put(StandIns.OFFICER, path, body, headers);
  }

  Answer post(String path, String body, int status) {
    Answer answer = http.post(StandIns.OFFICER, path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  String owner(String path) {
    return http.get(StandIns.OFFICER, path).json().get("owner").asString();
  }

  static String path() {
    return "/api/v1/service-requests/" + UUID.randomUUID();
  }

  String body(String kind) {
    return in("410225105201", kind)
        .replace("\"area\"", "\"requesterRef\": \"" + member + "\", \"area\"");
  }

  static String in(String area, String kind) {
    String agency =
        kind.equals("AGENCY") ? "\"authorisation\": {\"signedOn\": \"2026-11-20\"}, " : "";
    return """
    {"kind": "%s", "channel": "HALL", "subject": "MEDICAL", %s"area": "%s", \
    "summary": "nightingale", "receivedAt": "2026-11-20T02:03:04Z"}\
    """
        .formatted(kind, agency, area);
  }

  static String held(String post, String officer, String to) {
    String title = post == null ? "" : "\"post\": \"" + post + "\", ";
    return "{%s\"officer\": \"%s\", \"from\": \"2026-01-01\", \"to\": \"%s\"}"
        .formatted(title, officer, to);
  }

  /** Its events, each once and in their order; they leave soon after the answer. */
  List<ProducerRecord<String, byte[]>> about(String path, int events) {
    String id = path.substring(path.length() - 36);
    return await()
        .until(
            () ->
                List.copyOf(sent.history()).stream()
                    .filter(record -> record.topic().equals("tongxin.activity.service-request"))
                    .filter(record -> record.key().equals(id))
                    .collect(
                        Collectors.toMap(
                            record -> Integer.parseInt(Sent.header(record, "ce_seq")),
                            Function.identity(),
                            (one, again) -> again,
                            TreeMap::new))
                    .values()
                    .stream()
                    .toList(),
            found -> found.size() >= events);
  }

  static String type(String name) {
    return "cn.tongxin.activity.service-request-" + name + ".v1";
  }
}
