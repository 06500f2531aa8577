package cn.tongxin.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tongxin.notification.channel.Outcome.Sent;
import cn.tongxin.serving.Problem;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text messages by a form that is posted to the operator's SMS gateway: {@code to}, {@code text},
 * {@code id}; a gateway that knows the id sends the same message once. Any answer below 300 means
 * taken.
 */
final class SmsChannel implements Channel {
  private static final Pattern MAINLAND_MOBILE = Pattern.compile("1[3-9]\\d{9}");

  private final URI gateway;
  private final Webhook webhook;

  SmsChannel(URI gateway, Webhook webhook) {
    this.gateway = gateway;
    this.webhook = webhook;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.SMS;
  }

  @Override
  public void check(Address address) {
    if (!MAINLAND_MOBILE.matcher(address.to()).matches()) {
      throw Problem.invalid("channels", "channel.mobile");
    }
  }

  @Override
  public Outcome send(Address to, Note note) {
    Map<String, String> form =
        new TreeMap<>(Map.of("to", to.to(), "text", note.text(), "id", note.id().toString()));
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return webhook.post(gateway, "application/x-www-form-urlencoded", body, _ -> new Sent());
  }
}
